import type { Page } from '@playwright/test';
import { repeat } from './painting.ts';

/** Milliseconds from the key that completes a word to the options on the screen, the box having been emptied before. */
async function timeKey(page: Page, fill: () => Promise<unknown>, option: string): Promise<number> {
  await fill();
  await page.evaluate((selector) => {
    Reflect.set(window, 'painted', window.awaitPainted(selector, 1));
  }, option);
  await page.keyboard.press('e');
  return page.evaluate(async () => {
    const { at, keyAt } = (await Reflect.get(window, 'painted')) as { at: number; keyAt: number };
    return at - keyAt;
  });
}

/** The symptom box, beside a bare input above a bare list that holds whatever contains the letters. */
export async function measureKeystroke(page: Page) {
  const box = page.getByLabel('Symptom');
  const ours = await repeat(() =>
    timeKey(
      page,
      async () => {
        await box.fill('');
        await page.waitForFunction(() => !document.querySelector('[role=option]'));
        await box.press('End');
      },
      '[role=option]',
    ),
  );
  const names = await page.evaluate(async () => {
    const response = await fetch('/api/reference/symptoms');
    const { symptoms } = (await response.json()) as { symptoms: { symptomGroupName: string }[] };
    return symptoms.map(({ symptomGroupName }) => symptomGroupName);
  });
  await page.evaluate((all) => {
    document.body.innerHTML = '<input id="bare"><ul id="options"></ul>';
    const [input, list] = [document.querySelector('input'), document.querySelector('ul')];
    input?.addEventListener('input', () => {
      const found = input.value === '' ? [] : all.filter((name) => name.includes(input.value));
      list?.replaceChildren(
        ...found.slice(0, 20).map((name) => {
          const item = document.createElement('li');
          item.textContent = name;
          return item;
        }),
      );
    });
  }, names);
  const bare = page.locator('#bare');
  const peer = await repeat(() =>
    timeKey(
      page,
      async () => {
        await bare.fill('');
        await bare.focus();
      },
      '#options li',
    ),
  );
  return { ours, peer };
}
