/** One configuration for all packages; sources are run as they stand, transformed by swc. */
export default {
  testMatch: ['<rootDir>/{core,shared-types,ui,forge-app,servicenow-app,cli,test}/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/target/'],
  modulePathIgnorePatterns: ['/dist/', '/target/', '/\\.now/'],
  // A busy machine is no failure: speed is measured apart, never by a time-out.
  testTimeout: 120_000,
  // Jest's own default leaves a core idle, which on two cores is half of them: 248 files one after the other.
  maxWorkers: '100%',
  setupFiles: ['<rootDir>/test/setup/seed.mjs'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          experimental: { keepImportAttributes: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@rungs/core/testing$': '<rootDir>/core/src/testing/index.ts',
    '^@rungs/shared-types/(servicenow|schemas)$': '<rootDir>/shared-types/src/$1.ts',
    '^@rungs/(core|shared-types|ui|cli)$': '<rootDir>/$1/src/index.ts',
  },
};
