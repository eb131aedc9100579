import type { Audience } from '#domain/disclosure/disclosure.ts';
import {
  mayGiveReason,
  type RejectCode,
  type RejectGroup,
  rejectGroups,
  rejectReasons,
} from '#domain/feedback/reject-reasons.ts';
import { type KeyboardEvent, useId } from 'react';
import { useShortcutRegistry } from '../../ui/shortcuts.ts';
import { rejectKeys } from './reject-keys.ts';
import styles from './reports.module.css';

const groupNames: Readonly<Record<RejectGroup, string>> = {
  patient: 'Patient',
  service: 'Service',
  clinician: 'Clinician',
  other: 'Other',
};

interface RejectReasonListProps {
  readonly audience: Audience;
  /** The reason whose note is being written. */
  readonly noted: RejectCode | null;
  readonly onPress: (code: RejectCode) => void;
}

/** Asked for by the press that opened the panel; as soon as it stands there, or its first key would be lost. */
const focusFirst = (list: HTMLElement | null) => {
  list?.querySelector('button')?.focus();
};

/** The reasons in their groups; with the focus on any, the letter of one presses it. */
export function RejectReasonList({ audience, noted, onPress }: RejectReasonListProps) {
  const { areOn } = useShortcutRegistry();
  const offered = rejectReasons.filter(({ code }) => mayGiveReason(audience, code));
  const hearKey = (event: KeyboardEvent) => {
    if (!areOn || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    const reason = offered.find(({ code }) => rejectKeys[code] === event.key.toLowerCase());
    if (!reason) return;
    // Or the letter would be written into the note that opens.
    event.preventDefault();
    onPress(reason.code);
  };
  return (
    <div ref={focusFirst} className={styles.reasons}>
      {rejectGroups.map((group) => (
        <ReasonGroup
          key={group}
          name={groupNames[group]}
          reasons={offered.filter((reason) => reason.group === group)}
          hasKeys={areOn}
          {...{ noted, onPress, hearKey }}
        />
      ))}
    </div>
  );
}

interface ReasonGroupProps extends Pick<RejectReasonListProps, 'noted' | 'onPress'> {
  readonly name: string;
  readonly reasons: typeof rejectReasons;
  readonly hasKeys: boolean;
  readonly hearKey: (event: KeyboardEvent) => void;
}

function ReasonGroup({ name, reasons, noted, hasKeys, onPress, hearKey }: ReasonGroupProps) {
  const id = useId();
  if (reasons.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <p id={id}>{name}</p>
      {reasons.map(({ code, name: words, needsNote }) => (
        <button
          key={code}
          type="button"
          className={styles.reason}
          aria-pressed={needsNote ? noted === code : undefined}
          aria-keyshortcuts={hasKeys ? rejectKeys[code] : undefined}
          onKeyDown={hearKey}
          onClick={() => {
            onPress(code);
          }}
        >
          {hasKeys && <kbd aria-hidden>{rejectKeys[code].toUpperCase()}</kbd>} <span>{code}</span>{' '}
          {words}
          {needsNote && ' (with a note)'}
        </button>
      ))}
    </div>
  );
}
