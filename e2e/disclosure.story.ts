import type { Page, Request } from '@playwright/test';
import { aCompactRecord, aDetailRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { markersIn, plantMarkers } from '#testing/plant-markers.ts';
import { test } from './failing-directory.ts';
import { cards, searchFor } from './search.ts';
import { type AccountName, signInAs } from './sign-in.ts';
import { expect } from './story.ts';

const clinicianOnly = [
  'phone.nonPublic',
  'phone.fax',
  'email',
  'referralInstructions.other',
  'professionalReferralInformation',
  'endpoints.0.tag',
  'endpoints.0.name',
  'endpoints.0.value.0',
];

/**
 * Every byte that reaches the browser, headers included. Asked for once an answer has ended: one that a newer call cut
 * off never ends, and neither would the wait for it.
 */
function collectBytes(page: Page): () => Promise<string> {
  const received: Promise<string>[] = [];
  page.on('requestfinished', (request) => {
    received.push(readAnswer(request));
  });
  return async () => (await Promise.all(received)).join('\n');
}

async function readAnswer(request: Request): Promise<string> {
  const response = await request.response();
  if (response === null) return '';
  // The browser forgets the body of a redirect, and of a page that it has left.
  const body = await response.body().catch(() => Buffer.alloc(0));
  return JSON.stringify(response.headers()) + body.toString('utf8');
}

async function everythingReceivedBy(
  username: AccountName,
  page: Page,
  directory: faulty.FaultyDirectory,
): Promise<ReadonlySet<string>> {
  const compact = plantMarkers(aCompactRecord());
  const detail = plantMarkers(aDetailRecord());
  const bytes = collectBytes(page);
  directory.answerQuestions((request, response) => {
    const isDetail = request.url?.includes('/byServiceId/');
    faulty.services([isDetail ? detail : compact])(request, response);
  });
  await signInAs(page, username);
  await searchFor(page);
  const answered = page.waitForResponse(/\/api\/services\//);
  await cards(page).first().getByRole('button').first().click();
  await answered;
  directory.answerQuestions(faulty.html(500, 'marker(upstream.error)'));
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText(/cannot be reached/)).toBeVisible();
  return markersIn((await bytes()) + (await page.content()));
}

test.describe.configure({ mode: 'serial' });

test('a call handler’s browser receives no clinician-only byte', async ({ page, directory }) => {
  const found = await everythingReceivedBy('call-handler', page, directory);
  expect(found).toContain('phone.public');
  expect([...found].filter((marker) => clinicianOnly.includes(marker))).toEqual([]);
  expect(
    [...found].filter((marker) =>
      /^(created|updated|parent|unheard|deeper|upstream|endpoints|phone\.(fax|nonPublic))/.test(
        marker,
      ),
    ),
  ).toEqual([]);
});

test('a clinician’s browser receives all of them, so that the test above can fail', async ({
  page,
  directory,
}) => {
  const found = await everythingReceivedBy('clinician', page, directory);
  expect(clinicianOnly.filter((marker) => !found.has(marker))).toEqual([]);
  expect(found).not.toContain('upstream.error');
});
