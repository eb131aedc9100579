import { z } from 'zod';
import {
  daysField,
  hostField,
  instantField,
  listField,
  networksField,
  portField,
  usernameField,
} from './plain-fields.ts';
import { apiUrlField, orNone, originField, remoteUrlField, tileUrlField } from './url-fields.ts';

const publishedPath = '/app/controllers/api/v1.0';

const govUkBankHolidays = new URL('https://www.gov.uk/bank-holidays.json');

const generalFallback =
  'When the directory cannot help, follow your organisation’s procedure for that case. If a life may be at risk, call 999.';

/** Every setting, by the name of its environment variable: what it may be, and its value when it is not set. */
export const settingFields = z.object({
  HOST: hostField.default('127.0.0.1'),
  PORT: portField.default(8080),
  PUBLIC_URL: originField.optional(),
  DIRECTORY_HOST: hostField.default('127.0.0.1'),
  DIRECTORY_PORT: portField.default(8081),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'must be an address such as postgres://user:password@host/name')
    .optional(),
  DOS_URL: apiUrlField(`${publishedPath}/services`, '/services').optional(),
  DOS_ENVIRONMENT: z.enum(['test', 'live'], 'must be test or live').default('test'),
  DOS_CLINICIAN_USERNAME: usernameField.optional(),
  DOS_CLINICIAN_PASSWORD: z.string().optional(),
  DOS_CALL_HANDLER_USERNAME: usernameField.optional(),
  DOS_CALL_HANDLER_PASSWORD: z.string().optional(),
  OIDC_ISSUER: remoteUrlField.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_PRIVATE_KEY_FILE: z.string().optional(),
  OIDC_ACR_VALUES: listField.default([]),
  OIDC_ASSURANCE_LEVELS: listField.default([]),
  OIDC_CLINICIAN_ROLES: listField.default([]),
  OIDC_CALL_HANDLER_ROLES: listField.default([]),
  DEMO_PASSWORD: z.string().default('demo'),
  SYMPTOMS_FILE: z.string().optional(),
  POSTCODES_URL: apiUrlField(publishedPath, '/v1.0').optional(),
  POSTCODES_USERNAME: usernameField.optional(),
  POSTCODES_PASSWORD: z.string().optional(),
  BANK_HOLIDAYS_URL: orNone(remoteUrlField).default(govUkBankHolidays),
  TILE_URL: orNone(tileUrlField).optional(),
  TILE_ATTRIBUTION: z.string().optional(),
  FALLBACK_TEXT: z.string().default(generalFallback),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  TRUSTED_PROXIES: networksField.default([]),
  AUDIT_RETENTION_DAYS: daysField.optional(),
  NOW: instantField.optional(),
});

export type SettingFields = z.output<typeof settingFields>;
export type SettingName = keyof SettingFields;
