import * as z from 'zod';
import type { Credentials } from '../ask-directory.ts';

/** Values that the directory knows, so that there is something to find for the account that asks. */
const valuesSchema = z.object({
  postcode: z.string(),
  serviceId: z.string(),
  odsCode: z.string(),
  clinicalTerm: z.string(),
  serviceType: z.string(),
});
export type ContractValues = z.infer<typeof valuesSchema>;

/** A directory to hold to the contract: `url` is its `…/v1.0/services`. */
export interface ContractTarget {
  readonly url: string;
  readonly account: Credentials;
  readonly values: ContractValues;
}

/** Of the demonstration data: a pharmacy that both audiences see. */
const demonstrationValues: ContractValues = {
  postcode: 'LS1 4AP',
  serviceId: '2000100018',
  odsCode: 'FZ00I',
  clinicalTerm: '1156=4020',
  serviceType: '13',
};

export const demonstrationTarget = (url: string, account: Credentials): ContractTarget => ({
  url,
  account,
  values: demonstrationValues,
});

const namedSchema = z.object({
  url: z.string(),
  username: z.string(),
  values: valuesSchema.partial(),
});

/** The directory that the command names in the environment; null when it names none. */
export function readTarget(environment: NodeJS.ProcessEnv): ContractTarget | null {
  const { CONTRACT_TARGET: named, CONTRACT_PASSWORD: password = '' } = environment;
  if (named === undefined) return null;
  const { url, username, values } = namedSchema.parse(JSON.parse(named));
  return {
    ...demonstrationTarget(url.replace(/\/+$/, ''), { username, password }),
    values: valuesSchema.parse({ ...demonstrationValues, ...values }),
  };
}
