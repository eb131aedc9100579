import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { listLikelyCauses } from './likely-causes.ts';
import styles from './no-services-found.module.css';
import { type Relaxation, relaxRequest } from './relax-request.ts';

interface NoServicesFoundProps {
  readonly answer: SearchAnswer;
  readonly request: SearchRequest;
  readonly asked: AskedQuestion;
  readonly fallbackText: string;
  readonly onRelax: (relaxation: Relaxation) => void;
}

/** What an empty answer may mean and what to do; it must never read as advice. */
export function NoServicesFound(props: NoServicesFoundProps) {
  const { answer, request, fallbackText, onRelax } = props;
  const causes = listLikelyCauses(props);
  return (
    <div className={styles.empty}>
      <p>
        The directory lists no service for these details.{' '}
        {causes.length === 1 ? 'The likely cause:' : 'The likely causes:'}
      </p>
      <ul>
        {causes.map(({ text, relaxation }) => {
          const offer = relaxation && nameOffer(request, relaxation, answer);
          return (
            <li key={text}>
              {text}{' '}
              {relaxation && offer !== null && (
                <button
                  type="button"
                  className="nhsuk-button nhsuk-button--secondary"
                  onClick={() => {
                    onRelax(relaxation);
                  }}
                >
                  {offer}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p>{fallbackText}</p>
      <p className={styles.caution}>
        Finding no service is not advice to go to an emergency department.
      </p>
    </div>
  );
}

const offers: Readonly<Record<Exclude<Relaxation, 'distance'>, string>> = {
  age: 'Search without age',
  sex: 'Search without sex',
  practice: 'Search without GP practice',
  numberPerType: 'Search for more of each type',
};

/** Null where the press would ask the same again. */
function nameOffer(
  request: SearchRequest,
  relaxation: Relaxation,
  answer: SearchAnswer,
): string | null {
  const relaxed = relaxRequest(request, relaxation, answer);
  if (relaxed === null) return null;
  if (relaxation !== 'distance') return offers[relaxation];
  return 'searchDistance' in relaxed && relaxed.searchDistance !== null
    ? `Search within ${String(relaxed.searchDistance)} miles`
    : null;
}
