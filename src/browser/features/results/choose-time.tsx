import { formatDate, formatTime } from '#domain/opening/format-time.ts';
import { londonDateOf } from '#domain/opening/london-time.ts';
import { readLondonTime } from '#domain/opening/read-london-time.ts';
import { type SyntheticEvent, useId, useState } from 'react';
import type { OpenAt } from './open-at.ts';
import styles from './results-tools.module.css';

interface ChooseTimeProps {
  readonly now: number;
  readonly onChoose: (openAt: OpenAt) => void;
}

/** A date and a time of London's clock; one that is none, is skipped or has passed is refused in words. */
export function ChooseTime({ now, onChoose }: ChooseTimeProps) {
  const [dateId, timeId, problemId] = [useId(), useId(), useId()];
  const [date, setDate] = useState(() => londonDateOf(now));
  const [time, setTime] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readChosenTime(date, time, now);
    if (typeof read === 'string') setProblem(read);
    else onChoose(read);
  };
  const field = {
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
  };
  return (
    <form className={styles.time} aria-label="Open at a date and time" noValidate onSubmit={submit}>
      <label htmlFor={dateId}>Date</label>
      <input
        id={dateId}
        type="date"
        value={date}
        {...field}
        onChange={({ target }) => {
          setDate(target.value);
        }}
      />
      <label htmlFor={timeId}>Time</label>
      <input
        id={timeId}
        type="time"
        value={time}
        {...field}
        onChange={({ target }) => {
          setTime(target.value);
        }}
      />
      <button type="submit">Show</button>
      <p id={problemId} className={styles.problem} role="alert">
        {problem}
      </p>
    </form>
  );
}

/** The time, or the sentence that refuses it. */
function readChosenTime(date: string, time: string, now: number): OpenAt | string {
  const read = readLondonTime(date, time);
  if (!read.ok)
    return read.problem === 'skipped' ? saySkipped(date, time) : 'Enter a date and a time';
  const { at, isRepeated } = read.value;
  if (at < now) return 'This time has passed. Enter a time from now on';
  return { kind: 'chosen', at, isRepeated };
}

function saySkipped(date: string, time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  const clock = formatTime((hours ?? 0) * 60 + (minutes ?? 0));
  return `There is no ${clock} on ${formatDate(date)}: the clocks go forward. Enter another time`;
}
