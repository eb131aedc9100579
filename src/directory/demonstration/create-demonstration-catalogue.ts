import type { Catalogue, PostcodeRow } from '../catalogue/catalogue-line.ts';
import { createTownPostcodes, landmarkRows, type TownPostcodes } from './create-postcodes.ts';
import { createSymptoms } from './create-symptoms.ts';
import { leedsExceptions } from './leeds-exceptions.ts';
import { leedsPrimaryCare } from './leeds-primary-care.ts';
import { planTown, townServiceId } from './plan-town.ts';
import { planWrittenService, standsIn } from './plan-written-service.ts';
import type { ServicePlan } from './service-plan.ts';
import type { Town } from './town.ts';
import { towns } from './towns.ts';
import { widerServices } from './wider-services.ts';
import { createCapacityWriter } from './write-capacity.ts';
import { writeService } from './write-service.ts';

/**
 * The made-up directory: invented services and postcodes on real places. The same for every `now` (milliseconds since
 * 1970) but for the instants of reported capacity, which count back from it.
 */
export function createDemonstrationCatalogue(now: number): Catalogue {
  const places = towns.map((town, index) => ({
    town,
    index,
    postcodes: createTownPostcodes(town, index + 1),
  }));
  const plans = places.flatMap(({ town, index, postcodes }) => [
    ...planWrittenServices(town, index, postcodes),
    ...planTown(town, index, postcodes),
  ]);
  const writeCapacity = createCapacityWriter(now);
  return {
    postcodes: [...landmarkRows, ...places.flatMap(({ postcodes }) => listRows(postcodes))],
    symptoms: createSymptoms(),
    services: plans.map((plan) => writeService(plan, writeCapacity(plan.capacity))),
  };
}

const listRows = (postcodes: TownPostcodes): PostcodeRow[] => [...postcodes.values()].flat();

const writtenServices = [...leedsPrimaryCare, ...leedsExceptions, ...widerServices];

const planWrittenServices = (town: Town, index: number, postcodes: TownPostcodes): ServicePlan[] =>
  writtenServices
    .filter((written) => standsIn(town, written))
    .map((written) => planWrittenService(written, town, postcodes, townServiceId(index * 100)));
