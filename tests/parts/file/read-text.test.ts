import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromGuarded, toBlank, toGuarded } from '@/domain/parts/cell-text'
import { decodeText } from '@/parts/file/decode-text'
import { detectDelimiter } from '@/parts/file/detect-delimiter'
import { LIMITS } from '@/parts/file/limits'
import { parseCore, splitNumber, toMarkEvidence } from '@/parts/lines/number-text'
import { DELIMITERS, type Delimiter } from '@/parts/file/read-choices'
import { readDelimited } from '@/parts/file/read-delimited'
import { QUIET } from '@tests/parts/parts-kit'

const read = (text: string, delimiter: Delimiter = ',', width = 0) =>
  readDelimited(text, { delimiter, width, firstLine: 1 }, QUIET)

const rowsOf = async (text: string) =>
  (await read(text)).rows.map(({ line, cells }) => [line, ...cells])

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}

describe(readDelimited, () => {
  const cell = fc.oneof(
    fc.constantFrom('a', 'Köln', '', ' x ', '"', '""', ',', ';', 'a\nb', '钕', "'"),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\r', '')),
  )
  const tables = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  )

  it('returns any table of any delimiter and line break as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        async (table, delimiter, newline) => {
          const text = table
            .map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(delimiter))
            .join(newline)
          const { rows, notes } = await read(text, delimiter, table[0]?.length)
          const filled = table.map(withoutEmptyEnd).filter(({ length }) => length > 0)
          expect(rows.map(({ cells }) => cells)).toEqual(filled)
          expect(notes).toEqual([])
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('counts lines as an editor does', async () => {
    expect(await rowsOf('a,b\n"1\n2\n3",x\n\n4,y')).toEqual([
      [1, 'a', 'b'],
      [2, '1\n2\n3', 'x'],
      [6, '4', 'y'],
    ])
  })

  it('loses only the line of a quotation mark that is never closed', async () => {
    const { rows, notes } = await read('a,b\n1,"x\n2,y\n3,z')
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x'],
      [3, '2', 'y'],
      [4, '3', 'z'],
    ])
    expect(notes).toEqual([
      'A quotation mark is never closed, or would join whole rows, in line 2; such a line was read as it stands.',
    ])
  })

  it('reads inches, and rows of all lengths', async () => {
    expect(await rowsOf('a,b,c\n5" disk,1\n2,3,4,5')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '5" disk', '1'],
      [3, '2', '3', '4', '5'],
    ])
  })

  it('ends with many quotation marks that are never closed', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `${index},"x`)
    expect((await read(lines.join('\n'))).rows).toHaveLength(300)
  })

  it('says which limit is exceeded, where, and how to mend it', async () => {
    const long = `a,b\n1,${'x'.repeat(LIMITS.cell + 1)}`
    await expect(read(long)).rejects.toMatchObject({
      message: 'Line 2 has 32,768 characters in one cell; at most 32,767 are read.',
      remedy: 'Shorten that cell, or look for a quotation mark that is never closed.',
    })
    const wide = 'x,'.repeat(LIMITS.columns + 1)
    await expect(read(wide)).rejects.toThrow('501 columns')
    const tall = 'x\n'.repeat(LIMITS.rows + 1)
    await expect(read(tall)).rejects.toThrow('250,001 rows')
  })
})

describe(detectDelimiter, () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a\tb\n"x,y"\t1\n', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['title only\na;b;c\n1;2;3\n4;5;6', ';'],
    ['one column\n1\n2', ','],
    ['', ','],
  ])('finds it in %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toMatchObject({ delimiter, skippedLines: 0 })
  })

  it('believes the line that Excel writes, and the reader more', () => {
    expect(detectDelimiter('sep=;\r\na,b;c')).toEqual({
      text: 'a,b;c',
      delimiter: ';',
      width: 2,
      skippedLines: 1,
    })
    expect(detectDelimiter('a,b', '\t').delimiter).toBe('\t')
  })
})

describe(decodeText, () => {
  const text = 'Köln, €, 钕铁硼\r\n1,2\r\n'
  const toUtf16 = (bigEndian: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(at * 2, text.charCodeAt(at), !bigEndian)
    return bytes
  }

  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
    ['utf-16le', new Uint8Array([0xff, 0xfe, ...toUtf16(false)])],
    ['utf-16be', new Uint8Array([0xfe, 0xff, ...toUtf16(true)])],
    ['utf-16le', toUtf16(false)],
    ['utf-16be', toUtf16(true)],
  ])('reads %s, marked or not', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, notes: [] })
  })

  it('reads everything else as Windows-1252', () => {
    expect(decodeText(new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e, 0x80, 0x93])).text).toBe('Köln€“')
  })
})

describe('numbers', () => {
  const marks = [
    { mark: 'dot', locale: 'en-US' },
    { mark: 'comma', locale: 'de-DE' },
    { mark: 'comma', locale: 'fr-FR' },
    { mark: 'dot', locale: 'de-CH' },
  ] as const

  it('come back from any locale with the mark that it has, and never contradict it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...marks),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 3 }),
        ({ mark, locale }, whole, digits) => {
          const value = whole / 10 ** digits
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(
            value,
          )
          const core = splitNumber(text)?.core ?? ''
          const evidence = toMarkEvidence(core)
          expect(evidence).not.toEqual({ kind: 'sure', mark: mark === 'dot' ? 'comma' : 'dot' })
          expect(parseCore(core, mark)).toBeCloseTo(value, 9)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['1.234,5', 'sure', 'comma'],
    ['1,234.5', 'sure', 'dot'],
    ['1.234.567', 'sure', 'comma'],
    ['12,5', 'likely', 'comma'],
    ['0.125', 'likely', 'dot'],
    ["1'234.5", 'sure', 'dot'],
    ['1.234', 'doubt', undefined],
    ['1,234', 'doubt', undefined],
    ['1234', 'none', undefined],
  ])('%s tells: %s %s', (core, kind, mark) => {
    expect(toMarkEvidence(core)).toEqual(mark === undefined ? { kind } : { kind, mark })
  })

  it.each(['1,2345', '12.34.5', '1,2,456', '1e999'])(
    '%s is none where the dot marks decimals',
    (core) => {
      expect(parseCore(core, 'dot')).toBeUndefined()
    },
  )

  it.each(['', 'abc', '1 or 2', '5-6', '2024-10-31', '12:30'])('%j is no number', (text) => {
    expect(splitNumber(text)).toBeUndefined()
  })
})

describe(toGuarded, () => {
  it('comes back unchanged from any text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc
        .array(fc.constantFrom("'", '=', '-', 'n/a', ' ', '\t', '***', '1'), {
          minLength: 1,
          maxLength: 4,
        })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const cell = toGuarded(text)
        expect(fromGuarded(cell)).toBe(text)
        expect(/^[=@\t\r]/.test(cell)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  it('ends on very many quotes', () => {
    expect(fromGuarded(toGuarded("'".repeat(30_000)))).toHaveLength(30_000)
  })
})

describe(toBlank, () => {
  it.each([
    ['', 'missing'],
    [' n/a ', 'missing'],
    ['-', 'missing'],
    ['k.A.', 'missing'],
    ['***', 'withheld'],
    ['Confidential', 'withheld'],
    ['保密', 'withheld'],
    ['0', undefined],
    ['no', undefined],
  ])('takes %j for %s', (text, blank) => {
    expect(toBlank(text)).toBe(blank)
  })
})
