import { readdirSync } from 'node:fs'

/**
 * What each layer is for, and what it may import besides its own files. The whole architecture is this table:
 * `npm run docs` draws docs/architecture.svg and writes the folder table of the README from it.
 */
export const LAYERS = {
  lib: {
    what: 'general tools that know nothing of rare earths: calendar days, percentiles, Shapley values, LMDI',
    layers: [],
    packages: [],
  },
  domain: {
    what: 'the vocabulary in rooms: market, record, lab, parts, page',
    layers: ['lib'],
    packages: [],
  },
  engine: {
    what: 'the equations: model, score, from-record, lab, many runs, exposure, backtest; pure, no clock, seeded chance',
    layers: ['lib', 'domain'],
    packages: [],
  },
  model: {
    what: 'the face of the engine: one question, one answer, each run made once',
    layers: ['lib', 'domain', 'engine'],
    packages: [],
  },
  runner: {
    what: 'where long work is done: a worker, all cores or the main thread; a lost worker is replaced; a fault is a reply',
    layers: ['lib', 'domain', 'engine', 'model'],
    packages: [],
  },
  contracts: {
    what: 'one codec for each endpoint and each file that a reader keeps; the OpenAPI document is written from them',
    layers: ['lib', 'domain'],
    packages: ['zod'],
  },
  parts: {
    what: 'a buyer’s parts list: file, columns and lines, read in a worker; every bad row is named',
    // The runner's thread: a list is read on a worker that is asked, cancelled and replaced as any other.
    layers: ['lib', 'domain', 'contracts', 'runner'],
    packages: ['chardet', 'fflate', 'saxen'],
  },
  record: {
    what: 'what keeps the record true: its rules, amendments with two times, official files read into them',
    // The reader of parts lists opens the tables of official files too.
    layers: ['lib', 'domain', 'contracts', 'parts'],
    packages: ['zod'],
  },
  data: {
    what: 'what is fetched, as queries; the HTTP client; how fresh an answer is',
    layers: ['lib', 'domain', 'contracts', 'model', 'runner', 'record'],
    packages: ['@tanstack/react-query', 'react', 'zod'],
  },
  state: {
    what: 'what the reader chose: the address, and what is kept in the browser (lab, decks, lists)',
    layers: ['lib', 'domain', 'contracts', 'record'],
    packages: ['idb', 'react', 'wouter', 'zod', 'zustand'],
  },
  ui: {
    what: 'how things look: tokens, figures, charts, map, timeline, tables, levers, one formatter',
    layers: ['lib', 'domain'],
    packages: [
      '@base-ui/react',
      'd3-geo',
      'react',
      'react-dom',
      'react-error-boundary',
      'recharts',
    ],
  },
  features: {
    what: 'one folder for each page; none imports another',
    layers: ['lib', 'domain', 'model', 'parts', 'record', 'data', 'state', 'ui', 'export'],
    packages: ['@tanstack/react-query', 'react', 'wouter'],
  },
  export: {
    what: 'what leaves the page: CSV, XLSX, pictures and slides, each with its proof',
    layers: ['lib', 'domain', 'ui'],
    packages: ['fflate', 'papaparse', 'react', 'write-excel-file'],
  },
  app: {
    what: 'the shell: routes, header, search, keys, error boundaries; decks and slides, which draw every page',
    layers: ['lib', 'domain', 'parts', 'record', 'data', 'state', 'ui', 'features', 'export'],
    packages: [
      '@base-ui/react',
      '@fontsource-variable',
      '@tanstack/react-query',
      'fflate',
      'match-sorter',
      'react',
      'react-dom',
      'react-error-boundary',
      'wouter',
      'zod',
      'zustand',
    ],
  },
  offline: {
    what: 'the service worker that keeps the built site for reading without network',
    layers: [],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing'],
  },
  mocks: {
    what: 'the pretend server: the same handlers in the page, in development and in tests',
    layers: ['lib', 'domain', 'contracts'],
    packages: ['@mock-data', 'msw', 'zod'],
  },
  cli: {
    what: 'the model from a shell',
    layers: ['lib', 'domain', 'model', 'runner', 'contracts', 'parts', 'record'],
    packages: ['@mock-data', 'node:*', 'zod'],
  },
}

const layerOverrides = Object.entries(LAYERS).flatMap(([name, { layers, packages }]) => {
  const message = `${name} may import only: ${[...layers, ...packages].join(', ') || 'nothing'}.`
  const allowed = [
    ...layers.map((layer) => `@/${layer}/**`),
    ...packages.flatMap((pkg) => [pkg, `${pkg}/**`]),
  ]
  // One feature never imports another: each folder is a layer of its own.
  const rooms =
    name === 'features' ? featureNames().map((feature) => `features/${feature}`) : [name]
  return rooms.map((room) => ({
    files: [`src/${room}/**`],
    rules: {
      'eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**',
                ...['./**', `@/${room}/**`, ...allowed].map((pattern) => `!${pattern}`),
              ],
              message,
            },
          ],
        },
      ],
    },
  }))
})

function featureNames() {
  const folder = new URL('src/features/', import.meta.url)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  env: { builtin: true, browser: true },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', 'public/mockServiceWorker.js', 'artifacts', 'coverage'],
  rules: {
    // Size: a file or function that trips these wants splitting, not a disable comment.
    'eslint/max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'eslint/max-params': ['error', { max: 4 }],
    'eslint/max-depth': ['error', { max: 3 }],
    'eslint/complexity': ['error', { max: 10 }],
    'eslint/eqeqeq': 'error',
    'eslint/no-console': ['error', { allow: ['warn', 'error'] }],
    'unicorn/require-post-message-target-origin': 'off', // workers and ports have no origin
    'typescript/consistent-return': 'off', // the compiler knows that a switch over a union is exhaustive
    'oxc/no-map-spread': 'off', // data is readonly: a copy is the point
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],

    // Modules: `./sibling` inside a folder, `@/folder/file` across folders, never `../`.
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '@fontsource-variable/**'] }],
    'eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group: ['../**'], message: 'Use @/folder/file.' }] },
    ],

    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/consistent-type-definitions': ['error', 'type'],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/no-deprecated': 'error',

    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/only-export-components': 'error',

    // `describe(runScenario, …)` names a suite after its function and follows renames.
    'vitest/valid-title': ['error', { allowArguments: true }],
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
  },
  overrides: [
    ...layerOverrides,
    {
      // The model is pure. `tsc -p src/engine` also hides the DOM, timers and fetch from it.
      files: ['src/lib/**', 'src/domain/**', 'src/engine/**'],
      env: { builtin: true, browser: false },
      rules: {
        'typescript/explicit-module-boundary-types': 'error',
        'eslint/no-param-reassign': ['error', { props: true }],
        'eslint/no-restricted-globals': ['error', { name: 'Date', message: 'Pass the time in.' }],
        'eslint/no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: 'Take a Random as an argument.' },
        ],
      },
    },
    {
      // AssemblyScript: types are kinds of numbers, and objects would have to be freed.
      files: ['kernel/**'],
      rules: {
        'typescript/no-unnecessary-type-assertion': 'off', // converts, rather than asserts
        'eslint/max-params': 'off',
        'eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: [
                  '**',
                  '!./**',
                  '!../src/engine/monte-carlo/loop/{*-columns,*-layout,*-terms}',
                ],
                message: 'kernel may import only itself and the layout of its memory.',
              },
            ],
          },
        ],
      },
    },
    { files: ['*.config.{ts,mjs}'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['scripts/**', 'src/cli/**'],
      env: { builtin: true, node: true },
      rules: {
        'eslint/no-console': 'off',
        'eslint/no-await-in-loop': 'off', // measuring and photographing go one after the other
      },
    },
    {
      files: ['tests/**'],
      rules: {
        'eslint/max-lines': 'off',
        'import/no-unassigned-import': 'off',
        'unicorn/consistent-function-scoping': 'off',
        'eslint/no-await-in-loop': 'off', // a hand presses one key after the other
        'import/no-named-as-default-member': 'off', // fast-check is used as `fc.…`, as its guide does
      },
    },
  ],
}
