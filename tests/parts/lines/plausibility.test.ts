import { describe, expect, it } from 'vitest'
import { type ReadSteps } from '@/parts/thread/read-list'
import { openReader, open, check, readPasted, toFile } from '@tests/parts/parts-kit'

function read(titles: string, cells: string, steps: ReadSteps = {}) {
  return readPasted(`Part\tMaterial\t${titles}\nA1\t${cells}`, steps)
}

describe('a use of more than the world mines', () => {
  it.each([
    'Dysprosium oxide\t5,000,000,000.5',
    'Dysprosium oxide\t5000000000',
    'N42SH\t90000000000',
  ])('is asked about before anything is read: %s kg', async (cells) => {
    const { stage, questions } = await read('Demand kg', cells)
    expect(stage).toBe('asking')
    expect(questions.map(({ id, columns }) => [id, ...columns])).toEqual([
      ['plausible:Demand kg', 'Demand kg'],
    ])
    expect(questions[0]?.text).toContain('that the world mines in a year')
  })

  it('is read as it is answered', async () => {
    const use = async (answer: string) => {
      const steps = { answers: { 'plausible:Demand kg': answer } }
      return (await read('Demand kg', 'Dysprosium oxide\t5000000000', steps)).lines[0]
        ?.usageKgPerYear
    }
    expect(await use('keep')).toBe(5_000_000_000)
    expect(await use('0.001')).toBe(5_000_000) // the column is in grams
    expect(await use('0.000001')).toBe(5000)
  })

  it('is not asked about where it is likely', async () => {
    expect((await read('Demand kg', 'Dysprosium oxide\t5000')).questions).toEqual([])
  })
})

describe('a price a hundred times off what is in the material', () => {
  it.each([
    ['Spend USD', 'Dysprosium oxide\t1000\t10', 'less'], // 0.01 USD per kg
    ['Spend USD', 'Dysprosium oxide\t1000\t900000000', 'more'], // 900,000 USD per kg
    ['Unit price USD/kg', 'Dysprosium oxide\t1000\t0.05', 'less'],
  ])('is asked about in its column: %s, %s', async (title, cells, word) => {
    const { questions } = await read(`Demand kg\t${title}`, cells)
    expect(questions.map(({ id, columns }) => [id, ...columns])).toEqual([
      [`plausible:${title}`, title],
    ])
    expect(questions[0]?.text).toContain(`times ${word} than the rare earths in it cost`)
  })

  it('is scaled as it is answered', async () => {
    const steps = { answers: { 'plausible:Spend USD': '1000' } }
    const { lines, questions } = await read(
      'Demand kg\tSpend USD',
      'Dysprosium oxide\t1000\t300',
      steps,
    )
    expect(questions).toEqual([])
    expect(lines[0]?.spendPerYear).toBe(300_000)
  })

  it('is not asked about where it is likely, nor of one odd line among many', async () => {
    const rows = [
      'A1\tDysprosium oxide\t1000\t300000',
      'A2\tDysprosium oxide\t10\t3000',
      'A3\tDysprosium oxide\t10\t1',
    ]
    const text = ['Part\tMaterial\tDemand kg\tSpend USD', ...rows].join('\n')
    expect((await readPasted(text)).questions).toEqual([])
  })
})

describe('a long list of which one line in twenty is bad', () => {
  const LINES = 100_000
  const rows = Array.from(
    { length: LINES },
    (_, at) => `P-${at},N42SH,${at % 20 === 7 ? 'viel' : String((at % 900) + 1)}`,
  )
  const text = ['Part,Material,Demand kg', ...rows].join('\n')

  it('is mended by one text, or its bad lines are left out in one step', async () => {
    const reader = openReader()
    const table = await open(reader, toFile(text))
    const bad = await check(reader, table)
    expect(bad.badRowCount).toBe(5000)
    expect(bad.badGroups).toMatchObject([{ column: 'Demand kg', text: 'viel', count: 5000 }])
    const mends = [{ column: 'Demand kg', was: 'viel', text: '900' }]
    const mended = await check(reader, table, { mends })
    expect([mended.badRowCount, mended.lines.length]).toEqual([0, LINES])
    const left = await check(reader, table, { leftOutLines: bad.badLines })
    expect([left.badRowCount, left.lines.length, left.leftOut.count]).toEqual([0, 95_000, 5000])
  }, 120_000)
})
