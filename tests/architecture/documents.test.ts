import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const DOCUMENTS = [
  'README.md',
  'docs/architecture.md',
  'docs/model.md',
  'docs/terms.md',
  'docs/backtest.md',
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

  it('lead a stranger along the four roads by file names', () => {
    expect(pathsIn('docs/architecture.md').length).toBeGreaterThan(25)
  })
})
