import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { ageGroups } from '#domain/patient/age-group.ts';

export const nameAgeGroups = (groups: ReadableService['ageGroups']): string =>
  groups === null || groups.length === 0
    ? 'None listed'
    : `${groups.map((group) => ageGroups[group]).join(', ')}. The service may have age limits of its own: ask it first.`;
