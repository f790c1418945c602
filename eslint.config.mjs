import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { coreRules, engineRules } from './eslint.engine.mjs';

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/generated/', '**/target/', '**/.now/', '**/vendor/', '**/artifacts/', '**/.turbo/'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'test/**', 'cli/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
      },
    },
  },
  // Scripts of the local hosts' pages run in a browser.
  {
    files: ['test/src/hosts/**/*.js'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        location: 'readonly',
        addEventListener: 'readonly',
        ResizeObserver: 'readonly',
        setInterval: 'readonly',
        HTMLElement: 'readonly',
        history: 'readonly',
        FormData: 'readonly',
        DOMParser: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
  // TypeScript itself knows which names exist.
  { files: ['**/*.ts', '**/*.tsx'], rules: { 'no-undef': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['core/src/**/*.ts'], ignores: ['**/*.test.ts', 'core/src/testing/**'], rules: coreRules },
  { files: ['servicenow-app/src/server/**/*.ts'], ignores: ['**/*.test.ts'], rules: engineRules },
  // One folder knows Glide. What the platform hands to an entry point has its types everywhere.
  {
    files: ['servicenow-app/src/server/**/*.ts'],
    ignores: ['servicenow-app/src/server/glide/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@servicenow/glide', '@servicenow/glide/*'],
              allowTypeImports: true,
              message: 'Ask the platform in servicenow-app/src/server/glide, and import that.',
            },
          ],
        },
      ],
    },
  },
);
