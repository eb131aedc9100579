import type { Page } from '@playwright/test';
import { isFirefox } from './is-firefox.ts';

/**
 * Shows the page as it would be printed, or as the screen again. Playwright cannot tell a Firefox as its makers ship it to take
 * its screen for paper: there the rules of the style sheets for the two change places.
 */
export async function turnPaper(page: Page, media: 'print' | 'screen'): Promise<void> {
  if (!isFirefox(page.context())) {
    await page.emulateMedia({ media });
    return;
  }
  await page.evaluate(() => {
    const other: Readonly<Record<string, string>> = { print: 'screen', screen: 'print' };
    const exchange = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule)
          rule.media.mediaText = rule.media.mediaText.replace(
            /\b(print|screen)\b/g,
            (name) => other[name] ?? name,
          );
        if (rule instanceof CSSGroupingRule) exchange(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) exchange(sheet.cssRules);
  });
}
