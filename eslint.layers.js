/**
 * The architecture, as one table: each part, the parts it may import and the packages it may use.
 * Whatever is not listed here is forbidden, for values and for types alike. `npm run check` enforces it;
 * the compiler's project references (the tsconfig.json of each part) enforce the first column again.
 */
const node = 'node:*';

export const layers = {
  domain: { parts: [], packages: ['proj4', 'temporal-polyfill', 'temporal-polyfill/fns/*'] },
  'contract/dos-rest': { parts: ['domain'], packages: ['zod'] },
  'contract/desk-api': { parts: ['domain'], packages: ['zod', 'zod/mini'] },
  database: { parts: [], packages: [node, 'kysely', '@electric-sql/pglite', 'pg'] },
  directory: {
    parts: ['domain', 'contract/dos-rest', 'database'],
    packages: [node, 'fastify', 'kysely', 'zod', 'csv-parse', 'csv-parse/sync', 'yauzl'],
  },
  identity: { parts: [], packages: [node, 'oidc-provider'] },
  proxy: {
    parts: ['domain', 'contract/dos-rest', 'contract/desk-api', 'database'],
    packages: [
      node,
      'fastify',
      '@fastify/*',
      'openid-client',
      'cockatiel',
      'prom-client',
      'zod',
      'kysely',
    ],
  },
  'browser/app': {
    parts: [
      'domain',
      'contract/desk-api',
      'browser/features/*',
      'browser/api',
      'browser/map',
      'browser/ui',
    ],
    packages: ['react', 'react-dom/client', '@tanstack/react-query'],
  },
  'browser/features/*': {
    parts: ['domain', 'contract/desk-api', 'browser/api', 'browser/map', 'browser/ui'],
    packages: [
      'react',
      '@tanstack/react-query',
      'react-hook-form',

      'zod/mini',
      'downshift',
      'minisearch',
    ],
  },
  'browser/api': {
    parts: ['domain', 'contract/desk-api'],
    packages: ['react', '@tanstack/react-query', 'zod/mini'],
  },
  'browser/map': {
    parts: ['domain', 'contract/desk-api', 'browser/api', 'browser/ui'],
    packages: ['react', 'react-dom', 'leaflet', 'leaflet/**', 'react-leaflet', 'virtual:outline'],
  },
  'browser/service-worker': { parts: ['contract/desk-api'], packages: [] },
  'browser/ui': {
    parts: ['domain', 'contract/desk-api'],
    packages: ['react', 'nhsuk-frontend/**'],
  },
  start: {
    parts: [
      'domain',
      'contract/dos-rest',
      'contract/desk-api',
      'database',
      'directory',
      'identity',
      'proxy',
    ],
    packages: [node, 'zod', 'vite'],
  },
  testing: {
    parts: ['*', 'contract/*', 'browser/*', 'browser/features/*'],
    packages: [node, '**'],
  },
};
