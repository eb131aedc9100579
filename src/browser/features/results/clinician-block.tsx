import type { ClinicianOnly } from '#contract/desk-api/found-service.ts';
import { ClinicianDetails } from './clinician-details.tsx';
import { RecordedFold } from './recorded-fold.tsx';

interface ClinicianBlockProps {
  readonly serviceId: string;
  readonly clinicianOnly: ClinicianOnly;
  readonly onRevealed: (serviceId: string) => void;
}

/** The professional contact details of one service, behind their fold. */
export const ClinicianBlock = ({ serviceId, clinicianOnly, onRevealed }: ClinicianBlockProps) => (
  <RecordedFold serviceId={serviceId} onRecorded={onRevealed}>
    <ClinicianDetails serviceId={serviceId} clinicianOnly={clinicianOnly} />
  </RecordedFold>
);
