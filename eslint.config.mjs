import next from 'eslint-config-next'
import tseslint from 'typescript-eslint'

const config = [
  { ignores: ['.next/', '.build/', '.data/', 'lib/db/client/', 'node_modules/', 'test-results/', 'next-env.d.ts'] },
  ...next,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'xlsx', message: 'The npm package xlsx has unpatched holes.' }] },
      ],
      'no-restricted-properties': [
        'error',
        { property: '$queryRawUnsafe', message: 'Use $queryRaw with parameters.' },
        { property: '$executeRawUnsafe', message: 'Use $executeRaw with parameters.' },
      ],
      'react/no-danger': 'error',
      eqeqeq: ['error', 'always'],
      'max-len': ['error', { code: 160, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreComments: true, ignoreRegExpLiterals: true }],
    },
  },
  {
    // Playwright's fixtures call their continuation `use`, and take an object pattern even when it is empty.
    files: ['tests/e2e/**/*.ts'],
    rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'off' },
  },
]

export default config
