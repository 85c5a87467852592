import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '@/cli/record/main'
import { writeAmendmentFile } from '@/record/amendments/amendment-file'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'

const ROOT = join(import.meta.dirname, '../../..')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'))
  cpSync(join(ROOT, 'mock-data'), join(folder, 'mock-data'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...argv: readonly string[]) =>
  main(argv, () => Promise.resolve(''), { root: folder, today: '2026-11-30' })
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const read = (name: string) => readFileSync(join(folder, 'mock-data', name), 'utf8')

const FLOW = {
  period: '2023',
  partnerISO: 'MMR',
  flowCode: 'M',
  cmdCode: '2846',
  netWgt: 72_073_812,
  primaryValue: 1_441_901_598,
}
const flows = (...rows: readonly object[]) => JSON.stringify({ data: rows, error: '' })

describe('record check', () => {
  it('finds nothing wrong with the record that is shipped', async () => {
    expect(await run('check')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('keeps all'),
    })
  })

  it('names the place, the fault and the remedy, and ends with 2', async () => {
    put('mock-data/gates.json', read('gates.json').replace('"2024-10-19"', '"2024-10-18"'))
    const { code, stdout } = await run('check', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      faults: [
        {
          path: expect.stringMatching(/^gates\..*history\.0$/),
          message: expect.stringContaining('gap'),
          remedy: expect.any(String),
        },
      ],
    })
  })

  it('names the file that breaks the contract or is no JSON', async () => {
    put('mock-data/towns.json', '{')
    expect(await run('check')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('towns.json'),
    })
  })
})

describe('record show', () => {
  it('says how far each series reaches and how long ago that was', async () => {
    const { code, stdout } = await run('show')
    expect(code).toBe(0)
    expect(stdout).toContain('The record ends on 2026-01-31, 303 days ago')
    expect(stdout).toMatch(/China’s imports by month\s+to 2025-05-31, 548 days ago, out of date/)
  })

  it('shows what was known on a day', async () => {
    const { stdout } = await run('show', '--known-on', '2025-05-03', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      vintage: '2026-11 as known on 2025-05-03',
      lastDay: '2025-05-03',
      days: 0,
    })
  })
})

describe('record import', () => {
  it('prints nothing to do for what the record holds, with exit code 0', async () => {
    const { code, stdout } = await run('import', put('a.json', flows(FLOW)), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      kind: 'comtrade',
      new: [],
      same: [{ target: 'imports.annual.MM 2023' }],
      differs: [],
      notUnderstood: [],
    })
  })

  it('prints what is new, different and not understood, with exit code 3, and writes nothing', async () => {
    const rows = [
      { ...FLOW, period: '2026' },
      { ...FLOW, netWgt: 1_000_000 },
      { ...FLOW, cmdCode: '2805' },
    ]
    const before = read('imports.json')
    const { code, stdout } = await run(
      'import',
      'comtrade',
      put('a.json', flows(...rows)),
      '--json',
    )
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({
      new: [{ target: 'imports.annual.MM 2026', after: { year: 2026, partner: 'MM' } }],
      differs: [
        {
          target: 'imports.annual.MM 2023',
          before: { mass: { value: 72_073.8 } },
          after: { mass: { value: 1000 } },
        },
      ],
      notUnderstood: [{ where: 'row 3', message: expect.stringContaining('2805') }],
    })
    expect(read('imports.json')).toBe(before)
  })

  it('tells the same as text', async () => {
    const { stdout } = await run('import', put('a.json', flows({ ...FLOW, netWgt: 1_000_000 })))
    expect(stdout).toContain('comtrade: 0 new, 0 same, 1 differ, 0 not understood')
    expect(stdout).toContain('mass 72073.8 t')
  })

  it.each([
    ['no file', ['import'], 'import takes'],
    ['a kind that is none', ['import', 'prices', 'x'], 'prices is no kind'],
    ['a file that is not there', ['import', '/nowhere'], 'no such file'],
    ['a command that is none', ['export'], 'export is no command'],
    ['an option that is none', ['check', '--fast'], '--fast'],
    ['no command', [], 'no command is given'],
  ])('refuses %s with exit code 2', async (_what, argv, message) => {
    const { code, stderr, stdout } = await run(...argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('refuses a file that is none of the official ones', async () => {
    const { code, stderr } = await run('import', put('a.csv', 'name,age\nx,1\n'))
    expect(code).toBe(2)
    expect(stderr).toContain('does not have the titles of an official file')
  })
})

describe('record apply', () => {
  it('writes accepted amendments, names the next edition and prints the scores that move', async () => {
    const file = put('a.chokepoint.json', writeAmendmentFile([PANGWA_SHUT]))
    const { code, stdout } = await run('apply', file)
    expect(code).toBe(3)
    expect(stdout).toContain('Edition 2026-11 → 2026-11.1')
    expect(stdout).toMatch(/Dy \d+\.\d → \d+\.\d/)
    expect(JSON.parse(read('info.json'))).toMatchObject({
      vintage: '2026-11.1',
      lastDay: '2026-02-03',
    })
    expect(read('gates.json')).toContain('2026-02-03')
    expect(await run('check')).toMatchObject({ code: 0 })
  })

  it('changes nothing where one amendment of the file is wrong, and names its place', async () => {
    const [change] = PANGWA_SHUT.changes
    const wrong = { ...PANGWA_SHUT, id: 'amendment-2', changes: [{ ...change, key: 'nowhere' }] }
    const text = JSON.stringify({
      kind: 'chokepoint-amendments',
      schemaVersion: 1,
      amendments: [PANGWA_SHUT, wrong],
    })
    const { code, stderr } = await run('apply', put('a.chokepoint.json', text))
    expect(code).toBe(2)
    expect(stderr).toContain('amendment-2.gates.history.nowhere')
    expect(JSON.parse(read('info.json'))).toMatchObject({ vintage: '2026-11' })
  })

  it('has nothing to do where nothing is accepted', async () => {
    const file = put('a.chokepoint.json', writeAmendmentFile([{ ...PANGWA_SHUT, state: 'draft' }]))
    expect(await run('apply', file)).toMatchObject({ code: 0 })
  })
})

describe('record diff', () => {
  it('tells what an amendment file changes, value by value', async () => {
    const file = put('a.chokepoint.json', writeAmendmentFile([PANGWA_SHUT]))
    const { code, stdout } = await run('diff', 'edition', file, '--json')
    expect(code).toBe(3)
    const { changes, effect } = JSON.parse(stdout)
    expect(changes).toContainEqual({
      target: 'info.lastDay',
      before: '2026-01-31',
      after: '2026-02-03',
    })
    expect(effect.scores.length).toBeGreaterThan(0)
  })

  it('finds no difference between a record and itself', async () => {
    expect(await run('diff', 'edition', join(folder, 'mock-data'))).toMatchObject({ code: 0 })
  })
})
