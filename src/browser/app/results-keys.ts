const HEADING = ':is(h3, h4, h5) button[aria-expanded]';
const DISCLOSURE = 'button[aria-expanded="true"], details[open] > summary';
/** Where arrow keys, Home and End already mean something. */
const OWN_KEYS = 'input, select, textarea, [role="listbox"], [role="radiogroup"], [role="tablist"]';
/** Where Escape already means something, or where what is typed comes first. */
const OWN_ESCAPE = 'form, select, textarea, input:not([type="checkbox"], [type="radio"])';

const find = (within: Element, selector: string) =>
  Array.from(within.querySelectorAll<HTMLElement>(selector));

export const findOpenCard = (results: Element): HTMLElement | null =>
  results.querySelector<HTMLElement>('article[aria-current="true"]');

const headingOf = (card: Element): HTMLElement | null => card.querySelector<HTMLElement>(HEADING);

/** To the open card if there is one, else the first; without any, to what is said in their place. */
export function focusResults(results: HTMLElement | null): void {
  if (!results) return;
  const openCard = findOpenCard(results);
  const target = (openCard && headingOf(openCard)) ?? results.querySelector<HTMLElement>(HEADING);
  if (target) {
    target.focus();
    return;
  }
  const said = results.querySelector<HTMLElement>('h2') ?? results;
  said.tabIndex = -1;
  said.focus();
}

/** Where each key leads among headings, from the index of the one whose card has the focus. */
const steps: Readonly<Record<string, (at: number, last: number, isOnHeading: boolean) => number>> =
  {
    ArrowDown: (at) => at + 1,
    ArrowUp: (at, _last, isOnHeading) => (isOnHeading ? at - 1 : at),
    Home: () => 0,
    End: (_at, last) => last,
  };

/**
 * The key's way through the headings of cards and groups, from wherever in the list the focus is: arrows go to the next and
 * the previous, from inside a card up to its own heading first; Home and End to the first and the last.
 */
export function chooseHeading(results: Element, from: Element, key: string): HTMLElement | null {
  const step = steps[key];
  if (!step || from.closest(OWN_KEYS)) return null;
  const card = from.closest('article');
  const heading = card ? headingOf(card) : from.closest<HTMLElement>(HEADING);
  const headings = find(results, HEADING);
  const at = heading ? headings.indexOf(heading) : -1;
  if (at === -1) return null;
  return headings[step(at, headings.length - 1, from === heading)] ?? null;
}

/**
 * Closes the innermost open thing of the card that has the focus, or else of the open one: first what is unfolded in it,
 * then the card. Focus that was inside goes to the heading or fold that stays; any other is left alone. False without any.
 */
export function closeInnermost(results: Element, from: Element): boolean {
  if (from.closest(OWN_ESCAPE)) return false;
  const focused = from.closest('article');
  const card = focused && results.contains(focused) ? focused : findOpenCard(results);
  const innermost = card && findInnermost(card);
  if (!innermost) return false;
  innermost.click();
  if (focused === card) innermost.focus();
  return true;
}

/** The fold that hides the innermost open part of a card, its heading being the outermost. */
function findInnermost(card: Element): HTMLElement | null {
  const heading = headingOf(card);
  const unfolded = find(card, DISCLOSURE).filter((fold) => fold !== heading);
  return unfolded.at(-1) ?? (card.getAttribute('aria-current') === 'true' ? heading : null);
}
