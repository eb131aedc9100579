/**
 * jsdom works an element's style out anew whenever it is asked, for milliseconds each time, and looking something up by its role asks
 * for every element: that was most of what these tests took. They have the browser's own style sheet alone, to which elements of
 * a kind look alike: what was found for one of them is told of all.
 */
const workOut = window.getComputedStyle.bind(window);
const known = new Map<string, CSSStyleDeclaration>();

/** All that the sheet looks at, or nothing for an element that has something of its own, itself or from around it. */
function kindOf(element: Element): string | null {
  for (let each: Element | null = element; each; each = each.parentElement)
    if (each.hasAttribute('style') || each.hasAttribute('hidden')) return null;
  const attributes = ['type', 'open', 'popover', 'dir'].map((name) => element.getAttribute(name));
  return [element.localName, element.parentElement?.localName, ...attributes].join(' ');
}

window.getComputedStyle = (element, pseudoElement) => {
  const kind = pseudoElement ? null : kindOf(element);
  if (kind === null) return workOut(element, pseudoElement);
  const style = known.get(kind) ?? workOut(element);
  known.set(kind, style);
  return style;
};
