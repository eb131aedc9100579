import type { AgeGroupId } from '#domain/patient/age-group.ts';
import type { Gender } from '#domain/patient/gender.ts';
import type { ReferralRoleId } from '../directory-settings.ts';

/** The bits stand in the database: never renumber, only add. */
const roleBits: Readonly<Record<ReferralRoleId, number>> = {
  1: 1,
  2: 2,
  23: 4,
  126: 8,
  127: 16,
  128: 32,
  129: 64,
};
const ageBits: Readonly<Record<AgeGroupId, number>> = { 4: 1, 3: 2, 2: 4, 1: 8, 8: 16 };
const genderBits: Readonly<Record<Gender, number>> = { F: 1, M: 2, I: 4 };

interface Identified {
  readonly id: string | number;
}

/** Ids that are not published have no bit: they stay in the record and match no search. */
const toMask = (bits: Readonly<Record<string, number>>, listed: readonly Identified[]): number =>
  listed.reduce((mask, { id }) => mask | (bits[String(id)] ?? 0), 0);

export const toRoleMask = (roles: readonly Identified[]): number => toMask(roleBits, roles);
export const toAgeMask = (groups: readonly Identified[]): number => toMask(ageBits, groups);
export const toGenderMask = (listed: readonly Identified[]): number => toMask(genderBits, listed);

/** 0 for an account whose role is not published: it is shown nothing. */
export const roleBit = (searchRole: number): number => toRoleMask([{ id: searchRole }]);

/** 0 is "not supplied": the search then asks nothing of the mask. */
export const ageBit = (group: AgeGroupId | null): number => (group === null ? 0 : ageBits[group]);
export const genderBit = (gender: Gender | null): number =>
  gender === null ? 0 : genderBits[gender];
