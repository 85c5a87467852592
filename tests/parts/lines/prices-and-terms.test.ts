import { describe, expect, it } from 'vitest'
import { check, open, openReader, toFile } from '@tests/parts/parts-kit'

const read = async (rows: readonly string[], answers = {}) => {
  const reader = openReader()
  const table = await open(reader, toFile(rows.join('\n')))
  return { mapping: table.mapping, ...(await check(reader, table, { answers })) }
}

describe('a column of unit prices', () => {
  it('is multiplied by the quantity of the line in the unit that it is in', async () => {
    const { lines, mapping, readings } = await read([
      'Part,Material,Annual quantity,Unit,kg per piece,Unit price (EUR)',
      'A,N42SH,1200,pcs,0.05,4.50',
      'B,N42SH,300,kg,,80',
    ])
    expect(mapping.unitPrice).toBe('Unit price (EUR)')
    // 1,200 pieces at 4.50 and 300 kg at 80.
    expect(lines.map(({ spendPerYear, currency }) => [spendPerYear, currency])).toEqual([
      [5400, 'EUR'],
      [24_000, 'EUR'],
    ])
    expect(readings.join(' ')).toContain('is a price per unit of the quantity, multiplied by')
  })

  it('follows the unit in its title, and gives way to what is spent in a year', async () => {
    const { lines } = await read([
      'Part;Material;Jahresmenge (kg);Einzelpreis EUR/t;Jahreskosten EUR',
      'A;N42SH;500;60000;',
      'B;N42SH;500;60000;31000',
    ])
    expect(lines.map(({ spendPerYear }) => spendPerYear)).toEqual([30_000, 31_000])
  })
})

describe('a column of lead times', () => {
  it('is read in the unit of its title or of its cells', async () => {
    const { lines } = await read([
      'Part,Material,Annual quantity (kg),Lead time (weeks)',
      'A,N42SH,5,12',
      'B,N42SH,5,30 days',
    ])
    expect(lines.map(({ leadTimeDays }) => leadTimeDays)).toEqual([84, 30])
  })

  it('asks for its unit where neither says it', async () => {
    const reader = openReader()
    const table = await open(
      reader,
      toFile('Part,Material,Annual quantity (kg),Lieferzeit\nA,N42SH,5,12'),
    )
    const request = { ...table, answers: {}, edits: [], leftOutLines: [] }
    const checked = await reader.check({
      ...request,
      materials: [{ id: 'ndfeb-sh', name: 'NdFeB magnet, SH grade', aliases: ['N42SH'] }],
      elementIds: [],
    })
    if (checked.kind !== 'asking') throw new Error(checked.kind)
    expect(checked.questions.map(({ id }) => id)).toEqual(['unit:Lieferzeit'])
    expect(checked.questions[0]?.options.map(({ label }) => label)).toEqual([
      'days: 12 days',
      'weeks: 12 weeks',
      'months: 12 months',
    ])
  })
})

describe('columns of owner, status and note', () => {
  it('are kept as they stand', async () => {
    const { lines } = await read([
      'Part,Material,Annual quantity (kg),Owner,Status,Remarks',
      'A,N42SH,5,M. Weber,open,"call, then write"',
    ])
    expect(lines[0]).toMatchObject({ owner: 'M. Weber', status: 'open', note: 'call, then write' })
  })
})
