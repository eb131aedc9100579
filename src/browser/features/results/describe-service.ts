import type { ReadableService } from '#contract/desk-api/found-service.ts';

const isFilled = (text: string) => text.trim() !== '';

type Named = Pick<ReadableService, 'name' | 'publicName' | 'serviceId'>;
type Addressed = Pick<ReadableService, 'address' | 'town' | 'postcode'>;

/** What to call a service; the directory's own name unless that is blank. */
export const nameOf = ({ name, publicName, serviceId }: Named): string =>
  [name, publicName].find(isFilled) ?? `Service ${serviceId}, no name listed`;

/** The public name where it tells the caller something that the name does not. */
export function differingPublicName(service: Named): string | null {
  const publicName = service.publicName.trim();
  const isSame = publicName.toLowerCase() === nameOf(service).trim().toLowerCase();
  return publicName === '' || isSame ? null : publicName;
}

/** On one line, the postcode joined to its town as on an envelope. */
export function addressLine(service: Addressed): string {
  const lines = addressLines(service);
  const postcode = service.postcode.trim();
  return lines.at(-1) === postcode && lines.length > 1
    ? `${lines.slice(0, -1).join(', ')} ${postcode}`
    : lines.join(', ');
}

/** Address, town and postcode without blanks and without saying anything twice. */
function addressLines({ address, town, postcode }: Addressed): readonly string[] {
  const lines = [...address, town, postcode].map((line) => line.trim()).filter(isFilled);
  return [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()];
}
