import { TextField } from './text-field.tsx';

const NO_POSTCODE = 'No postcode is needed, and nothing about the patient is asked';

/** Found by its code alone: several services may share one. */
export const OdsCodeField = () => (
  <TextField
    name="odsCode"
    label="ODS code"
    hint={NO_POSTCODE}
    autoCapitalize="characters"
    maxLength={20}
  />
);

export const ServiceIdField = () => (
  <TextField
    name="serviceId"
    label="Service id"
    hint={NO_POSTCODE}
    inputMode="numeric"
    maxLength={20}
  />
);
