import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepAccounts } from './keep-accounts.ts';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'accounts-')), 'data');
});

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

it('the directory accounts are made once, with passwords of their own', () => {
  const made = keepAccounts(folder);
  expect(made.clinician.password).not.toBe(made.callHandler.password);
  expect(keepAccounts(folder)).toEqual(made);
});

it('nobody but the owner may read the accounts, even after somebody loosened that', () => {
  const file = join(folder, 'accounts.json');
  keepAccounts(folder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o644);
  keepAccounts(folder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('a damaged accounts file is named, and its content is not shown', () => {
  const file = join(folder, 'accounts.json');
  keepAccounts(folder);
  writeFileSync(file, '{"clinician":{"username":"a","password":"marker"');
  expect(() => keepAccounts(folder)).toThrow(file);
  expect(() => keepAccounts(folder)).not.toThrow('marker');
});

it('a data folder that is a file is refused by name', () => {
  const file = join(folder, '..', 'file');
  writeFileSync(file, '');
  expect(() => keepAccounts(file)).toThrow(`The data folder ${file} is not a folder`);
});
