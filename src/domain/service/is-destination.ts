/** Record types that a patient cannot be sent to: templates, organisations, retired and capacity records (decision 5). */
const NOT_DESTINATIONS: ReadonlySet<number> = new Set([
  -2, -1, 6, 21, 22, 40, 107, 108, 109, 110, 111, 112, 113, 114, 115,
]);

/** Whether services of this type are places to send a patient. A type not known here is one. */
export const isDestination = (serviceTypeId: number): boolean =>
  !NOT_DESTINATIONS.has(serviceTypeId);
