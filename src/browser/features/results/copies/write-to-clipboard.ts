/**
 * Puts a text on the clipboard as soon as it may be there; rejects when it may not, or when the browser refuses. The
 * clipboard is asked at once and given a promise: a press counts only for a moment, and asking the proxy may take longer.
 */
export async function writeToClipboard(text: string, allowed: Promise<unknown>): Promise<void> {
  const content = allowed.then(() => new Blob([text], { type: 'text/plain' }));
  // Heard of below, too, unless the clipboard is not even asked.
  content.catch(() => undefined);
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': content })]);
}
