import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { json } from '#testing/answer-fetch.ts';
import { closeFormsAfterwards, field, openSearchForm } from '#testing/open-search-form.tsx';

closeFormsAfterwards();

const way = (name: string) => screen.getByRole('radio', { name });
const takeWay = (user: UserEvent, name: string) => user.click(way(name));
const pickType = async (user: UserEvent, words: string) => {
  await user.type(field('Service type'), words);
  await screen.findAllByRole('option');
  await user.keyboard('{Enter}');
};
const chosenTypes = () =>
  screen.queryAllByRole('button', { name: /^Remove / }).map(({ textContent }) => textContent);

describe('the four ways to search', () => {
  it('stand behind one control, the symptom first, and leave the focus to the postcode', async () => {
    const { user } = openSearchForm();
    const ways = within(screen.getByRole('radiogroup', { name: 'Search by' }));
    expect(ways.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
      'Symptom',
      'Service type',
      'ODS code',
      'Service id',
    ]);
    expect(way('Symptom').getAttribute('aria-checked')).toBe('true');
    expect(document.activeElement).toBe(field('Postcode'));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(way('Symptom'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(way('Service type'));
    expect(field('Service type')).toBeDefined();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(way('Service id'));
    expect(field('Service id')).toBeDefined();
  });

  it('lose nothing that was typed in another of them', async () => {
    const { user } = openSearchForm();
    await user.type(field('Postcode'), 'ls1 4ap');
    await user.type(field('Symptom'), 'sore thr{Enter}');
    await user.type(field('Age'), '34');
    await user.click(screen.getByRole('radio', { name: 'Female' }));
    await user.type(field('GP practice'), 'burley');
    await user.click(await screen.findByRole('option', { name: /Burley Park/ }));
    await takeWay(user, 'Service type');
    expect(field('Postcode').value).toBe('ls1 4ap');
    expect(field('Age').value).toBe('34');
    expect(field('Female').checked).toBe(true);
    expect(field('GP practice').value).toBe('Burley Park Medical Centre');
    await pickType(user, 'chemist');
    await user.keyboard('dent');
    await takeWay(user, 'ODS code');
    expect(screen.queryByLabelText('Postcode')).toBeNull();
    await user.type(field('ODS code'), 'b86001');
    await takeWay(user, 'Service id');
    await user.type(field('Service id'), '7');
    await takeWay(user, 'Symptom');
    expect(field('Symptom').value).toBe('Sore Throat');
    expect(screen.getByText('SG 1156 · SD 4003')).toBeDefined();
    await takeWay(user, 'Service type');
    expect(field('Service type').value).toBe('dent');
    expect(chosenTypes()).toEqual(['Remove Pharmacy ×']);
    await takeWay(user, 'ODS code');
    expect(field('ODS code').value).toBe('b86001');
  });

  it('each find fault only with what they ask, and none keeps the faults of another', async () => {
    const { user, onSearch } = openSearchForm();
    await user.type(field('Age'), 'two{Enter}');
    await screen.findByRole('alert');
    await takeWay(user, 'ODS code');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(field('ODS code'), 'b86/01{Enter}');
    const summary = await screen.findByRole('alert');
    expect(within(summary).getAllByRole('link')).toHaveLength(1);
    expect(summary.textContent).toContain('letters and figures alone');
    await user.clear(field('ODS code'));
    await user.type(field('ODS code'), 'b86001{Enter}');
    await expect.poll(() => onSearch.mock.calls).toHaveLength(1);
    expect(onSearch.mock.calls[0]?.[0]).toEqual({ by: 'odsCode', odsCode: 'B86001' });
    await takeWay(user, 'Symptom');
    expect(field('Age').value).toBe('two');
  });

  it('say at once that the results answer another question', async () => {
    const { user, onChanged } = openSearchForm();
    await takeWay(user, 'Service id');
    await user.type(field('Service id'), '7{Enter}');
    await expect.poll(() => onChanged.mock.lastCall).toEqual([true]);
    await user.type(field('Service id'), '8{Backspace}');
    expect(onChanged.mock.lastCall).toEqual([false]);
    await takeWay(user, 'Symptom');
    expect(onChanged.mock.lastCall).toEqual([true]);
  });
});

describe('the service type', () => {
  const choose = async () => {
    const form = openSearchForm();
    await takeWay(form.user, 'Service type');
    await form.user.type(field('Postcode'), 'ls1 4ap');
    await pickType(form.user, 'chemst');
    await pickType(form.user, 'dentist');
    return form;
  };

  it('takes several, by everyday words and with slips, and offers none twice', async () => {
    const { user, onSearch } = await choose();
    expect(chosenTypes()).toEqual(['Remove Pharmacy ×', 'Remove Dental Practice ×']);
    expect(field('Service type').value).toBe('');
    await user.type(field('Service type'), 'pharmacy');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getAllByText(/No other service type matches/)).not.toHaveLength(0);
    await user.clear(field('Service type'));
    await user.keyboard('{Escape}{Enter}');
    await expect.poll(() => onSearch.mock.calls).toHaveLength(1);
    expect(onSearch.mock.calls[0]?.[0]).toMatchObject({
      by: 'serviceType',
      serviceTypeIds: [13, 12],
    });
  });

  it('lets one go by its button or by Backspace in the empty box', async () => {
    const { user } = await choose();
    await user.click(screen.getByRole('button', { name: 'Remove Pharmacy' }));
    expect(chosenTypes()).toEqual(['Remove Dental Practice ×']);
    expect(document.activeElement).toBe(field('Service type'));
    await user.keyboard('{Backspace}');
    expect(chosenTypes()).toEqual([]);
  });

  it('is asked by number where the directory lists no types', async () => {
    const { user } = openSearchForm({
      '/api/reference/service-types': () => json({ version: 'none', serviceTypes: [] }),
    });
    await takeWay(user, 'Service type');
    await user.type(field('Service type'), 'pharmacy');
    expect(await screen.findAllByText(/enter the number of a type/)).not.toHaveLength(0);
    await user.clear(field('Service type'));
    await pickType(user, '13');
    expect(chosenTypes()).toEqual(['Remove Service type 13 ×']);
  });
});

describe('what was searched for before', () => {
  const searchTwice = async () => {
    const form = openSearchForm();
    for (const symptom of ['sore thr', 'earache']) {
      await form.user.type(field('Postcode'), 'ls1 4ap');
      await form.user.type(field('Symptom'), `${symptom}{Enter}{Enter}`);
      await form.user.click(screen.getByRole('button', { name: 'New patient' }));
    }
    expect(form.onSearch).toHaveBeenCalledTimes(2);
    return form;
  };
  const offered = () =>
    screen.queryAllByRole('option').map((option) => option.querySelector('strong')?.textContent);

  it('is offered to the next patient, the latest first, by the arrow', async () => {
    const { user } = await searchTwice();
    await user.tab();
    expect(offered()).toEqual([]);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox', { name: 'Recent' })).toBeDefined();
    expect(offered()).toEqual(['Earache', 'Sore Throat']);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(field('Symptom').value).toBe('Sore Throat');
  });

  it('is never picked by passing through', async () => {
    const { user } = await searchTwice();
    await user.click(field('Symptom'));
    expect(offered()).toEqual(['Earache', 'Sore Throat']);
    await user.tab();
    expect(field('Symptom').value).toBe('');
    await user.type(field('Symptom'), 's{Backspace}');
    expect(offered()).toEqual(['Earache', 'Sore Throat']);
    await user.keyboard('{Enter}');
    expect(field('Symptom').value).toBe('');
  });
});

describe('what is folded away', () => {
  const fold = () => screen.getByRole('button', { name: /^Distance, number per type, case/ });

  it('tells its values in one line, and asks with them', async () => {
    const { user, onSearch } = openSearchForm();
    expect(fold().getAttribute('aria-expanded')).toBe('false');
    expect(field('Distance (miles)').closest('[hidden]')).not.toBeNull();
    await user.click(fold());
    await user.type(field('Distance (miles)'), '5');
    await user.type(field('Number per type'), '20');
    await user.type(field('Case reference'), 'desk 7');
    await user.click(fold());
    expect(fold().textContent).toContain('5 miles, nearest 20 of each type, case reference desk 7');
    await user.type(field('Postcode'), 'ls1 4ap');
    await user.type(field('Symptom'), 'sore thr{Enter}{Enter}');
    await expect.poll(() => onSearch.mock.calls).toHaveLength(1);
    expect(onSearch.mock.calls[0]?.[0]).toMatchObject({
      searchDistance: 5,
      numberPerType: 20,
      caseId: 'desk 7',
    });
  });

  it('unfolds by itself when something in it must be corrected, and stays open then', async () => {
    const { user, onSearch } = openSearchForm();
    await user.click(fold());
    await user.type(field('Case reference'), '943 476 5919');
    await user.click(fold());
    await user.type(field('Postcode'), 'ls1 4ap');
    await user.type(field('Symptom'), 'sore thr{Enter}{Enter}');
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('looks like an NHS number');
    expect(fold().getAttribute('aria-expanded')).toBe('true');
    await user.click(within(summary).getByRole('link'));
    expect(document.activeElement).toBe(field('Case reference'));
    await user.clear(field('Case reference'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(fold().getAttribute('aria-expanded')).toBe('true');
    expect(onSearch).not.toHaveBeenCalled();
  });
});
