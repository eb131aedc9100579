import { vi } from 'vitest';

/** What the page says it copies: the text comes when it may. */
class ItemOfText {
  readonly content: Promise<Blob> | undefined;
  constructor(items: Readonly<Record<string, Promise<Blob>>>) {
    this.content = items['text/plain'];
  }
}

const readText = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.readAsText(blob);
  });

/** A clipboard for a page in a simulated browser, which has none; what was copied stands in `copied`, the latest last. */
export function aClipboard({ isDenied = false } = {}) {
  const copied: string[] = [];
  const write = async ([item]: readonly ItemOfText[]): Promise<void> => {
    if (isDenied) throw new DOMException('Write permission denied.', 'NotAllowedError');
    const blob = await item?.content;
    if (blob) copied.push(await readText(blob));
  };
  vi.stubGlobal('ClipboardItem', ItemOfText);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  return { copied };
}
