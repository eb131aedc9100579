import { expect, it } from 'vitest';
import { decodeEntities } from './decode-entities.ts';

it.each([
  ['St Anne&#39;s', "St Anne's"],
  ['St Anne&#x27;s &#X27;', "St Anne's '"],
  ['Smith &amp; Jones', 'Smith & Jones'],
  ['&lt;b&gt; &quot;x&quot; &apos;', `<b> "x" '`],
  ['Caf&eacute; &pound;5&nbsp;&ndash;&nbsp;10', 'Café £5\u00a0–\u00a010'],
  ['&#8217; &#128657;', '’ 🚑'],
  ['Anne&#146;s &#150; &#128;', 'Anne’s – €'],
])('%s reads %s', (written, read) => {
  expect(decodeEntities(written)).toBe(read);
});

it('decodes once, so that text about a reference stays text', () => {
  expect(decodeEntities('&amp;#39; &amp;lt;')).toBe('&#39; &lt;');
});

it.each([
  ...['A & B', '&', '&;', '&nosuch;', '&constructor;', '?a=1&copy=2', '&#;', '&#x;'],
  ...['&#0;', '&#7;', '&#55296;', '&#x110000;', '&#99999999;'],
])('%s stays as it is', (text) => {
  expect(decodeEntities(text)).toBe(text);
});
