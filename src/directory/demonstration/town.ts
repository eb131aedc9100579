/** Outward code, its centre on the National Grid, how far its postcodes scatter (metres), locality in words. */
export type DistrictRow = readonly [
  outward: string,
  easting: number,
  northing: number,
  spread: number,
  locality: string,
];

/** A place of which the demonstration data knows postcodes and services. */
export interface Town {
  readonly name: string;
  readonly size: 'city' | 'town' | 'rural';
  /** A telephone prefix set aside for drama, to be followed by three digits. */
  readonly phone: string;
  readonly region: readonly [id: string, name: string];
  /** An invented hospital and the outward code it stands in. */
  readonly hospital: readonly [name: string, outward: string];
  /** Outward codes whose services are written by hand. */
  readonly reserved?: readonly string[];
  readonly districts: readonly DistrictRow[];
}

/** No real subscriber can have these numbers. */
export const dramaPhone = {
  leeds: '0113 496 0',
  sheffield: '0114 496 0',
  nottingham: '0115 496 0',
  bristol: '0117 496 0',
  birmingham: '0121 496 0',
  manchester: '0161 496 0',
  london: '020 7946 0',
  tyneside: '0191 498 0',
  elsewhere: '01632 960',
  mobile: '07700 900',
  freephone: '08081 570',
} as const;

export const regions = {
  southCentral: ['100000002', 'South Central'],
  east: ['100000003', 'East of England'],
  northEast: ['100000004', 'North East'],
  eastMidlands: ['100000005', 'East Midlands'],
  westMidlands: ['100000006', 'West Midlands'],
  northWest: ['100000009', 'North West Region'],
  yorkshire: ['100000010', 'Yorkshire And The Humber'],
  london: ['100000011', 'London Region'],
  southWest: ['100000012', 'South West (GW)'],
} as const;
