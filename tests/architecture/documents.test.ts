import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

const ARCHITECTURE = 'docs/architecture.md'

/** "`scoreRisk` and `toBand` in `src/engine/score/score.ts`". */
const NAMES_IN_FILE = /`(\w+(?:` and `\w+)?)` in `(src\/[\w./-]+\.tsx?)`/g

/** "`e2e/lost-files`" in the table of what fails. */
const NAME_OF_TEST = /`((?:e2e|app|data|ui)\/[\w/-]+)`/g

const DOCUMENTS = [
  'README.md',
  ARCHITECTURE,
  'docs/model.md',
  'docs/terms.md',
  'docs/backtest.md',
  'docs/mutation.md',
]

/** Return every path of the project that a document writes out as code. */
function pathsIn(document: string): readonly string[] {
  const text = readFileSync(document, 'utf8')
  const written = [
    ...text.matchAll(/`((?:src|tests|kernel|mock-data|docs|scripts|public)\/[\w./-]*)`/g),
  ]
  return written.flatMap(([, path]) => path ?? [])
}

describe('documents', () => {
  it.each(DOCUMENTS)('name only files that there are: %s', (document) => {
    expect(pathsIn(document).filter((path) => !existsSync(path))).toStrictEqual([])
  })

  it('name only files that there are, also by their last name', () => {
    const files = new Set(
      readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => basename(path)),
    )
    const named = [...readFileSync(ARCHITECTURE, 'utf8').matchAll(/`([\w-]+\.tsx?)`/g)]
    expect(named.length).toBeGreaterThan(3)
    expect(named.flatMap(([, name = '']) => (files.has(name) ? [] : [name]))).toStrictEqual([])
  })

  it('name only tests, or folders of tests, that there are', () => {
    const named = [...readFileSync('README.md', 'utf8').matchAll(NAME_OF_TEST)]
    expect(named.length).toBeGreaterThan(5)
    const isThere = (name: string) =>
      ['', '.spec.ts', '.test.ts', '.test.tsx'].some((end) => existsSync(`tests/${name}${end}`))
    expect(named.flatMap(([, name = '']) => (isThere(name) ? [] : [name]))).toStrictEqual([])
  })

  it('name only functions that stand where they say', () => {
    const named = [...readFileSync(ARCHITECTURE, 'utf8').matchAll(NAMES_IN_FILE)].flatMap(
      ([, names = '', path = '']) => names.split('` and `').map((name) => ({ name, path })),
    )
    expect(named.length).toBeGreaterThan(3)
    for (const { name, path } of named) {
      expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`export (?:const|function) ${name}\\b`))
    }
  })

  it('lead a stranger along the four roads by file names', () => {
    expect(pathsIn(ARCHITECTURE).length).toBeGreaterThan(25)
  })
})
