import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runReadList } from '@/cli/read-list-command'

const toPath = (name: string) => join(import.meta.dirname, 'trial', name)
const read = (name: string, steps: object) =>
  runReadList({ file: toPath(name), steps: JSON.stringify(steps) }, () => Promise.resolve(''))

describe('a German list of 41 lines and one that stands twice', () => {
  it('is read but for what is asked: a word for a number, brass, and the row that stands twice', async () => {
    const { format, mapping, lines, badRows, questions } = await read('bedarfsliste.csv', {
      answers: { 'material:messing': 'none', repeats: 'once' },
    })
    expect(format).toBe('WINDOWS-1252, separated by semicolons')
    expect(mapping).toMatchObject({
      unitPrice: 'Preis je Einheit',
      revenue: 'Abhängiger Umsatz (EUR)',
      leadTime: 'Lieferzeit (Wochen)',
      owner: 'Einkäufer',
      status: 'Status',
      note: 'Bemerkung',
    })
    expect(badRows.map(({ line, faults }) => [line, faults.map(({ column }) => column)])).toEqual([
      [14, ['Jahresbedarf']],
      [28, ['Jahresbedarf']],
    ])
    expect(questions.map(({ id }) => id)).toEqual(['rate:EUR'])
    expect(lines).toHaveLength(38)
    // 240 kg at 1,240 EUR; 8 weeks of lead time.
    expect(lines[0]).toMatchObject({
      id: 'R-1000',
      usageKgPerYear: 240,
      spendPerYear: 297_600,
      currency: 'EUR',
      leadTimeDays: 56,
    })
  })

  it('is mended in all rows by one text', async () => {
    const { badRows, lines } = await read('bedarfsliste.csv', {
      answers: { 'material:messing': 'none', repeats: 'once' },
      mends: [{ column: 'Jahresbedarf', was: 'viel', text: '900' }],
    })
    expect(badRows).toEqual([])
    expect(lines).toHaveLength(40)
  })
})

describe('a Japanese list', () => {
  it('asks once what its commas mean, and is read', async () => {
    const name = 'shiyouryou.csv'
    const asked = await read(name, {})
    expect(asked).toMatchObject({ stage: 'asking', format: 'SHIFT_JIS, separated by commas' })
    expect(asked.questions.map(({ id }) => id)).toEqual(['marks'])
    const { lines, badRows } = await read(name, { answers: { marks: 'dot' } })
    expect(badRows).toEqual([])
    expect(lines).toHaveLength(28)
    const text = new TextDecoder('shift_jis').decode(await readFile(toPath(name)))
    expect(text).toContain(lines[0]?.id)
    expect(lines[0]).toMatchObject({ materialId: 'ndfeb-n', currency: 'JPY', site: '名古屋' })
  })
})
