import { questionNames } from '#contract/dos-rest/parse-path.ts';
import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { apiBase, clinicalTermPath, serviceTypePath } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

const lines: string[] = [];
const log = { write: (line: string) => lines.push(line) };

/** Stands in every segment that is made up here, and in nothing that a directory says. */
const marker = 'zqxj';

/** As the bytes of UTF-8 go over the wire when nobody encodes them: only what would end the request is. */
const unencoded = (text: string): string =>
  Buffer.from(text.replace(/[^!-\uffff]|[\u007f#?/]/g, encodeURIComponent)).toString('latin1');

const dangerousTexts = [
  '<script>alert(1)</script>',
  `"'><img src=x onerror=alert(1)>`,
  '{"a":1}',
  "' or 1=1; drop table services; --",
  "1'::integer",
  '../../../../etc/passwd',
  '..\\..\\',
  '${7*7}{{7*7}}',
  '\0',
  'a\0b',
  '\r\nX-Other: 1\r\n\r\n',
  '\u202e\u200b\ufeff',
  '🩺',
  'ﬀİı',
  '%00',
  '__proto__',
  'constructor',
];

const dangerousNumbers = [
  ...[
    '-1',
    '-0',
    '+1',
    '0x10',
    '1e308',
    '1e-400',
    '1_000',
    'NaN',
    'Infinity',
    '٣',
    '1.7976931348623159e308',
  ],
  ...['2147483648', '-2147483649', '9007199254740993', '9'.repeat(400), '0.'.padEnd(400, '0')],
  ...[
    '99999999999=99999999999',
    '1=2=3',
    '1156=4020,1156=4020',
    '-1=-1',
    '13,,13',
    '-1,-2',
    ','.repeat(300),
  ],
];

/** Segments as they are sent. */
const dangerousSegments = [
  ...[
    '%',
    '%%',
    '%4',
    '%zz',
    '%ff',
    '%C0%AF',
    '%ED%A0%80',
    '%E0%A4%A',
    '%u0041',
    '%2F',
    '%2f%2e%2e',
    '%5C',
    '%25',
    '%2500',
  ],
  ...['', '.', '..', '%2e', '%2E%2E', ';a=b', '*', '~', 'x'.repeat(700), '%F0%9F%A9%BA'.repeat(60)],
];

const anyText = fc.oneof(
  fc.constantFrom(...dangerousTexts),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/\p{Surrogate}/gu, '')),
);

const anySegment = fc.oneof(
  fc.constantFrom(...dangerousSegments, ...dangerousNumbers.map(unencoded)),
  fc.constantFrom(...dangerousNumbers).map((number) => encodeURIComponent(number + marker)),
  anyText.map((text) => encodeURIComponent(text + marker)),
  anyText.map((text) => unencoded(text + marker)),
);

/** A good search with one segment, any of its nine, in the place of a good one: all the others let it be looked at. */
const anySearch = fc
  .tuple(fc.constantFrom(clinicalTermPath(), serviceTypePath()), fc.nat(8), anySegment)
  .map(([path, place, segment]) => {
    const parts = path.split('/');
    return parts.with(parts.length - 9 + place, segment).join('/');
  });

const below = (name: string) => anySegment.map((segment) => `${apiBase}/${name}/${segment}`);
const questions = Object.values(questionNames).map((name) => `services/${name}`);

const anyPath = fc.oneof(
  { weight: 4, arbitrary: anySearch },
  ...['services/byOdsCode', 'services/byServiceId', 'postcodes', 'services', 'symptoms'].map(below),
  fc
    .tuple(fc.constantFrom(...questions), fc.array(anySegment, { maxLength: 10 }))
    .map(([name, segments]) => [apiBase, name, ...segments].join('/')),
  fc.array(anySegment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
);

describeDirectory('any path', { log }, (directory) => {
  beforeAll(() => directory().fill({ services: [aCatalogueLine({ id: '1' })] }));

  it('is answered in our own words, without what it held, and logged without it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, async (path) => {
        lines.length = 0;
        const { status, headers, text } = await directory().ask(path);
        expect([200, 400, 404, 414, 431]).toContain(status);
        expect(headers['content-type']).toMatch(/^application\/json/);
        expect(headers['x-other']).toBeUndefined();
        expect(text).toMatch(/^\{"(success|error|postcode|version)":/);
        expect(text).not.toMatch(/zqxj|script|onerror|passwd|node:|\bat \w+ \(/);
        expect(lines.join('')).not.toMatch(/zqxj|script|onerror|passwd/);
      }),
      { numRuns: 400 },
    );
  });

  it('is answered so without credentials, too', async () => {
    await fc.assert(
      fc.asyncProperty(anyPath, async (path) => {
        const { status, text } = await directory().ask(path, { account: null });
        expect([400, 401, 404, 414, 431]).toContain(status);
        expect(text).toMatch(/^\{"error":\{"code":\d+,"message":"[A-Z][\w ]+: [^"<]+"\}\}$/);
      }),
      { numRuns: 100 },
    );
  });
});
