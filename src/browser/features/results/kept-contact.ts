import type { FoundService } from '#contract/desk-api/found-service.ts';
import { addressLine, nameOf } from './describe-service.ts';

/** What stays of the chosen service once its results are too old to show (decision 11): nothing that changes by the hour. */
export interface KeptContact {
  readonly serviceId: string;
  readonly name: string;
  readonly address: string;
  readonly publicPhone: string;
  /** Null for a call handler. */
  readonly professionalLine: string | null;
  /** Whether the professional line had been opened, and that recorded, while the results stood. */
  readonly isRevealed: boolean;
}

/** Null when none is chosen, or its record could not be read. */
export function keepContact(
  services: readonly FoundService[],
  chosenId: string | null,
  revealedIds: ReadonlySet<string>,
): KeptContact | null {
  const chosen = services.find(({ serviceId }) => chosenId !== null && serviceId === chosenId);
  if (chosen?.kind !== 'service') return null;
  return {
    serviceId: chosen.serviceId,
    name: nameOf(chosen),
    address: addressLine(chosen),
    publicPhone: chosen.publicPhone.trim(),
    professionalLine: chosen.clinicianOnly?.nonPublicPhone.trim() ?? null,
    isRevealed: revealedIds.has(chosen.serviceId),
  };
}
