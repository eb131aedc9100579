import type { ReportRequest } from '#contract/desk-api/report.ts';

type Of<Kind> = Extract<ReportRequest, { kind: Kind }>;

const about = {
  serviceId: '71',
  serviceType: { id: 13, name: 'Pharmacy' },
  outwardCode: 'LS1',
  note: null,
};

export const aReport = (parts: Partial<Of<'report'>> = {}): Of<'report'> => ({
  kind: 'report',
  eventId: 'a'.repeat(32),
  ...about,
  reason: 'phone',
  shown: {
    name: 'Pharmacy: Wharf Street, Leeds',
    publicName: 'Wharf Street Pharmacy',
    phone: '0113 496 0001',
    address: '12 Wharf Street, Leeds, LS2 7EQ',
    website: '',
    hours: 'Monday 9am to 5pm',
    ageGroups: 'Adult',
  },
  ...parts,
});

export const aRejection = (parts: Partial<Of<'rejection'>> = {}): Of<'rejection'> => ({
  kind: 'rejection',
  eventId: 'b'.repeat(32),
  ...about,
  reason: 22,
  ...parts,
});
