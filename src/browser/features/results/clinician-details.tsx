import { serviceQuery } from '#browser/api/queries.ts';
import type { ClinicianOnly } from '#contract/desk-api/found-service.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import styles from './clinician-details.module.css';
import { CopyButton } from './copies/copy-button.tsx';
import { EndpointList } from './endpoint-list.tsx';
import { LongText } from './long-text.tsx';
import { PhoneNumber } from './phone-number.tsx';

export interface ClinicianDetailsProps {
  readonly serviceId: string;
  readonly clinicianOnly: ClinicianOnly;
}

interface Row {
  readonly label: string;
  /** Null when the directory lists nothing. */
  readonly content: ReactNode;
}

const unlessBlank = (text: string, show: (text: string) => ReactNode): ReactNode =>
  text.trim() === '' ? null : show(text.trim());

const asText = (text: string) => <LongText text={text} />;

const withCopy = (text: string) => (
  <>
    <LongText text={text} />
    <CopyButton text={text} />
  </>
);

/** The professional contact details; the e-mail address comes only with the detail record (decision 13). */
export function ClinicianDetails({ serviceId, clinicianOnly }: ClinicianDetailsProps) {
  const email = useEmail(serviceId, clinicianOnly.email);
  const rows = listRows(clinicianOnly, email);
  const missing = rows.filter(({ content }) => content === null).map(({ label }) => label);
  return (
    <dl className={styles.details}>
      {rows
        .filter(({ content }) => content !== null)
        .map(({ label, content }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      {missing.length > 0 && (
        <div className={styles.missing}>
          <dt>None listed</dt>
          <dd>{missing.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

const listRows = (only: ClinicianOnly, email: ReactNode): readonly Row[] => [
  {
    label: 'Professional line',
    content: unlessBlank(only.nonPublicPhone, (text) => <PhoneNumber text={text} />),
  },
  { label: 'E-mail', content: email },
  { label: 'Fax', content: unlessBlank(only.fax, withCopy) },
  { label: 'Referral information', content: unlessBlank(only.referralInformation, asText) },
  {
    label: 'Professional referral information',
    content: unlessBlank(only.professionalReferralInformation, asText),
  },
  {
    label: 'Endpoints',
    content: only.endpoints.length === 0 ? null : <EndpointList endpoints={only.endpoints} />,
  },
];

function useEmail(serviceId: string, known: string): ReactNode {
  const { data, isPending, isError } = useQuery({
    ...serviceQuery(serviceId),
    enabled: known.trim() === '',
  });
  if (known.trim() !== '') return withCopy(known.trim());
  if (isError) return 'Could not be loaded. Close and open the block to try again';
  if (isPending) return 'Loading e-mail…';
  const service = data.service;
  if (service?.kind !== 'service') return 'Could not be read';
  return unlessBlank(service.clinicianOnly?.email ?? '', withCopy);
}
