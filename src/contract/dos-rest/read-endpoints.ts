import type { Endpoint } from '#domain/service/service.ts';
import { parseEndpointValue } from './endpoint-value.ts';
import { isObject, readLine, readList, readNumber, type WireObject } from './read-values.ts';

/** Reads both published shapes: one `value` of six parts, or a field for each. In the order the service wants. */
export const readEndpoints = (value: unknown): readonly Endpoint[] =>
  (readList(value) ?? [])
    .filter(isObject)
    .map(readEndpoint)
    .sort((one, other) => one.order - other.order);

function readEndpoint(entry: WireObject, index: number): Endpoint {
  const parts: WireObject =
    typeof entry.value === 'string' ? { ...parseEndpointValue(entry.value) } : entry;
  return {
    order: readNumber(entry.order ?? entry.endpointOrder) ?? index + 1,
    name: readLine(entry.name),
    transport: readLine(entry.tag ?? entry.transport),
    address: readLine(parts.address),
    interaction: readLine(parts.interaction),
    format: readLine(parts.format),
    businessScenario: readLine(parts.businessScenario),
    compression: readLine(parts.compression),
    comment: readLine(parts.comment),
  };
}
