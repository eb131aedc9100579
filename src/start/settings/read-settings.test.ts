import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from './read-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
const symptomsFile = join(folder, 'symptoms.csv');
writeFileSync(
  symptomsFile,
  'sg_id,sg_name,sd_id,sd_name,words\n1156,Sore throat,4003,Mild,throat\n',
);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const accounts = {
  DOS_CLINICIAN_USERNAME: 'nurse',
  DOS_CLINICIAN_PASSWORD: 'secret-1',
  DOS_CALL_HANDLER_USERNAME: 'handler',
  DOS_CALL_HANDLER_PASSWORD: 'secret-2',
};
const signIn = {
  OIDC_ISSUER: 'https://id.example.org',
  OIDC_CLIENT_ID: 'signpost',
  OIDC_CLIENT_SECRET: 'secret-3',
  OIDC_CLINICIAN_ROLES: 'S8000:G8000:R8000, S8000:G8000:R8001',
};
const external = {
  ...accounts,
  ...signIn,
  DOS_URL: 'https://dos.example.org',
  SYMPTOMS_FILE: symptomsFile,
};

const faultsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  return read.ok ? [] : read.problem;
};

const settingsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.problem.join('\n'));
  return read.value;
};

describe('settings that are refused', () => {
  it.each<[environment: Record<string, string>, fault: string]>([
    [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535'],
    [{ PORT: '80a' }, 'PORT must be a whole number'],
    [{ DIRECTORY_PORT: '65536' }, 'DIRECTORY_PORT must be a whole number'],
    [{ PORT: '8081' }, 'PORT and DIRECTORY_PORT must differ'],
    [{ HOST: 'http://localhost' }, 'HOST must be a host name'],
    [{ PUBLIC_URL: 'signpost.example.org' }, 'PUBLIC_URL must be an address'],
    [{ PUBLIC_URL: 'http://localhost/app' }, 'PUBLIC_URL must have no path'],
    [{ DATABASE_URL: 'mysql://host', ...accounts }, 'DATABASE_URL must be an address'],
    [{ DATABASE_URL: 'postgres://host/name' }, 'are required with DATABASE_URL'],
    [{ ...external, DOS_URL: 'http://dos.example.org' }, 'DOS_URL must use https'],
    [{ ...external, DOS_URL: 'https://u:p@dos.example.org' }, 'DOS_URL must be an http or https'],
    [{ ...external, DOS_URL: 'https://dos.example.org/x' }, 'DOS_URL must be a host alone or end'],
    [{ ...external, DOS_ENVIRONMENT: 'prod' }, 'DOS_ENVIRONMENT must be test or live'],
    [{ ...external, SYMPTOMS_FILE: '' }, 'SYMPTOMS_FILE is required with DOS_URL'],
    [
      { ...external, SYMPTOMS_FILE: '', POSTCODES_URL: 'https://places.example.org' },
      'SYMPTOMS_FILE is required with DOS_URL',
    ],
    [{ ...external, SYMPTOMS_FILE: '/nowhere.csv' }, 'SYMPTOMS_FILE: it cannot be read'],
    [{ ...external, DOS_CLINICIAN_USERNAME: '' }, 'set all four, or none'],
    [{ ...signIn, DOS_URL: external.DOS_URL, SYMPTOMS_FILE: symptomsFile }, 'with DOS_URL'],
    [{ ...accounts, DOS_CALL_HANDLER_USERNAME: 'nurse' }, 'must differ: an account’s search role'],
    [{ ...accounts, DOS_CLINICIAN_USERNAME: 'a:b' }, 'must not hold a colon'],
    [
      { POSTCODES_URL: 'https://dos.example.org' },
      'POSTCODES_URL means something only with DOS_URL',
    ],
    [
      { ...external, POSTCODES_URL: 'https://places.example.org', POSTCODES_USERNAME: 'desk' },
      'POSTCODES_USERNAME and POSTCODES_PASSWORD go together',
    ],
    [{ DOS_CLINICAN_PASSWORD: 'x' }, 'DOS_CLINICAN_PASSWORD is not a setting of this version'],
    [{ OIDC_SCOPES: 'x' }, 'OIDC_SCOPES is not a setting of this version'],
    [{ AUDIT_URL: 'x' }, 'AUDIT_URL is not a setting of this version'],
    [
      { ...external, POSTCODES_USERNAME: 'desk', POSTCODES_PASSWORD: 'p' },
      'POSTCODES_USERNAME means something only with POSTCODES_URL',
    ],
    [
      {
        ...external,
        OIDC_ISSUER: '',
        OIDC_CLIENT_ID: '',
        OIDC_CLIENT_SECRET: '',
        OIDC_CLINICIAN_ROLES: '',
      },
      'OIDC_ISSUER is required with a DOS_URL on another machine',
    ],
    [
      { ...signIn, OIDC_CLIENT_SECRET: '' },
      'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET or OIDC_PRIVATE_KEY_FILE are required',
    ],
    [
      { ...signIn, OIDC_CLIENT_SECRET: '', OIDC_PRIVATE_KEY_FILE: 'no-such-file' },
      'OIDC_PRIVATE_KEY_FILE: it cannot be read',
    ],
    [
      { ...signIn, OIDC_CLIENT_SECRET: '', OIDC_PRIVATE_KEY_FILE: 'README.md' },
      'OIDC_PRIVATE_KEY_FILE: it holds no private key',
    ],
    [{ ...signIn, OIDC_ACR_VALUES: 'AAL3_ANY' }, 'OIDC_ASSURANCE_LEVELS is required'],
    [{ OIDC_ASSURANCE_LEVELS: '3' }, 'OIDC_ISSUER is required when another OIDC setting is set'],
    [{ ...signIn, OIDC_CLINICIAN_ROLES: ' , ' }, 'without role codes nobody gets in'],
    [{ ...signIn, OIDC_CALL_HANDLER_ROLES: 'S8000:G8000:R8001' }, 'must not share a role code'],
    [{ ...signIn, OIDC_ISSUER: 'http://id.example.org' }, 'OIDC_ISSUER must use https'],
    [{ OIDC_CLIENT_ID: 'signpost' }, 'OIDC_ISSUER is required when another OIDC setting is set'],
    [{ HOST: '0.0.0.0' }, 'DEMO_PASSWORD must be set to a password of your own'],
    [{ PUBLIC_URL: 'https://signpost.example.org' }, 'DEMO_PASSWORD must be set'],
    [{ DEMO_PASSWORD: 'demo', HOST: '10.0.0.1' }, 'DEMO_PASSWORD must be set'],
    [{ BANK_HOLIDAYS_URL: 'ftp://gov.uk' }, 'BANK_HOLIDAYS_URL must be'],
    [{ TILE_URL: 'https://tiles.example.org/{z}/{x}' }, 'TILE_URL must hold {z}, {x} and {y}'],
    [{ TILE_URL: 'http://tiles.example.org/{z}/{x}/{y}' }, 'TILE_URL must be an https address'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have at least 16 characters'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES must be IP addresses or networks'],
    [{ NOW: 'yesterday' }, 'NOW must be an instant'],
    [{ NOW: '2026-11-25T14:02:00' }, 'NOW must be an instant'],
    [
      { NOW: '2026-11-25T14:02:00Z', HOST: '0.0.0.0', DEMO_PASSWORD: 'own' },
      'NOW is for rehearsals',
    ],
    [{ NOW: '2026-11-25T14:02:00Z', ...external }, 'NOW is for rehearsals'],
    [{ NOW: '2026-11-25T14:02:00Z', DIRECTORY_HOST: '10.0.0.1' }, 'NOW is for rehearsals'],
  ])('%o: %s', (environment, fault) => {
    expect(faultsOf(environment)).toEqual([expect.stringContaining(fault)]);
  });

  it('are a secret and a private key at once', () => {
    const faults = faultsOf({ ...signIn, OIDC_PRIVATE_KEY_FILE: 'no-such-file' }).join('\n');
    expect(faults).toContain('exclude one another');
  });

  it('are all reported together', () => {
    const faults = faultsOf({ PORT: 'x', TILE_URL: 'y', HOST: '0.0.0.0' }).join('\n');
    expect(faults).toMatch(/PORT must[^]*TILE_URL must[^]*DEMO_PASSWORD must/);
  });

  it('never show a secret', () => {
    const secrets = {
      DOS_CLINICIAN_USERNAME: 'marker:1',
      DATABASE_URL: 'marker-2',
      METRICS_TOKEN: 'marker-3',
      TILE_URL: 'http://tiles.example.org/{z}/{x}/{y}.png?key=marker-4',
    };
    const faults = faultsOf({ ...accounts, ...secrets });
    expect(faults).toHaveLength(4);
    expect(faults.join('\n')).not.toContain('marker');
  });
});

describe('settings that are accepted', () => {
  it('need nothing at all for the demonstration on this machine', () => {
    expect(settingsOf({})).toMatchObject({
      publicUrl: new URL('http://127.0.0.1:8080'),
      externalDirectory: null,
      externalSignIn: null,
      tiles: { attribution: '© OpenStreetMap contributors' },
      rehearsalStart: null,
    });
  });

  it('take a blank one as not set', () => {
    expect(settingsOf({ PORT: '', DOS_URL: ' ' })).toEqual(settingsOf({}));
  });

  it('stand beside variables of other programs', () => {
    expect(settingsOf({ PATH: '/bin', NODE_ENV: 'production', HOSTNAME: 'desk' })).toEqual(
      settingsOf({}),
    );
  });

  it('complete the address of an external directory, and show no tiles beside it', () => {
    const settings = settingsOf(external);
    expect(settings.externalDirectory?.servicesUrl).toBe(
      'https://dos.example.org/app/controllers/api/v1.0/services',
    );
    expect(settings.tiles).toBeNull();
    expect(settings.symptoms).toHaveLength(1);
  });

  it('keep an address that names its path', () => {
    const settings = settingsOf({ ...external, DOS_URL: 'https://dos.example.org/v1.0/services/' });
    expect(settings.externalDirectory?.servicesUrl).toBe('https://dos.example.org/v1.0/services');
  });

  it('read role codes as a list', () => {
    expect(settingsOf(signIn).externalSignIn?.roles.clinician).toEqual([
      'S8000:G8000:R8000',
      'S8000:G8000:R8001',
    ]);
  });

  it.each([
    ['0.0.0.0', 'http://localhost:9000/'],
    ['::1', 'http://[::1]:9000/'],
    ['10.0.0.1', 'http://10.0.0.1:9000/'],
  ])('tell the address from HOST %s', (HOST, address) => {
    const { publicUrl } = settingsOf({ HOST, PORT: '9000', DEMO_PASSWORD: 'own' });
    expect(publicUrl.href).toBe(address);
  });

  it('name the makers of OpenStreetMap’s tiles wherever these are chosen', () => {
    const of = (TILE_URL: string) => settingsOf({ ...external, TILE_URL }).tiles?.attribution;
    expect(of('https://tile.openstreetmap.org/{z}/{x}/{y}.png')).toBe(
      '© OpenStreetMap contributors',
    );
    expect(of('https://tiles.example.org/{z}/{x}/{y}.png')).toBe('');
  });

  it('switch tiles and the bank holidays feed off with none', () => {
    const settings = settingsOf({ TILE_URL: 'none', BANK_HOLIDAYS_URL: 'none' });
    expect([settings.tiles, settings.bankHolidaysUrl]).toEqual([null, null]);
  });

  it('let a rehearsal use a directory on this machine over http', () => {
    const settings = settingsOf({
      ...accounts,
      DOS_URL: 'http://localhost:9090',
      SYMPTOMS_FILE: symptomsFile,
      NOW: '2026-11-25T14:02:00Z',
    });
    expect(settings.rehearsalStart).toBe(Date.UTC(2026, 10, 25, 14, 2));
  });
});

describe('directories of ours behind one address', () => {
  it('list their symptoms themselves', () => {
    const { symptoms, externalDirectory } = settingsOf({
      ...external,
      SYMPTOMS_FILE: '',
      POSTCODES_URL: external.DOS_URL,
    });
    expect(symptoms).toBeNull();
    expect(externalDirectory?.postcodesUrl).toMatch(/^https:\/\/dos\.example\.org\//);
  });
});
