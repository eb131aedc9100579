import { createFetchedPart } from '../../ui/fetched-part.tsx';

/** Fetched ahead for clinicians, with the first results. */
export const { FetchedPart: FetchedClinicianDetails, fetchAhead: fetchClinicianDetails } =
  createFetchedPart(async () => {
    const { ClinicianDetails } = await import('./clinician-details.tsx');
    return ClinicianDetails;
  });
