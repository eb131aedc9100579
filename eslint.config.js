import query from '@tanstack/eslint-plugin-query';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import playwright from 'eslint-plugin-playwright';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layers } from './eslint.layers.js';

/** The rule sees a package and the path inside it apart: `zod/mini` is `mini` of `zod`. */
const PACKAGE = /^(?<source>(?:@[^/]+\/)?[^/]+)(?:\/(?<internalPath>.+))?$/;

const fromModule = (name) => {
  if (name.startsWith('node:')) return { origin: 'core' };
  const { source, internalPath } = PACKAGE.exec(name).groups;
  return { origin: 'external', source, ...(internalPath ? { internalPath } : {}) };
};

const inLayer = (types) => ({ element: { types: { anyOf: types } } });

/** One policy for the parts and one for the packages of each row of the table. */
const policies = Object.entries(layers).flatMap(([layer, { parts, packages }]) => [
  ...(parts.length > 0 ? [{ from: inLayer([layer]), allow: { to: inLayer(parts) } }] : []),
  ...packages.map((name) => ({
    from: inLayer([layer]),
    allow: { to: { module: fromModule(name) } },
  })),
]);

const elements = Object.keys(layers).map((type) => ({ type, pattern: `src/${type}` }));

const shape = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 60 }],
  complexity: ['error', 10],
};

const style = {
  'no-console': 'error',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  // Not deprecated but marked so to stand out; sign-in over loopback http needs it.
  '@typescript-eslint/no-deprecated': [
    'error',
    { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
  ],
};

const noAmbientClock = [
  'error',
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pass the time in.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pass the time in.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Pass the time in.',
  },
];

const isTest = ['**/*.test.ts', '**/*.test.tsx', 'src/testing/**', 'e2e/**'];

export default tseslint.config(
  { ignores: ['dist', '.cache', 'data', 'test-results', 'playwright-report'] },
  {
    files: ['src/**/*.{ts,tsx,js}', 'e2e/**/*.ts', '*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/include': ['src/**/*'],
      'boundaries/ignore': ['**/*.test.ts', '**/*.test.tsx'],
      'import/resolver': { [`${import.meta.dirname}/eslint.resolver.cjs`]: {} },
    },
    rules: {
      ...shape,
      ...style,
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, policies },
      ],
      'boundaries/no-unknown-files': 'error',
    },
  },
  { files: ['src/domain/**'], rules: { 'no-restricted-syntax': noAmbientClock } },
  {
    files: ['src/browser/**/*.{ts,tsx}'],
    ...jsxA11y.flatConfigs.strict,
  },
  { files: ['src/browser/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['src/browser/**/*.{ts,tsx}'], extends: [query.configs['flat/recommended']] },
  {
    files: isTest,
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' },
  },
  // Pictures prove nothing and assert nothing: the rules for tests are for the stories.
  {
    files: ['e2e/**/*.ts'],
    ignores: ['e2e/*.screens.ts'],
    ...playwright.configs['flat/recommended'],
  },
  {
    files: ['e2e/**/*.ts'],
    ignores: ['e2e/*.screens.ts'],
    rules: {
      'playwright/consistent-spacing-between-blocks': 'off',
      // Assertions of a kind that several stories need have names of their own.
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect[A-Z]'] }],
      // What an engine lacks, with the reason.
      'playwright/no-skipped-test': ['warn', { allowConditional: true }],
    },
  },
  // Their page is not Playwright's, and has no locators.
  { files: ['e2e/webkit/*.ts'], rules: { 'playwright/prefer-locator': 'off' } },
  {
    files: ['*.ts', '*.js', 'e2e/prepare-directory.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['src/start/**', 'src/testing/**'], rules: { 'no-console': 'off' } },
);
