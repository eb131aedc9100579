import type { FoundService } from '#contract/desk-api/found-service.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { discloseService } from '#domain/disclosure/disclose-service.ts';
import type { Audience } from '#domain/disclosure/disclosure.ts';
import { withoutPastDates } from '#domain/opening/without-past-dates.ts';
import type { MatchedService } from '#domain/search/merge-age-groups.ts';

/** What leaves for the browser: listed field by field in the domain's disclosure, and the three lines here. */
export function toFoundService(
  { record, isLinkedToPractice, matchedAgeGroups }: MatchedService,
  audience: Audience,
  now: number,
): FoundService {
  if (record.kind === 'unreadable') {
    const { serviceId, name, distance } = record.service;
    return { kind: 'unreadable', serviceId, name, distance };
  }
  const capacity = judgeReportedCapacity(record.service.capacity, now);
  const openingTimes = withoutPastDates(record.service.openingTimes, now);
  return {
    kind: 'service',
    ...discloseService({ ...record.service, capacity, openingTimes }, audience),
    isLinkedToPractice,
    matchedAgeGroups: [...matchedAgeGroups],
  };
}
