import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// The table is the linter's own configuration, at the root of the project.
// oxlint-disable-next-line no-restricted-imports
import { LAYERS } from '../../oxlint.config.mjs'

/** Lines that break the table, by the file that would hold them. */
const TRESPASSES = [
  {
    file: 'src/lib/trespass.ts',
    line: "import { ELEMENT_SERIES } from '@/domain/market/simulation'",
  },
  { file: 'src/domain/trespass.ts', line: "import { simulate } from '@/engine/model/simulate'" },
  { file: 'src/engine/trespass.ts', line: "import { z } from 'zod/mini'" },
  { file: 'src/engine/trespass-up.ts', line: "import { endpoints } from '@/contracts/endpoints'" },
  { file: 'src/ui/trespass.ts', line: "import { useView } from '@/state/address/use-view'" },
  { file: 'src/data/trespass.ts', line: "import { createHandlers } from '@/mocks/handlers'" },
  {
    file: 'src/features/regions/trespass.ts',
    line: "import { useHeadline } from '@/features/overview/use-headline'",
  },
  ...['features/regions', 'data', 'cli'].map((room) => ({
    file: `src/${room}/trespass-behind-the-face.ts`,
    line: "import { runPair } from '@/engine/model/run-pair'",
  })),
  { file: 'src/state/trespass.ts', line: "import { Panel } from '@/ui/layout/panel'" },
] as const

const CLOCKS = [
  { file: 'src/engine/trespass-clock.ts', line: 'export const now: number = Date.now()' },
  { file: 'src/lib/trespass-dice.ts', line: 'export const dice: number = Math.random()' },
] as const

const all = [...TRESPASSES, ...CLOCKS]

/** Run the linter with the project's own configuration in `folder`. */
function lint(folder: string): string {
  try {
    const program = resolve('node_modules/.bin/oxlint')
    return execFileSync(program, ['-c', 'oxlint.config.mjs', '--format', 'unix', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    })
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
  }
}

describe('the layer table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))
  let complaints = ''

  beforeAll(() => {
    copyFileSync('oxlint.config.mjs', join(folder, 'oxlint.config.mjs'))
    for (const { file, line } of all) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${line}\n`)
    }
    complaints = lint(folder)
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  it('has a row for every folder of src, and no other', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.toSorted()).toEqual(
      Object.keys(LAYERS)
        .filter((name) => folders.includes(name))
        .toSorted(),
    )
  })

  it.each(TRESPASSES)('refuses $line in $file', ({ file }) => {
    expect(complaints).toMatch(new RegExp(`${file}:.*no-restricted-imports`))
  })

  it.each(CLOCKS)('refuses a clock or dice in $file', ({ file }) => {
    expect(complaints).toMatch(new RegExp(`${file}:\\d`))
  })
})
