import { useEffect, useEffectEvent } from 'react';
import { useNotice } from './notice.tsx';
import styles from './patient-view-switch.module.css';
import { usePatientView } from './patient-view.tsx';

/** Turns the screen fit for a patient's eyes and back; says in words which it is. */
export function PatientViewSwitch({ className }: { readonly className: string | undefined }) {
  const { isOn, turn } = usePatientView();
  const tell = useEffectEvent(useNotice());
  useEffect(() => {
    if (isOn) tell('Patient view: everything that is for clinicians only is hidden');
  }, [isOn]);
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={className}
      onClick={() => {
        turn(!isOn);
      }}
    >
      Patient view
      <span className={styles.state} aria-hidden="true">
        {isOn ? 'on' : 'off'}
      </span>
    </button>
  );
}
