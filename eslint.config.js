import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

/**
 * Selectors for no-restricted-syntax. A later block replaces an earlier one, so each block lists
 * all of its own.
 */
const unsafeSql = [
  {
    selector: 'MemberExpression[property.name=/RawUnsafe$/]',
    message: 'Values never become part of a statement: use the tagged form, or Prisma.sql.',
  },
]
const rawSql = [
  {
    selector: 'MemberExpression[property.name=/^\\$(queryRaw|executeRaw|queryRawTyped)$/]',
    message: 'A statement is a file of its own in app/db/sql.',
  },
  {
    selector: 'CallExpression[callee.property.name="query"]',
    message: 'A statement is a file of its own in app/db/sql.',
  },
]
const settings = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Settings come from app/config.server.ts.',
  },
  {
    selector: 'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
    message: 'Settings come from app/config.server.ts.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
    message: 'Settings come from app/config.server.ts; process is global.',
  },
  {
    selector: 'MemberExpression[object.type="MetaProperty"][property.name="env"]',
    message: 'Settings come from app/config.server.ts.',
  },
]
const canParse = [
  {
    selector: 'MemberExpression[object.name="URL"][property.name="canParse"]',
    message: 'Use parseUrl: URL.canParse rejects valid addresses in Node 20 once it is optimised.',
  },
]
const givenTime = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is given: take context.now.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time is given: take context.now.' },
  {
    selector: 'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
    message: 'Time is given: take context.now.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance is given: take a value or a function.',
  },
  { selector: 'MemberExpression[property.name="randomUUID"]', message: 'Ids are given: take one.' },
  {
    selector: 'ImportSpecifier[imported.name=/^random(UUID|Int)$/]',
    message: 'Ids are given: take one.',
  },
]
const storedHtml = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message:
      'Only app/ui/posts/PostBody.tsx shows stored HTML, and app/ui/previews/StructuredData.tsx JSON.',
  },
  {
    selector: 'Property[key.name="dangerouslySetInnerHTML"]',
    message:
      'Only app/ui/posts/PostBody.tsx shows stored HTML, and app/ui/previews/StructuredData.tsx JSON.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message:
      'Only app/ui/posts/PostBody.tsx shows stored HTML, and app/ui/previews/StructuredData.tsx JSON.',
  },
]
const forbid = (...lists) => ['error', ...lists.flat()]

const code = '**/*.{ts,tsx,js,cjs}'

export default defineConfig(
  globalIgnores(['build/', '.cache/', '.data/', 'app/db/generated/', 'public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: [code],
    extends: [js.configs.recommended, ts.configs.base],
    rules: {
      // TypeScript checks this.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      // A Zod schema and its type have the same name.
      'no-redeclare': 'off',
      // Regular expressions that reject control characters must contain them.
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-restricted-syntax': forbid(unsafeSql, canParse),
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      eqeqeq: 'error',
    },
  },

  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // Event handlers may be async if they catch their errors.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, returns: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    files: ['{app,server,prisma}/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    // At the edges (http, db, server) frameworks pass values of unknown type, where `as` is needed.
    files: ['app/{domain,routes,i18n}/**/*.{ts,tsx}', 'app/links.ts'],
    rules: { '@typescript-eslint/no-unsafe-type-assertion': 'error' },
  },

  {
    files: ['app/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-syntax': forbid(unsafeSql, rawSql, settings, storedHtml, canParse),
    },
  },
  {
    files: ['app/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': forbid(unsafeSql, rawSql, settings, storedHtml, givenTime, canParse),
    },
  },
  {
    files: ['app/db/sql/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(unsafeSql, settings, storedHtml, givenTime, canParse) },
  },
  {
    files: ['app/config.server.ts'],
    rules: { 'no-restricted-syntax': forbid(unsafeSql, rawSql, storedHtml, canParse) },
  },
  {
    files: ['app/ui/posts/PostBody.tsx', 'app/ui/previews/StructuredData.tsx'],
    rules: { 'no-restricted-syntax': forbid(unsafeSql, rawSql, settings, canParse) },
  },
  {
    // Remix routes and React.lazy need default exports.
    files: [
      'app/root.tsx',
      'app/entry.*.tsx',
      'app/routes/*/[a-z]*.{ts,tsx}',
      'app/ui/editor/Editor.tsx',
      'app/i18n/{de,en}.ts',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },

  {
    files: ['server/**/*.{ts,js}', 'prisma/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(unsafeSql, settings, canParse) },
  },
  {
    // These read the environment before the settings can be parsed.
    files: ['server/start.js', 'server/build.js', 'server/develop.ts'],
    rules: { 'no-restricted-syntax': forbid(unsafeSql, canParse) },
  },

  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // State that only the browser knows (a draft, a preference) can be set only after hydration.
    rules: { 'react-hooks/set-state-in-effect': 'off' },
  },
)
