import type { CatalogueLine, SymptomRow } from '#directory/catalogue/catalogue-line.ts';
import { writeAudience, writeRoles } from '#directory/catalogue/write-profile.ts';
import { createSeededRandom, type SeededRandom } from '#directory/demonstration/seeded-random.ts';
import { aDetailRecord, aWireSession, aWireWeek } from '../a-wire-record.ts';
import { happens } from './chance.ts';
import { KEPT, type ClinicalTerms } from './clinical-terms.ts';
import { writePostcode, type Postcodes } from './create-postcodes.ts';
import { kinds, nameOfKind, type Kind } from './kinds.ts';

interface Plan {
  readonly postcodes: Postcodes;
  readonly terms: ClinicalTerms;
  /** By the number of the service: its kind, and the postcode it stands in. */
  readonly kindOf: Uint8Array;
  readonly homeOf: Int32Array;
  readonly practiceNear: (postcode: number, nth: number) => string;
  readonly seed: number;
}

export const idOf = (service: number): string => String(2_000_000_000 + service);

const PATIENT_TEXT =
  'Patients are seen by appointment and without one; the last is taken half an hour before the end. ' +
  'Ring before travelling when it is late. A chaperone and an interpreter can be had on request.';
const CLINICIAN_TEXT =
  'Professionals may ring the coordinator, who takes referrals at all times. Send the summary record with the patient. ' +
  'Not for suspected stroke, chest pain or a head injury with loss of consciousness: follow the local pathway.';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** Writes any service as a line of the services file; the same number always gives the same line. */
export function createLineWriter(plan: Plan): (number: number) => CatalogueLine {
  return (number) => {
    const kind = kinds[plan.kindOf[number] ?? -1];
    const home = plan.homeOf[number];
    if (kind === undefined || home === undefined) throw new RangeError(`No service ${number}`);
    const random = createSeededRandom(plan.seed * 7_919 + number + 1);
    random.next();
    return {
      ...aDetailRecord(),
      ...describe(number, kind),
      ...writePlace(plan.postcodes, home),
      openingTimes: writeOpening(random),
      referralInstructions: { callHandler: PATIENT_TEXT, other: CLINICIAN_TEXT },
      symptomGroups: groupPairs(keepSome(plan.terms.ofKind.get(kind) ?? [], random)),
      ...writeProfile(kind, random),
      serviceReferrals: writeReferrals(plan, home, random),
      status: happens(random, 0.03) ? 'closed' : 'active',
    };
  };
}

const describe = (number: number, kind: Kind) => ({
  id: idOf(number),
  name: `${nameOfKind(kind)}: No ${number} Example Road`,
  publicName: `Example Road ${nameOfKind(kind)}`,
  type: { id: kind.typeId, name: nameOfKind(kind) },
  odsCode: `Z${number.toString(36).toUpperCase()}`,
  professionalReferralInformation: CLINICIAN_TEXT,
});

function writePlace({ eastings, northings }: Postcodes, home: number) {
  const postcode = writePostcode(home);
  return {
    address: [`${(home % 200) + 1} Example Road`, 'Exampleton'],
    postcode: `${postcode.slice(0, -3)} ${postcode.slice(-3)}`,
    easting: eastings[home] ?? 0,
    northing: northings[home] ?? 0,
  };
}

/** Lunch is closed in some, Saturday in most, and a few never close. */
function writeOpening(random: SeededRandom): CatalogueLine['openingTimes'] {
  if (happens(random, 0.06)) return aWireWeek({ allHours: true });
  const day = happens(random, 0.3)
    ? [aWireSession('09:00', '12:30'), aWireSession('13:30', '17:30')]
    : [aWireSession('08:30', '18:00')];
  const saturday = happens(random, 0.4) ? { Saturday: [aWireSession('09:00', '13:00')] } : {};
  return aWireWeek({
    days: { ...Object.fromEntries(weekdays.map((name) => [name, day])), ...saturday },
    specifiedDates: ['25-12-2026', '26-12-2026', '01-01-2027'].map((date) => ({
      date,
      sessions: [],
    })),
  });
}

const keepSome = (pairs: readonly SymptomRow[], random: SeededRandom) =>
  pairs.filter(() => happens(random, KEPT));

function groupPairs(pairs: readonly SymptomRow[]): CatalogueLine['symptomGroups'] {
  const groups = new Map<number, { id: number; name: string; of: SymptomRow[] }>();
  for (const pair of pairs) {
    const group = groups.get(pair.sgId) ?? { id: pair.sgId, name: pair.sgName, of: [] };
    group.of.push(pair);
    groups.set(pair.sgId, group);
  }
  return [...groups.values()].map(({ id, name, of }) => ({
    id,
    name,
    symptomDiscriminators: of.map(({ sdId, sdName }) => ({ id: sdId, name: sdName })),
  }));
}

/** Few profile other roles or ages than their kind, or one gender alone. */
function writeProfile(kind: Kind, random: SeededRandom) {
  const ages = kind.ages.filter(() => kind.ages.length === 1 || happens(random, 0.97));
  const letters = happens(random, 0.95) ? 'FMI' : random.pick(['F', 'M', 'FM', '']);
  const roles = ([1, 2, 23, 126, 127, 128, 129] as const).filter((role) =>
    happens(random, role === 2 || role === 23 ? 0.92 : 0.5),
  );
  return { referralRoles: writeRoles(roles), ...writeAudience(ages, letters) };
}

function writeReferrals(
  { practiceNear }: Plan,
  home: number,
  random: SeededRandom,
): CatalogueLine['serviceReferrals'] {
  const restricted = happens(random, 0.04);
  const count = restricted || happens(random, 0.1) ? 2 + Math.floor(random.next() * 8) : 0;
  const ids = new Set(Array.from({ length: count }, (_, nth) => practiceNear(home, nth)));
  return { restricted, services: [...ids].map((id) => ({ id, name: `Practice ${id}` })) };
}
