export type Disposition = readonly [id: string, name: string];

/** Recorded by services, ignored by searches. */
export const dispositions = {
  within2Hours: ['DX05', 'Contact primary care within 2 hours'],
  within6Hours: ['DX06', 'Contact primary care within 6 hours'],
  within12Hours: ['DX07', 'Contact primary care within 12 hours'],
  within24Hours: ['DX08', 'Contact primary care within 24 hours'],
  dentalWithinHour: ['DX17', 'Dental within 1 hour'],
  pharmacist: ['DX28', 'Contact Pharmacist within 12 hours'],
  information: ['DX45', 'Service Location Information'],
  repeatPrescription: ['DX85', 'Repeat prescription within 2 hours'],
  emergencyContraception: ['DX98', 'Emergency Contraception within 12 hours'],
  palliative: ['DX117', 'Palliative care within 1 hour'],
  clinicianCall: ['DX120', 'Callback by HCP within 4 hours'],
  zCode: ['DXnull', 'Available for Z Code'],
} as const satisfies Record<string, Disposition>;
