import type { PostcodeRow } from '../catalogue/catalogue-line.ts';
import type { ReferralRoleId } from '../directory-settings.ts';
import { capacityStates, usualCycle, watchedCycle, type CapacityState } from './capacity-states.ts';
import type { TownPostcodes } from './create-postcodes.ts';
import { fillIn } from './fill-in.ts';
import { streets, surnames, words } from './invented-names.ts';
import { communityKinds } from './kinds-community.ts';
import { hospitalKinds } from './kinds-hospital.ts';
import { pharmacyKinds } from './kinds-pharmacy.ts';
import { primaryCareKinds } from './kinds-primary-care.ts';
import { recordKinds } from './kinds-records.ts';
import { createDealer, createSeededRandom, itemAt, type SeededRandom } from './seeded-random.ts';
import type { ServiceKind } from './service-kind.ts';
import { registeredNameOf, type ListedPractice, type ServicePlan } from './service-plan.ts';
import type { Town } from './town.ts';
import { splitLocality } from './write-service.ts';

/** Practices come early, because the lists of other services name them. */
const kindsInOrder: readonly ServiceKind[] = [
  ...Object.values(recordKinds),
  ...Object.values(primaryCareKinds),
  ...Object.values(pharmacyKinds),
  ...Object.values(hospitalKinds),
  ...Object.values(communityKinds),
];

const sizes = { city: 0, town: 1, rural: 2 } as const;

const bothRoles: readonly ReferralRoleId[] = [2, 23];
const rolesInTurn: readonly (readonly ReferralRoleId[])[] = [
  bothRoles,
  [1, 2, 23],
  bothRoles,
  [2],
  bothRoles,
  [2, 23, 129],
  bothRoles,
  [2, 23, 127],
  bothRoles,
  [23],
  bothRoles,
];

/** Everything about a town that is drawn by lot, always the same way. */
interface TownDraw {
  readonly town: Town;
  readonly firstNumber: number;
  readonly random: SeededRandom;
  readonly dealStreet: () => string;
  readonly dealWord: () => string;
  readonly dealSurname: () => string;
  readonly postcodes: TownPostcodes;
}

/** The made-up services of one town, numbered from 100 times its index; the first is its commissioning cluster. */
export function planTown(town: Town, townIndex: number, postcodes: TownPostcodes): ServicePlan[] {
  const random = createSeededRandom(9000 + townIndex);
  const draw: TownDraw = {
    town,
    firstNumber: townIndex * 100,
    random,
    dealStreet: createDealer(streets, random),
    dealWord: createDealer(words, random),
    dealSurname: createDealer(surnames, random),
    postcodes,
  };
  const plans: ServicePlan[] = [];
  for (const kind of kindsInOrder)
    for (let index = 0; index < kind.count[sizes[town.size]]; index++)
      plans.push(planService(draw, kind, index, plans));
  return plans;
}

export const townServiceId = (number: number): string => String(2000100000 + number);

function planService(
  draw: TownDraw,
  kind: ServiceKind,
  index: number,
  earlier: readonly ServicePlan[],
): ServicePlan {
  const { town, random } = draw;
  const number = draw.firstNumber + earlier.length;
  const place = pickPlace(draw, kind, index);
  const street = draw.dealStreet();
  const turn = index + draw.firstNumber / 100;
  return {
    serviceId: townServiceId(number),
    number,
    kind,
    town,
    place,
    street: `${Math.ceil(random.next() * 140)} ${street}`,
    name: nameService(draw, itemAt(kind.names, turn), street, place),
    hours: itemAt(kind.hours, turn),
    audience: itemAt(kind.audiences, turn),
    capacity: capacityInTurn(kind, draw, earlier),
    roles: kind.isWatched ? bothRoles : itemAt(rolesInTurn, number),
    status: kind.mayBeInactive ? statusInTurn(number) : 'active',
    isNational: false,
    isRestricted: kind.referrals === 'restricted',
    practices: listPractices(kind, earlier),
    parentId: townServiceId(draw.firstNumber),
    publicText: itemAt(kind.publicTexts, turn),
    clinicianText: itemAt(kind.clinicianTexts, turn),
    professionalText: itemAt(kind.professionalTexts, turn),
  };
}

/** Where there are several of a kind, the first stands in the town itself, however far the others are. */
function pickPlace(
  { town, postcodes, random }: TownDraw,
  kind: ServiceKind,
  index: number,
): PostcodeRow {
  if (kind.inHospital) return itemAt(postcodes.get(town.hospital[1]) ?? [], 0);
  const open = [...postcodes].filter(([outward]) => !town.reserved?.includes(outward));
  const isInTown = index === 0 && kind.count[sizes[town.size]] > 1;
  const [, rows] = isInTown ? itemAt(open, 0) : random.pick(open);
  return random.pick(rows);
}

function nameService(draw: TownDraw, template: string, street: string, place: PostcodeRow): string {
  const { district, postTown } = splitLocality(place);
  return fillIn(template, {
    street,
    word: draw.dealWord(),
    surname: draw.dealSurname(),
    district: district === '' || district === 'City Centre' ? postTown : district,
    town: draw.town.name,
    hospital: draw.town.hospital[0],
  });
}

function capacityInTurn(
  kind: ServiceKind,
  { firstNumber }: TownDraw,
  earlier: readonly ServicePlan[],
): CapacityState {
  if (kind.neverReports) return capacityStates.neverReported;
  if (!kind.isWatched) return itemAt(usualCycle, firstNumber + earlier.length);
  const watched = earlier.filter((plan) => plan.kind.isWatched && !plan.kind.neverReports).length;
  return itemAt(watchedCycle, watched + firstNumber / 100);
}

function statusInTurn(number: number): ServicePlan['status'] {
  if (number % 17 === 3) return 'closed';
  return number % 19 === 5 ? 'commissioning' : 'active';
}

/** A linked service lists every other practice of its town, a restricted one the first two. */
function listPractices(
  { referrals }: ServiceKind,
  earlier: readonly ServicePlan[],
): ListedPractice[] {
  if (referrals === undefined) return [];
  const practices = earlier
    .filter((plan) => plan.kind.typeId === 100)
    .map((plan) => ({ id: plan.serviceId, name: registeredNameOf(plan) }));
  return referrals === 'restricted'
    ? practices.slice(0, 2)
    : practices.filter((_, place) => place % 2 === 0);
}
