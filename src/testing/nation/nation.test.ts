import { describe, expect, it } from 'vitest';
import { profilesOf } from '#directory/search-by-clinical-term/search-by-clinical-term.ts';
import { nearestStatement } from '#directory/search/nearest-statement.ts';
import { describeDirectory } from '../describe-directory.ts';
import { explainSearch } from '../explain-search.ts';
import { callHandlerAccount, clinicianAccount, foundServices } from '../start-directory.ts';
import { listSymptoms } from './clinical-terms.ts';
import { createNation, linesOf } from './create-nation.ts';
import { numberOfPostcode, postcodeRows, writePostcode } from './create-postcodes.ts';
import { drawSearches, pathOf } from './draw-searches.ts';
import { createPostingLists } from './posting-lists.ts';
import { termOf, toCriteria, toListSearch } from './to-list-search.ts';

const size = { postcodes: 5_000, services: 600, pairs: 12 };
const nation = createNation(size);
const lines = [...linesOf(nation)];
const searches = [...drawSearches(nation, 'town', 40), ...drawSearches(nation, 'country', 40)];

describe('a made-up nation', () => {
  it('is the same each time, and another with another seed', () => {
    const [again, other] = [createNation(size), createNation(size, 2)];
    expect([...postcodeRows(again.postcodes)]).toEqual([...postcodeRows(nation.postcodes)]);
    expect([...linesOf(again)]).toEqual(lines);
    expect(drawSearches(again, 'town', 40)).toEqual(searches.slice(0, 40));
    expect(other.lineAt(0)).not.toEqual(lines[0]);
  });

  it('has postcodes that are each their own', () => {
    const numbers = Array.from({ length: size.postcodes }, (_, number) => number);
    const written = numbers.map(writePostcode);
    expect(new Set(written).size).toBe(size.postcodes);
    expect(written.map(numberOfPostcode)).toEqual(numbers);
  });

  it('has about as many symptom profiles as it was asked for', () => {
    const pairs = lines.flatMap(({ symptomGroups }) =>
      symptomGroups.flatMap(({ symptomDiscriminators }) => symptomDiscriminators),
    );
    expect(pairs.length / lines.length).toBeGreaterThan(size.pairs * 0.8);
    expect(pairs.length / lines.length).toBeLessThan(size.pairs * 1.2);
  });
});

describeDirectory('the directory of a made-up nation', {}, (directory) => {
  const fill = () =>
    directory().fill({
      postcodes: [...postcodeRows(nation.postcodes)],
      symptoms: listSymptoms(),
      services: lines,
    });

  it('finds what is found in posting lists in memory, in the same order', async () => {
    await fill();
    const lists = createPostingLists(lines);
    let found = 0;
    for (const search of searches) {
      const account = search.searchRole === 2 ? clinicianAccount : callHandlerAccount;
      const services = foundServices(await directory().ask(pathOf(search), { account }));
      const ids = services.map(({ id }) => Number(id));
      expect(ids).toEqual(lists.search(toListSearch(search, nation.postcodes)));
      found += ids.length;
    }
    expect(found, 'something to compare').toBeGreaterThan(100);
  });

  it('selects by one index of profiles, and looks into no table for them', async () => {
    await fill();
    const { database } = directory();
    for (const search of searches.slice(0, 10)) {
      const criteria = toCriteria(search, nation.postcodes);
      const profiles = profilesOf(termOf(search));
      const { centre } = criteria;
      const statement = nearestStatement(profiles, criteria, centre, search.searchRole);
      const carried = await explainSearch(database, statement.compile(database));
      const ofProfiles = carried.scans.filter((scan) => scan.includes('symptom_profiles'));
      expect(ofProfiles).toEqual([expect.stringMatching(/^Index Only Scan symptom_profiles /)]);
      expect(carried.fetched).toBe(0);
    }
  });
});
