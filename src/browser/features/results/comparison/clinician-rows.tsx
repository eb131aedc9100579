import { recordDeed } from '#browser/api/record-deed.ts';
import type { ClinicianOnly } from '#contract/desk-api/found-service.ts';
import { useMutation } from '@tanstack/react-query';
import { FoldIcon } from '../../../ui/fold-icon.tsx';
import { LockIcon } from '../../../ui/lock-icon.tsx';
import { LongText } from '../long-text.tsx';
import { PhoneNumber } from '../phone-number.tsx';
import { useDetail } from '../use-detail.ts';
import type { ComparedService } from './compared-service.ts';
import { ComparisonRow } from './comparison-row.tsx';
import styles from './comparison-dialog.module.css';

interface ClinicianRowsProps {
  readonly compared: readonly ComparedService[];
  readonly isOpen: boolean;
  readonly onFold: () => void;
  /** Told once the opening has been recorded, of all the services at once. */
  readonly onRecorded: (serviceIds: readonly string[]) => void;
}

/** The professional rows behind one fold; to open it opens that of every service compared, and is recorded as such. */
export function ClinicianRows({ compared, isOpen, onFold, onRecorded }: ClinicianRowsProps) {
  const serviceIds = compared.map(({ service }) => service.serviceId);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => recordDeed({ kind: 'reveal', serviceIds }),
    onSuccess: () => {
      onRecorded(serviceIds);
    },
  });
  return (
    <tbody className={styles.clinicians}>
      <tr>
        <th scope="rowgroup" colSpan={compared.length + 1}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            onClick={() => {
              if (isOpen) onFold();
              else if (!isPending) mutate();
            }}
          >
            <LockIcon />
            Clinicians only: do not share with patients
            <FoldIcon isOpen={isOpen} />
          </button>
          {isError && (
            <p className={styles.failure} role="alert">
              Not opened, because the opening could not be recorded. Try again; if it goes on, tell
              your support desk.
            </p>
          )}
        </th>
      </tr>
      {isOpen && <OpenRows compared={compared} />}
    </tbody>
  );
}

/** As the card names them; the printed page has the same. */
export const clinicianFields = [
  ['Professional line', 'nonPublicPhone'],
  ['Referral information', 'referralInformation'],
  ['Professional referral information', 'professionalReferralInformation'],
] as const satisfies readonly (readonly [string, keyof ClinicianOnly])[];

const OpenRows = ({ compared }: Pick<ClinicianRowsProps, 'compared'>) => (
  <>
    {clinicianFields.map(([name, field]) => (
      <ComparisonRow key={field} compared={compared} name={name}>
        {({ clinicianOnly }) => <Field field={field} text={clinicianOnly?.[field].trim() ?? ''} />}
      </ComparisonRow>
    ))}
    <ComparisonRow compared={compared} name="E-mail">
      {(service) => <Email service={service} />}
    </ComparisonRow>
  </>
);

function Field({ field, text }: { readonly field: keyof ClinicianOnly; readonly text: string }) {
  if (text === '') return 'None listed';
  return field === 'nonPublicPhone' ? <PhoneNumber text={text} /> : <LongText text={text} />;
}

/** It comes only with the detail record (decision 13). */
function Email({ service }: Pick<ComparedService, 'service'>) {
  const { detail, missing } = useDetail(service.serviceId);
  const known = (detail ?? service).clinicianOnly?.email.trim() ?? '';
  if (known !== '') return <LongText text={known} />;
  return detail ? 'None listed' : missing;
}
