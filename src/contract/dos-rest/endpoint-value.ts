import type { Endpoint } from '#domain/service/service.ts';

/** What one `value` string of an endpoint carries. */
export type EndpointParts = Pick<
  Endpoint,
  'address' | 'interaction' | 'format' | 'businessScenario' | 'comment' | 'compression'
>;

/** The six parts are joined by a backslash and a bar. */
const SEPARATOR = '\\|';

export const writeEndpointValue = (parts: EndpointParts): string =>
  [
    parts.address,
    parts.interaction,
    parts.format,
    parts.businessScenario,
    parts.comment,
    parts.compression,
  ]
    .map((part) => part.replaceAll(SEPARATOR, '|'))
    .join(SEPARATOR);

/** Parts that are not there are blank; anything behind the sixth is left out. */
export function parseEndpointValue(value: string): EndpointParts {
  const [
    address = '',
    interaction = '',
    format = '',
    businessScenario = '',
    comment = '',
    compression = '',
  ] = value.split(SEPARATOR);
  return { address, interaction, format, businessScenario, comment, compression };
}
