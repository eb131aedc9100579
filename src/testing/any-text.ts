import fc from 'fast-check';

const anyCodePoint = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((code) => String.fromCodePoint(code));

/** Any text: half of it as people type it, half of any code points, halves of pairs too. The unit `binary` takes seconds to make. */
export const anyText = fc.oneof(fc.string(), fc.string({ unit: anyCodePoint }));
