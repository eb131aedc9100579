import type { FoundService } from '#contract/desk-api/found-service.ts';
import { describeQuestion } from '../ui/describe-question.ts';
import type { SearchState } from './use-search.ts';

/** What is said aloud, politely, when results come. Failures speak for themselves where they stand. */
export function announceSearch(search: SearchState): string {
  if (search.status === 'pending') return 'Searching';
  if (search.status !== 'answered') return '';
  const { services } = search.answer;
  const found = `${countServices(services.length)} found for ${describeQuestion(search.asked)}.`;
  const nearest = nearestOf(services);
  return nearest === null ? found : `${found} Nearest: ${nearest}.`;
}

function countServices(count: number): string {
  if (count === 0) return 'No services';
  return count === 1 ? '1 service' : `${String(count)} services`;
}

/** Services of the patient's practice stand first, so the nearest need not be the first. */
function nearestOf(services: readonly FoundService[]): string | null {
  const [nearest] = services
    .filter(({ distance, name }) => distance !== null && name !== null)
    .toSorted((one, other) => (one.distance ?? 0) - (other.distance ?? 0));
  if (!nearest?.name) return null;
  return `${nearest.name}, ${nearest.distance?.toFixed(1) ?? ''} miles`;
}
