import type { ClinicianOnly } from '#contract/desk-api/found-service.ts';
import { FetchedClinicianDetails } from './fetch-clinician-details.ts';
import { RecordedFold } from './recorded-fold.tsx';

interface ClinicianBlockProps {
  readonly serviceId: string;
  readonly clinicianOnly: ClinicianOnly;
  readonly onRevealed: (serviceId: string) => void;
}

/** The professional contact details of one service, behind their fold. */
export const ClinicianBlock = ({ serviceId, clinicianOnly, onRevealed }: ClinicianBlockProps) => (
  <RecordedFold serviceId={serviceId} onRecorded={onRevealed}>
    <FetchedClinicianDetails
      props={{ serviceId, clinicianOnly }}
      meanwhile={<p>Loading…</p>}
      missing={(tryAgain) => (
        <p role="alert">
          These details could not be loaded.{' '}
          <button type="button" className="nhsuk-link" onClick={tryAgain}>
            Try again
          </button>
        </p>
      )}
    />
  </RecordedFold>
);
