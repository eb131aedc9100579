import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingFields } from './setting-fields.ts';

it('.env.example explains every setting there is, and none that is not', () => {
  const example = readFileSync('.env.example', 'utf8');
  const explained = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(explained.toSorted()).toEqual(Object.keys(settingFields.shape).toSorted());
});
