/** The records of the wire, in the key order and with the value types of the captured answers (odd ones included). */

export interface WireTime {
  readonly hours: string;
  readonly minutes: string;
}
/** `CLOSED` is captured; `NOT KNOWN` is ours, for a day of which nobody knows the hours: readers see no times in it. */
export type WireSession =
  | { readonly start: WireTime; readonly end: WireTime }
  | { readonly closed: 'CLOSED' | 'NOT KNOWN' };

export interface WireOpeningTimes {
  readonly allHours: boolean;
  /** Always eight: Monday to Sunday, then `Bankholiday`. */
  readonly days: readonly { readonly day: string; readonly sessions: readonly WireSession[] }[];
  /** `dd-mm-yyyy`, ascending; past dates are kept. */
  readonly specifiedDates: readonly {
    readonly date: string;
    readonly sessions: readonly WireSession[];
  }[];
}

export interface WireEndpoint {
  readonly tag: string;
  readonly name: string;
  /** Six parts between `\|`: address, interaction, format, business scenario, comment, compression. */
  readonly value: string;
  readonly order: number;
}

interface WireStamp {
  /** `dd/mm/yyyy` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  readonly by: string;
}

export interface WireCapacityStatus {
  readonly rag: string;
  readonly human: string;
  readonly hex: string;
}

interface WireContact {
  readonly public: string;
  readonly nonPublic: string;
  readonly fax: string;
}

interface WireInstructions {
  readonly callHandler: string;
  readonly other: string;
}

/** A record of byClinicalTerm and byServiceType: ids and coordinates are strings. */
export interface CompactRecord {
  readonly id: string;
  readonly name: string;
  readonly type: { readonly id: string; readonly name: string };
  readonly odsCode: string;
  readonly address: readonly string[];
  readonly postcode: string;
  readonly easting: string;
  readonly northing: string;
  readonly phone: WireContact;
  readonly web: string;
  readonly openingTimes: WireOpeningTimes;
  readonly referralInstructions: WireInstructions;
  readonly capacity: { readonly status: WireCapacityStatus };
  readonly endpoints: readonly WireEndpoint[];
  /** One decimal, miles. */
  readonly patientDistance: string;
  readonly publicName: string;
  readonly professionalReferralInformation: string;
}

/** A record of byOdsCode and byServiceId: type id and coordinates are numbers. */
export interface DetailRecord {
  readonly id: string;
  readonly name: string;
  readonly type: { readonly id: number; readonly name: string };
  readonly odsCode: string;
  readonly isNational: boolean;
  readonly created: WireStamp;
  readonly updated: WireStamp;
  readonly address: readonly string[];
  readonly town: string;
  readonly country: string;
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
  readonly phone: WireContact;
  readonly email: string;
  readonly web: string;
  readonly openingTimes: WireOpeningTimes;
  readonly region: { readonly id: string; readonly name: string };
  readonly parent: { readonly id: string };
  readonly referralInstructions: WireInstructions;
  readonly capacity: { readonly status: WireCapacityStatus; readonly updated: WireStamp };
  readonly symptomGroups: readonly {
    readonly id: number;
    readonly name: string;
    readonly symptomDiscriminators: readonly { readonly id: number; readonly name: string }[];
  }[];
  readonly dispositions: readonly { readonly id: string; readonly name: string }[];
  readonly referralRoles: readonly { readonly id: string; readonly name: string }[];
  readonly serviceReferrals: {
    readonly restricted: boolean;
    readonly services: readonly { readonly id: string; readonly name: string }[];
  };
  readonly ageGroups: readonly { readonly id: number; readonly name: string }[];
  readonly genders: readonly { readonly id: string; readonly name: string }[];
  readonly endpoints: readonly WireEndpoint[];
  readonly publicName: string;
  readonly professionalReferralInformation: string;
}
