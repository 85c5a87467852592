import { describe, expect, it } from 'vitest'
import { createBrowserPartsReader, createPartsReader } from '@/parts/thread/create-parts-reader'
import { type PartsProtocol } from '@/parts/thread/parts-protocol'
import { serveParts } from '@/parts/thread/serve-parts'
import { createClock, openBrokenPort, openPort } from '@tests/runner/thread-kit'
import { type PartsReader, type PartsSource, type Progress } from '@/parts/thread/parts-reader'
import { check, open, openReader, toCheck } from '@tests/parts/parts-kit'

/** Return a list of as many rows as wanted. */
function toList(rows: number): PartsSource {
  const lines = Array.from({ length: rows }, (_, index) => `P-${index},smco,${index + 1}`)
  return { kind: 'pasted', text: ['Part,Material,Quantity kg', ...lines].join('\n') }
}

const READERS = [
  ['a thread of its own', () => openReader()],
  ['the main thread, where there are no workers', () => createBrowserPartsReader()],
] as const satisfies readonly (readonly [string, () => PartsReader])[]

describe.each(READERS)('reading on %s', (_, create) => {
  it('reports progress and brings every line in its order', async () => {
    const reader = create()
    const seen: Progress[] = []
    const opened = await reader.open(
      { source: toList(22_000) },
      { onProgress: (at) => seen.push(at) },
    )
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    const { table } = opened
    expect(table).toMatchObject({ rowCount: 22_000, titles: ['Part', 'Material', 'Quantity kg'] })
    expect(table.rows).toHaveLength(100)
    const result = await check(reader, table)
    expect(result.lines.map(({ id }) => id)).toEqual(
      Array.from({ length: 22_000 }, (__, index) => `P-${index}`),
    )
    expect(result.lineCount).toBe(22_000)
    expect(result.firstLines.at(0)).toMatchObject({ number: 2, line: { id: 'P-0' } })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.every(({ share }) => share >= 0 && share <= 1)).toBe(true)
  })

  it('stops when it is called off, and reads on afterwards', async () => {
    const reader = create()
    const controller = new AbortController()
    const reply = reader.open(
      { source: toList(35_000) },
      { signal: controller.signal, onProgress: () => controller.abort() },
    )
    expect(await reply).toEqual({ kind: 'cancelled' })
    expect((await open(reader, toList(2))).rowCount).toBe(2)
  })

  it('refuses to check a table that is not open any more', async () => {
    const reader = create()
    const first = await open(reader, toList(1))
    await open(reader, toList(2))
    expect(await reader.check(toCheck(first))).toMatchObject({ kind: 'refused' })
  })

  it('says which columns are lacking', async () => {
    const reader = create()
    const table = await open(reader, toList(1))
    const checked = await reader.check(toCheck(table, { mapping: { part: 'Part' } }))
    expect(checked).toMatchObject({
      refusal: { message: 'No column is chosen for material, quantity.' },
    })
  })
})

describe(createPartsReader, () => {
  it('opens a list again on the thread that takes the place of a lost one', async () => {
    const own = { started: 0, isSilent: false }
    const clock = createClock()
    const reader = createPartsReader(() => {
      own.started += 1
      const isFirst = own.started === 1
      return openPort<PartsProtocol>((port) =>
        serveParts({
          addEventListener: port.addEventListener.bind(port),
          postMessage: (message, options) => {
            if (!isFirst || !own.isSilent) port.postMessage(message, options)
          },
        }),
      )
    }, clock)
    const table = await open(reader, toList(3))
    own.isSilent = true
    const reply = reader.check(toCheck(table))
    clock.pass(6)
    expect(await reply).toMatchObject({ kind: 'checked', result: { lineCount: 3 } })
    expect(own.started).toBe(2)
    expect((await check(reader, table)).lines).toHaveLength(3)
  })

  it('refuses a list, with what to do, when no thread can be started', async () => {
    const reader = createPartsReader(() => openBrokenPort<PartsProtocol>())
    expect(await reader.open({ source: toList(1) })).toMatchObject({
      kind: 'refused',
      refusal: { remedy: expect.stringContaining('Import the file again') },
    })
  })

  it('answers `cancelled` when it is closed', async () => {
    const reader = openReader()
    const reply = reader.open({ source: toList(10) })
    reader.close()
    expect(await reply).toEqual({ kind: 'cancelled' })
  })
})

describe('lines that follow what is told of them', () => {
  it('are given up when the list is read anew, or nobody reads any more', async () => {
    const reader = openReader()
    const table = await open(reader, toList(22_000))
    const first = await reader.check(toCheck(table))
    const second = await reader.check(toCheck(table, { leftOutLines: [2] }))
    if (first.kind !== 'checked' || second.kind !== 'checked') throw new Error('not checked')
    expect(await first.result.lines).toBeUndefined()
    expect(await second.result.lines).toHaveLength(21_999)
    const third = await reader.check(toCheck(table))
    if (third.kind !== 'checked') throw new Error('not checked')
    expect(third.result.lineCount).toBe(22_000)
    reader.close()
    expect(await third.result.lines).toBeUndefined()
  })
})

describe('a long list with a quotation mark that is never closed', () => {
  it('costs its own line only, however far down it stands, and tells how far reading is', async () => {
    const reader = openReader()
    const rows = Array.from({ length: 25_000 }, (_, at) =>
      at === 14_999 ? `P-${at},"smco,${at + 1}` : `P-${at},smco,${at + 1}`,
    )
    const shares: number[] = []
    const opened = await reader.open(
      { source: { kind: 'pasted', text: ['Part,Material,Quantity kg', ...rows].join('\n') } },
      { onProgress: ({ share }) => shares.push(share) },
    )
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    expect(opened.table.rowCount).toBe(25_000)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeGreaterThan(0.7)
    const { lines } = await check(reader, opened.table)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })
})
