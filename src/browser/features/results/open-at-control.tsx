import { useId, useState } from 'react';
import { ChooseTime } from './choose-time.tsx';
import { type OpenAt, openNow } from './open-at.ts';
import styles from './results-tools.module.css';

interface OpenAtControlProps {
  readonly openAt: OpenAt;
  readonly isNow: boolean;
  readonly now: number;
  readonly onChoose: (openAt: OpenAt) => void;
}

type Option = 'now' | '1' | '2' | 'chosen';

const optionOf = (openAt: OpenAt, isNow: boolean): Option => {
  if (isNow) return 'now';
  return openAt.kind === 'inHours' ? (`${openAt.hours}` as const) : 'chosen';
};

/** For whom the patient sets out later: every verdict is judged anew for that time. */
export function OpenAtControl({ openAt, isNow, now, onChoose }: OpenAtControlProps) {
  const id = useId();
  const [isChoosing, setIsChoosing] = useState(false);
  const option = isChoosing ? 'chosen' : optionOf(openAt, isNow);
  const choose = (choice: string) => {
    setIsChoosing(choice === 'chosen');
    if (choice === 'now') onChoose(openNow);
    if (choice === '1' || choice === '2')
      onChoose({ kind: 'inHours', hours: choice === '1' ? 1 : 2 });
  };
  return (
    <>
      <div className={styles.choice}>
        <label htmlFor={id}>Open at</label>
        <select
          id={id}
          value={option}
          onChange={({ target }) => {
            choose(target.value);
          }}
        >
          <option value="now">Now</option>
          <option value="1">In 1 hour</option>
          <option value="2">In 2 hours</option>
          <option value="chosen">A date and time…</option>
        </select>
      </div>
      {isChoosing && (
        <ChooseTime
          now={now}
          onChoose={(chosen) => {
            setIsChoosing(false);
            onChoose(chosen);
          }}
        />
      )}
    </>
  );
}
