import type { CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { createSeededRandom } from '#directory/demonstration/seeded-random.ts';
import { createDraw, firstFrom } from './chance.ts';
import { createClinicalTerms, type ClinicalTerms } from './clinical-terms.ts';
import { createPostcodes, type Postcodes } from './create-postcodes.ts';
import { kinds, practiceType } from './kinds.ts';
import { createLineWriter, idOf } from './write-line.ts';

export interface NationSize {
  readonly postcodes: number;
  readonly services: number;
  /** Symptom profiles of a service, on average. */
  readonly pairs: number;
}

/** A made-up England: everything a directory is filled with, piece by piece, for it fits no memory as a whole. */
export interface Nation {
  readonly postcodes: Postcodes;
  readonly terms: ClinicalTerms;
  readonly services: number;
  readonly lineAt: (number: number) => CatalogueLine;
  /** A GP practice near a postcode, the nth of its neighbours. */
  readonly practiceNear: (postcode: number, nth: number) => string;
}

/** The same size and seed always give the same nation. */
export function createNation(size: NationSize, seed = 1): Nation {
  const postcodes = createPostcodes(size.postcodes, seed);
  const random = createSeededRandom(seed + 1);
  const terms = createClinicalTerms(size.pairs, random);
  const drawKind = createDraw(kinds.map((kind) => kind.services));
  const kindOf = Uint8Array.from({ length: size.services }, () => drawKind(random));
  // Services stand where people live.
  const homeOf = Int32Array.from({ length: size.services }, () =>
    Math.floor(random.next() * size.postcodes),
  );
  const practiceNear = createPracticeFinder(kindOf, homeOf);
  return {
    postcodes,
    terms,
    services: size.services,
    practiceNear,
    lineAt: createLineWriter({ postcodes, terms, kindOf, homeOf, practiceNear, seed }),
  };
}

/** Every line of a nation, one after another. */
export function* linesOf({ services, lineAt }: Nation): Generator<CatalogueLine> {
  for (let number = 0; number < services; number += 1) yield lineAt(number);
}

/** Postcodes of one town have neighbouring numbers, and so have their practices. */
function createPracticeFinder(kindOf: Uint8Array, homeOf: Int32Array) {
  const homeAt = (service: number) => homeOf[service] ?? 0;
  const practices = Array.from(kindOf.keys())
    .filter((service) => kinds[kindOf[service] ?? 0]?.typeId === practiceType)
    .sort((one, other) => homeAt(one) - homeAt(other));
  const homes = practices.map(homeAt);
  return (postcode: number, nth: number): string =>
    idOf(practices[(firstFrom(homes, postcode) + nth) % practices.length] ?? 0);
}
