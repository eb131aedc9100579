import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, refusal } from '#testing/answer-fetch.ts';
import { closeFormsAfterwards, field, openSearchForm as open } from '#testing/open-search-form.tsx';

closeFormsAfterwards();

describe('the postcode', () => {
  it('is read back with its place as soon as it is complete', async () => {
    const { proxy, user } = open();
    await user.type(field('Postcode'), 'ls1 4a');
    expect(proxy.asked.some(({ path }) => path === '/api/postcode')).toBe(false);
    await user.keyboard('p');
    expect(await screen.findByText('Leeds city centre')).toBeDefined();
  });

  it('is read back as known where the table names no places', async () => {
    const place = { latitude: 53.7965, longitude: -1.5478 };
    const known = { status: 'known', postcode: 'LS1 4AP', locality: '', place };
    const { user } = open({ '/api/postcode': () => json(known) });
    await user.type(field('Postcode'), 'LS1 4AP');
    expect(await screen.findByText('Known postcode')).toBeDefined();
  });

  it('is said to be unknown where it stands', async () => {
    const { user } = open({ '/api/postcode': () => json({ status: 'unknown' }) });
    await user.type(field('Postcode'), 'ZZ9 9ZZ');
    expect(await screen.findByText(/does not know this postcode/)).toBeDefined();
    expect(field('Postcode').getAttribute('aria-invalid')).toBe('false');
  });

  it('may be searched though it is not known: the directory may know it', async () => {
    const { user, onSearch } = open({ '/api/postcode': () => json({ status: 'unknown' }) });
    await user.type(field('Postcode'), 'ZZ9 9ZZ');
    await user.type(field('Symptom'), 'sore thr{Enter}');
    await screen.findByText(/you can still search/);
    await user.keyboard('{Enter}');
    await expect.poll(() => onSearch.mock.calls).toHaveLength(1);
  });

  it('is no error while it is typed, and asks where the patient is', async () => {
    const { user } = open();
    expect(screen.getByText('Where is the patient now?')).toBeDefined();
    await user.type(field('Postcode'), 'l s');
    expect(screen.getByText('Where is the patient now?')).toBeDefined();
    expect(field('Postcode').getAttribute('aria-invalid')).toBe('false');
  });

  it('says when it could not be checked', async () => {
    const { user } = open({ '/api/postcode': () => refusal('directoryDown', null, 502) });
    await user.type(field('Postcode'), 'LS1 4AP');
    expect(await screen.findByText(/could not be checked/)).toBeDefined();
  });

  it('is spelled out by its button, and follows what is typed', async () => {
    const { user } = open();
    await user.type(field('Postcode'), 'ls14ap');
    const button = screen.getByRole('button', { name: /Spell it out/ });
    await user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('Lima Sierra One, Four Alfa Papa')).toBeDefined();
    await user.type(field('Postcode'), '{Backspace}t');
    expect(screen.getByText('Lima Sierra One, Four Alfa Tango')).toBeDefined();
    await user.click(button);
    expect(screen.queryByText(/Lima Sierra/)).toBeNull();
    expect(field('Postcode').value).toBe('ls14at');
  });

  it('can be filled from a sample', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'LS1 4AP' }));
    expect(field('Postcode').value).toBe('LS1 4AP');
  });
});

describe('the keyboard', () => {
  it('stops at the fields alone, in their order, then at the buttons', async () => {
    const { user } = open();
    await user.type(field('Postcode'), 'LS1 4AP');
    await user.tab();
    await user.keyboard('sore thr{Enter}');
    const stops = ['Symptom'];
    for (let stop = 0; stop < 6; stop += 1) {
      await user.tab();
      const { labels, textContent } = document.activeElement as HTMLInputElement;
      stops.push(labels?.[0]?.textContent ?? textContent.trim());
    }
    expect(field('Symptom').value).toBe('Sore Throat');
    expect(stops).toEqual([
      'Symptom',
      'Age',
      'Not known',
      'GP practice',
      'Distance, number per type, case37.5 miles, nearest 5 of each type, random case reference',
      'Search',
      'New patient',
    ]);
  });
});

describe('the symptom', () => {
  it('shows names with both codes, the first one ready for Enter', async () => {
    const { user } = open();
    await user.type(field('Symptom'), 'sore thr');
    const option = await screen.findByRole('option', { name: /Sore Throat/ });
    expect(option.textContent).toContain('SG 1156 · SD 4003');
    expect(option.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    expect(field('Symptom').value).toBe('Sore Throat');
    expect(screen.getByText('SG 1156 · SD 4003')).toBeDefined();
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('is no longer chosen once its text is edited, and Escape keeps what was typed', async () => {
    const { user, onSearch } = open();
    await user.type(field('Postcode'), 'LS1 4AP');
    await user.type(field('Symptom'), 'sore thr{Enter}{Backspace}{Escape}{Escape}');
    expect(field('Symptom').value).toBe('Sore Throa');
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not yet a choice');
    expect(onSearch).not.toHaveBeenCalled();
  });

  it('says when nothing matches', async () => {
    const { user } = open();
    await user.type(field('Symptom'), 'qqqqqq');
    expect(await screen.findAllByText(/No symptom matches/)).not.toHaveLength(0);
  });

  it('can load its list again', async () => {
    const { proxy, user } = open({ '/api/reference/symptoms': () => refusal('directoryDown') });
    await screen.findByText(/list of symptoms could not be loaded/);
    proxy.answer('/api/reference/symptoms', () => json({ version: '1', symptoms: [] }));
    await user.click(screen.getByRole('button', { name: 'Load it again' }));
    expect(await screen.findByText('Everyday words, or SG and SD numbers')).toBeDefined();
  });
});

describe('age and sex', () => {
  it('reads the age group back in words', async () => {
    const { user } = open();
    await user.type(field('Age'), '6 months');
    expect(screen.getByText('Neonate and Infant (0)')).toBeDefined();
    await user.clear(field('Age'));
    await user.type(field('Age'), '70');
    const older = 'Searched as 65 and over and as adult';
    expect(screen.getByText(older)).toBeDefined();
    await user.clear(field('Age'));
    await user.type(field('Age'), '3 weeks');
    expect(screen.getByText('Neonate and Infant (0)')).toBeDefined();
  });

  it('takes sex as not known until told otherwise', () => {
    open();
    const sex = within(screen.getByRole('group', { name: 'Sex' }));
    const names = sex
      .getAllByRole<HTMLInputElement>('radio')
      .map(({ labels }) => labels?.[0]?.textContent);
    expect(names).toEqual(['Female', 'Male', 'Indeterminate', 'Not known']);
    expect(sex.getByRole<HTMLInputElement>('radio', { name: 'Not known' }).checked).toBe(true);
  });

  it('says what the choice of sex does to the search', async () => {
    const { user } = open();
    expect(screen.getByText('Sex is left out of the search')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Female' }));
    expect(screen.getByText(/Leaves out services that do not see female patients/)).toBeDefined();
  });
});

describe('the GP practice', () => {
  it('asks for the postcode first', async () => {
    const { user } = open();
    await user.type(field('GP practice'), 'burl');
    expect(await screen.findAllByText(/Enter the full postcode first/)).not.toHaveLength(0);
  });

  it('is chosen from those nearby and can be cleared', async () => {
    const { proxy, user, onSearch } = open();
    await user.type(field('Postcode'), 'LS1 4AP');
    await user.type(field('Symptom'), 'sore thr{Enter}');
    await user.type(field('GP practice'), 'burley');
    const option = await screen.findByRole('option', { name: /Burley Park/ });
    expect(option.textContent).toContain('273 Burley Road, Leeds, LS4 2EL · 1.2\u00A0miles');
    expect(option.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    expect(field('GP practice').value).toBe('Burley Park Medical Centre');
    expect(proxy.asked.filter(({ path }) => path === '/api/practices')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await expect.poll(() => onSearch.mock.calls).toHaveLength(1);
    expect(onSearch.mock.calls[0]?.[0]).toMatchObject({ gpPracticeId: '2000001' });
    await user.click(screen.getByRole('button', { name: 'Clear GP practice' }));
    expect(field('GP practice').value).toBe('');
  });
});

describe('a form with faults', () => {
  it('lists them all, leads to each field, and forgets one as it is corrected', async () => {
    const { user } = open();
    await user.type(field('Age'), 'two');
    await user.click(screen.getByRole('button', { name: /^Distance, number per type/ }));
    await user.type(field('Distance (miles)'), '101{Enter}');
    const summary = await screen.findByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Enter the patient’s postcode',
      'Enter a symptom and choose it from the list',
      'Enter the age in figures, like 34, 6 months or 3 weeks',
      'Enter a distance of 100 miles or less',
    ]);
    await user.click(within(summary).getByText(/Enter the age/));
    expect(document.activeElement).toBe(field('Age'));
    await user.clear(field('Age'));
    expect(screen.queryByText(/Enter the age in figures/)).toBeNull();
    expect(document.activeElement).toBe(field('Age'));
    expect(field('Distance (miles)').value).toBe('101');
  });
});
