import { readServerTime } from '#browser/api/server-time.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { usePatientView } from '../../ui/patient-view.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import styles from './card-actions.module.css';
import { PinButton } from './comparison/pin-button.tsx';
import { useCardDeeds } from './copies/card-deeds.tsx';
import { HandoverSheet } from './copies/handover-sheet.tsx';
import { type HandoverParts, handoverText } from './copies/handover.ts';
import { toPatientFacts } from './copies/patient-facts.ts';
import { patientText } from './copies/patient-sentences.ts';
import { PatientSheet } from './copies/patient-sheet.tsx';
import { DirectionsLink } from './directions-link.tsx';

interface CardActionsProps {
  readonly service: ReadableService;
  readonly detail: ReadableService | null;
  readonly isForClinician: boolean;
  readonly checkedAt: number;
  readonly asked: AskedQuestion;
  readonly isPublicHoliday: IsPublicHoliday;
}

/** What can be taken from a card: for the patient, or for a colleague. The two are never made by the same function. */
export function CardActions(props: CardActionsProps) {
  const { service, detail } = props;
  const deeds = useCardDeeds();
  const { isOn: isPatientView } = usePatientView();
  const facts = () =>
    toPatientFacts(
      { ...service, capacity: (detail ?? service).capacity },
      { ...props, now: readServerTime() },
    );
  const copyForPatient = () => {
    deeds?.copy(() => ({ text: patientText(facts()), what: 'for the patient' }));
  };
  useShortcut('copyForPatient', copyForPatient, deeds !== null);
  if (deeds === null) return null;
  const isHandoverShown = props.isForClinician && !isPatientView;
  return (
    <div className={styles.actions}>
      <button type="button" className="nhsuk-link" onClick={copyForPatient}>
        Copy for the patient
      </button>
      <button
        type="button"
        className="nhsuk-link"
        onClick={() => {
          deeds.print(() => ({
            content: <PatientSheet facts={facts()} />,
            isForClinicians: false,
          }));
        }}
      >
        Print for the patient
      </button>
      <PinButton service={service} />
      <DirectionsLink service={service} />
      {isHandoverShown && <HandoverActions {...props} deeds={deeds} />}
    </div>
  );
}

interface HandoverActionsProps extends CardActionsProps {
  readonly deeds: NonNullable<ReturnType<typeof useCardDeeds>>;
}

function HandoverActions({ deeds, ...props }: HandoverActionsProps) {
  const { clinicianOnly } = props.service;
  if (!clinicianOnly) return null;
  const parts = (): HandoverParts => ({ ...props, clinicianOnly, now: readServerTime() });
  return (
    <>
      <button
        type="button"
        className="nhsuk-link"
        onClick={() => {
          deeds.copy(() => ({ text: handoverText(parts()), what: 'the handover' }));
        }}
      >
        Copy handover
      </button>
      <button
        type="button"
        className="nhsuk-link"
        onClick={() => {
          deeds.print(() => ({
            content: <HandoverSheet {...parts()} />,
            isForClinicians: true,
          }));
        }}
      >
        Print handover
      </button>
    </>
  );
}
