/** What a spreadsheet would take for a formula. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/u.test(text);

function toCell(text: string): string {
  const harmless = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One record (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export const toCsvRow = (cells: readonly string[]): string => `${cells.map(toCell).join(',')}\r\n`;
