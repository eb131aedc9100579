import { format } from 'prettier';
import type { Badge, GuideBlock, GuideSection } from '#browser/features/guide/guide-block.ts';
import { guideSections } from '#browser/features/guide/guide-sections.ts';
import { describeCapacity } from '#domain/capacity/describe-capacity.ts';

const signs = { circle: '●', triangle: '▲', square: '■', ring: '○' };

function writeBadge(badge: Badge): string {
  switch (badge.kind) {
    case 'opening':
      return `**${badge.verdict}** (${badge.reason})`;
    case 'capacity': {
      const { label, shape } = describeCapacity(badge.rating);
      return `**${signs[shape]} ${label}**`;
    }
    case 'pin':
      return `**${badge.words} pin**`;
    case 'words':
      return `**${badge.words}**`;
  }
}

function writeBlock(block: GuideBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'badges':
      return block.items.map(({ badge, means }) => `- ${writeBadge(badge)}: ${means}`).join('\n');
    case 'keys':
      return block.rows.map(([keys, does]) => `- **${keys}**: ${does}`).join('\n');
    case 'picture':
      return `![${block.shows}](screens/${block.file})`;
  }
}

const writeSection = ({ heading, blocks }: GuideSection): string =>
  [`## ${heading}`, ...blocks.map(writeBlock)].join('\n\n');

const OPENING = `# Guide to Signpost

For a first shift. The app has the same guide, under “Guide” at the top of every screen or Alt and G, signed in or not and without a
connection. \`npm run screens\` writes this page from \`src/browser/features/guide/guide-sections.ts\` and makes its pictures anew.`;

/** `docs/guide.md` as it must be, to the last blank. */
export const writeGuide = (): Promise<string> =>
  format([OPENING, ...guideSections.map(writeSection)].join('\n\n'), {
    parser: 'markdown',
    singleQuote: true,
    printWidth: 100,
  });
