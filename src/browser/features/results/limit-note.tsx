import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import { isDestination } from '#domain/service/is-destination.ts';
import { joinWords } from './join-words.ts';
import { type Relaxation, relaxRequest } from './relax-request.ts';
import styles from './results.module.css';

interface LimitNoteProps {
  readonly answer: SearchAnswer;
  readonly request: SearchRequest;
  readonly onRelax: (relaxation: Relaxation) => void;
}

/** Says where the list was cut, so that nobody takes the last one shown for the last there is. */
export function LimitNote({ answer, request, onRelax }: LimitNoteProps) {
  const { numberPerType } = answer;
  const types = listCutTypes(answer);
  if (numberPerType === null || types.length === 0) return null;
  const wider = relaxRequest(request, 'numberPerType', answer);
  return (
    <p className={styles.limit}>
      Only the nearest {numberPerType} of each type are listed: there may be more of{' '}
      {joinWords(types)}.{' '}
      {wider !== null && 'numberPerType' in wider && (
        <button
          type="button"
          className="nhsuk-link"
          onClick={() => {
            onRelax('numberPerType');
          }}
        >
          List up to {wider.numberPerType} of each type
        </button>
      )}
    </p>
  );
}

/** The types with as many services as were asked for. */
function listCutTypes({ services, numberPerType }: SearchAnswer): readonly string[] {
  const counts = new Map<string, number>();
  for (const service of services) {
    if (service.kind === 'unreadable' || !isDestination(service.type.id)) continue;
    const name = service.type.name.trim() || `type ${String(service.type.id)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = numberPerType ?? Infinity;
  return [...counts].filter(([, count]) => count >= most).map(([name]) => name);
}
