import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetchedPart } from './fetched-part.tsx';

const Greeting = ({ name }: { readonly name: string }) => <p>Good evening, {name}</p>;

/** A part that fails to come so many times. */
function aPart(failures: number) {
  let asked = 0;
  const { FetchedPart, fetchAhead } = createFetchedPart<{ readonly name: string }>(() => {
    asked += 1;
    return asked > failures ? Promise.resolve(Greeting) : Promise.reject(new Error('No network'));
  });
  const show = () =>
    render(
      <FetchedPart
        props={{ name: 'Sam' }}
        meanwhile={<p>Loading…</p>}
        missing={(tryAgain) => <button onClick={tryAgain}>Try again</button>}
      />,
    );
  return { show, fetchAhead };
}

const readSuffix = (): unknown => Reflect.get(globalThis, 'importSuffix');

afterEach(cleanup);

describe('A part that is fetched', () => {
  it('is drawn when it comes', async () => {
    aPart(0).show();
    screen.getByText('Loading…');
    await screen.findByText('Good evening, Sam');
  });

  it('is drawn at once where it was fetched ahead', async () => {
    const { show, fetchAhead } = aPart(0);
    await fetchAhead();
    show();
    screen.getByText('Good evening, Sam');
    expect(screen.queryByText('Loading…')).toBeNull();
  });

  it('is asked for again as often as a person wishes, here and where it is shown next', async () => {
    const { show, fetchAhead } = aPart(3);
    await fetchAhead();
    const { unmount } = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('Good evening, Sam');
    unmount();
    show();
    screen.getByText('Good evening, Sam');
  });

  it('is asked for at an address of its own after it failed, for as long as that takes', async () => {
    const suffixes: unknown[] = [];
    const { fetchAhead } = createFetchedPart(() => {
      suffixes.push(readSuffix());
      return suffixes.length > 2
        ? Promise.resolve(Greeting)
        : Promise.reject(new Error('No network'));
    });
    await fetchAhead();
    await fetchAhead();
    await fetchAhead();
    const [first, ...others] = suffixes;
    expect(first).toBeUndefined();
    for (const suffix of others) expect(suffix).toMatch(/^\?again=\d+$/);
    expect(new Set(others).size).toBe(2);
    expect(readSuffix()).toBeUndefined();
  });
});
