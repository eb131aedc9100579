import type { FoundService } from '#contract/desk-api/found-service.ts';
import { addressLine, nameOf } from './describe-service.ts';

/** What stays of an open or pinned service once its results are too old to show (decision 11): nothing that changes by the hour. */
export interface KeptContact {
  readonly serviceId: string;
  /** Whether its card was open; else it was pinned. */
  readonly wasOpen: boolean;
  readonly name: string;
  readonly address: string;
  readonly publicPhone: string;
  /** Null for a call handler. */
  readonly professionalLine: string | null;
  /** Whether the professional line had been opened, and that recorded, while the results stood. */
  readonly isRevealed: boolean;
}

interface ToKeep {
  readonly chosenId: string | null;
  readonly pinnedIds: readonly string[];
  readonly revealedIds: ReadonlySet<string>;
}

/** The service that is open and those that are pinned, once each; none whose record could not be read. */
export function keepContacts(
  services: readonly FoundService[],
  { chosenId, pinnedIds, revealedIds }: ToKeep,
): readonly KeptContact[] {
  const ids = new Set(chosenId === null ? pinnedIds : [chosenId, ...pinnedIds]);
  return [...ids].flatMap((id) => {
    const service = services.find(({ serviceId }) => serviceId === id);
    if (service?.kind !== 'service') return [];
    return {
      serviceId: id,
      wasOpen: id === chosenId,
      name: nameOf(service),
      address: addressLine(service),
      publicPhone: service.publicPhone.trim(),
      professionalLine: service.clinicianOnly?.nonPublicPhone.trim() ?? null,
      isRevealed: revealedIds.has(id),
    };
  });
}
