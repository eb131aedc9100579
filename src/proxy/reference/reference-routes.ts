import { createHash } from 'node:crypto';
import type {
  BankHolidaysAnswer,
  ProductAnswer,
  ServiceTypesAnswer,
  SymptomsAnswer,
} from '#contract/desk-api/reference.ts';
import type { FastifyInstance } from 'fastify';
import type { Asker } from '../directory/create-directory.ts';
import type { OwnSymptoms } from '../directory/own-directory.ts';
import { toAsker } from '../directory/to-asker.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import type { ProxySettings } from '../proxy-settings.ts';
import { atMost } from '../security/limit-rate.ts';
import { describeProduct } from '../session/describe-product.ts';
import { requireAccess } from '../sessions/require-access.ts';

/** Changes exactly when the list does. */
const versionOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);

const fromSettings = (symptoms: NonNullable<ProxySettings['symptoms']>): SymptomsAnswer => ({
  version: versionOf(symptoms),
  symptoms: symptoms.map((symptom) => ({
    symptomGroupId: symptom.symptomGroupId,
    symptomGroupName: symptom.symptomGroupName,
    symptomDiscriminatorId: symptom.symptomDiscriminatorId,
    symptomDiscriminatorName: symptom.symptomDiscriminatorName,
    words: [...symptom.words],
  })),
});

const fromDirectory = ({ version, symptoms }: OwnSymptoms): SymptomsAnswer => ({
  version,
  symptoms: symptoms.map(({ sgId, sgName, sdId, sdName, words }) => ({
    symptomGroupId: sgId,
    symptomGroupName: sgName,
    symptomDiscriminatorId: sdId,
    symptomDiscriminatorName: sdName,
    words,
  })),
});

async function listSymptoms(
  { settings, ownDirectory }: ProxyParts,
  asker: Asker,
): Promise<SymptomsAnswer> {
  if (settings.symptoms) return fromSettings(settings.symptoms);
  if (ownDirectory === null) throw new ProblemFault('directoryMisconfigured');
  return fromDirectory(await ownDirectory.listSymptoms(asker));
}

/** A directory that is not ours lists no types: the desk then offers none to choose from. */
const listServiceTypes = async (
  { ownDirectory }: ProxyParts,
  asker: Asker,
): Promise<ServiceTypesAnswer> =>
  (await ownDirectory?.listServiceTypes(asker)) ?? { version: 'none', serviceTypes: [] };

function listBankHolidays({ settings }: ProxyParts): BankHolidaysAnswer {
  const bankHolidays = settings
    .bankHolidays()
    .map(({ date, title }) => ({ date, title }))
    .sort((one, other) => one.date.localeCompare(other.date));
  const confirmedAt = settings.bankHolidaysConfirmedAt();
  return { version: versionOf(bankHolidays), confirmedAt, bankHolidays };
}

async function readProduct({ settings }: ProxyParts): Promise<ProductAnswer> {
  const product = await describeProduct(settings);
  return { version: versionOf(product), product };
}

/** `GET /api/reference/…`: lists that hold nothing of any patient, and take no parameters. */
export function addReferenceRoutes(proxy: FastifyInstance, parts: ProxyParts): void {
  // A page asks once; the directory is asked each time, so that its own version rules.
  const config = atMost(60);
  proxy.get('/api/reference/symptoms', { config }, (request, reply) =>
    listSymptoms(parts, toAsker(request, reply, requireAccess(request).audience)),
  );
  proxy.get('/api/reference/service-types', { config }, (request, reply) =>
    listServiceTypes(parts, toAsker(request, reply, requireAccess(request).audience)),
  );
  proxy.get('/api/reference/bank-holidays', (request) => {
    requireAccess(request);
    return listBankHolidays(parts);
  });
  // Before anybody signs in too: it is what the sign-in screen says, and what a page without a connection must know.
  proxy.get('/api/reference/product', () => readProduct(parts));
}
