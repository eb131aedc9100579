import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { accept, refuse } from '#domain/result.ts';
import { parseArgs } from 'node:util';
import type { CommandContext, CommandOutcome, DirectoryCommand } from '../commands/command.ts';
import { takeArguments, UsageFault } from '../commands/usage-fault.ts';
import { describeCurrentCapacity } from './describe-current-capacity.ts';
import { findServiceCapacity } from './find-service-capacity.ts';
import { readPressureTime } from './read-pressure-time.ts';
import { reportCapacity } from './report-capacity.ts';

/** Who a command reports for. */
const OPERATOR = 'operator';

export const capacityCommand: DirectoryCommand = {
  name: 'capacity',
  usage: '<serviceId> [green | amber --for <time> | red --for <time>]',
  purpose:
    'sets what a service reports, amber and red for a time such as 30m, 4h or 5d, or shows it',
  run: async (context, args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { for: { type: 'string' } },
    });
    if (positionals.length <= 1) {
      if (values.for !== undefined) throw new UsageFault('--for goes with amber and red only.');
      return show(context, takeArguments(positionals, 'serviceId').serviceId);
    }
    const { serviceId, rating } = takeArguments(positionals, 'serviceId', 'rating');
    return set(context, serviceId, readRating(rating), readPressureTime(rating, values.for));
  },
};

const ratings: readonly CapacityRating[] = ['green', 'amber', 'red'];

function readRating(text: string): CapacityRating {
  const rating = ratings.find((known) => known === text);
  if (rating === undefined) throw new UsageFault('The rating is green, amber or red.');
  return rating;
}

async function show({ database, now }: CommandContext, serviceId: string): Promise<CommandOutcome> {
  const service = await findServiceCapacity(database, serviceId);
  if (service === null) return refuse(['There is no service with that id.']);
  return accept([describeCurrentCapacity(service, now())]);
}

async function set(
  context: CommandContext,
  text: string,
  rating: CapacityRating,
  pressureTime: number | null,
): Promise<CommandOutcome> {
  const { database, now, signal } = context;
  const service = await findServiceCapacity(database, text);
  if (service === null) return refuse(['There is no service with that id.']);
  const { serviceId } = service;
  const reportedAt = now();
  const until = pressureTime === null ? null : reportedAt + pressureTime;
  signal.throwIfAborted();
  await reportCapacity(database, { serviceId, rating, reportedAt, until, by: OPERATOR });
  return show(context, text);
}
