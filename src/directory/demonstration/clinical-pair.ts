/** What a service must offer to hold a pair. Each kind of service lists the care it gives. */
export type Care =
  | 'minor'
  | 'waterworks'
  | 'primary'
  | 'emergency'
  | 'injury'
  | 'accident'
  | 'assault'
  | 'infection'
  | 'eye'
  | 'dental'
  | 'sexual'
  | 'contraception'
  | 'medicineQuestion'
  | 'routinePrescription'
  | 'urgentPrescription'
  | 'information'
  | 'nursing'
  | 'plannedCare'
  | 'mental'
  | 'maternity'
  | 'gpPractice'
  | 'pharmacist'
  | 'latePharmacist'
  | 'palliativeStock'
  | 'bloodPressure'
  | 'pharmacyContraception';

/** Symptom group, symptom discriminator, the care it calls for, and everyday words between commas. */
export type ClinicalPair = readonly [sgId: number, sdId: number, care: Care, words: string];
