import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '@/cli/main'
import { BUYER_MARKETS, type BuyerMarket } from '@/domain/market/buyer-market'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { writeScenarioFile } from '@/contracts/scenario-file'
import { type LabDocument } from '@/domain/lab/lab-document'
import { createLabOutcomes, createLabRequests } from '@/model/lab'
import { runMonteCarlo } from '@/model/many-runs'
import { ownCatalogue, ownRecord } from '@tests/engine/lab/lab-record'

/** Mines of Eastern Shan stop: they lie outside the regions whose mines the case is about. */
const shan: LabDocument = {
  id: 'scenario-1',
  name: 'Eastern Shan stops',
  notes: '',
  scenario: {
    presetId: 'kachin-as-reported',
    asOf: '2024-11-20',
    changes: {
      'mine.shan-east.severity': { dist: 'triangular', min: 0.5, mode: 0.8, max: 1 },
      'mine.shan-east.weeks': 26,
    },
  },
  versions: [],
}
const quiet: LabDocument = {
  ...shan,
  id: 'scenario-2',
  name: 'Quiet',
  scenario: { ...shan.scenario, presetId: 'quiet', changes: {} },
}

function run(words: readonly string[], documents: readonly LabDocument[] = [shan]) {
  return main(words, () => Promise.resolve(writeScenarioFile(documents)))
}

/** What the page shows of the scenario, asked of the model itself. */
function pageResult(runs: number) {
  const reply = createLabOutcomes(ownRecord, ownCatalogue)(shan.scenario)
  if (reply.kind === 'faulty') throw new Error('the scenario cannot be run')
  const request = createLabRequests(ownRecord).of(reply.outcome, 'Tb')
  return { outcome: reply.outcome, result: runMonteCarlo({ ...request, runs }) }
}

describe('monte-carlo with a file of scenarios', () => {
  it('gives the figures of the page, losses of all Myanmar included', async () => {
    const { code, stdout } = await run(['monte-carlo', '--runs', '40', '--workers', '1'])
    expect(code).toBe(0)
    const output = JSON.parse(stdout)
    const { result } = pageResult(40)
    expect(output.seed).toBe(1)
    expect(output.loss.regionIds).toContain('shan-east')
    expect(output.loss.percentiles).toEqual(result.loss.percentiles)
    expect(output.element.price.Tb.p95).toEqual(Array.from(result.element.price?.['Tb']?.p95 ?? []))
    const rated = output.bands.find(({ elementId }: { elementId: string }) => elementId === 'Tb')
    expect(rated).toEqual(result.bands[0])
  })

  it('reads a file whose scenario has notes on its curves, and gives the same figures', async () => {
    const chartNotes = [{ day: '2024-11-20', text: '=cmd <b>KIA takes Kanpaikti</b>' }]
    const noted = { ...shan, scenario: { ...shan.scenario, chartNotes } }
    for (const words of [['simulate'], ['monte-carlo', '--runs', '10', '--workers', '1']]) {
      const [plain, own] = [await run(words), await run(words, [noted])]
      expect(own.code).toBe(0)
      expect(own.stdout).toBe(plain.stdout)
    }
  })

  it('rates for the buyer that it is told', async () => {
    // A month after the licences of April 2025 they are all the difference between the two markets.
    const later = { ...shan, scenario: { ...shan.scenario, asOf: '2025-05-06' } }
    const rate = async (market: BuyerMarket) => {
      const words = ['--runs', '10', '--workers', '1', '--market', market]
      return JSON.parse((await run(['monte-carlo', ...words], [later])).stdout)
    }
    const [china, outside] = [await rate('china'), await rate('outside')]
    expect([china.buyer, outside.buyer]).toEqual(['china', 'outside'])
    expect(china.bands).not.toEqual(outside.bands)
    expect(china.element).toEqual(outside.element)
  })

  it('writes every run with what it drew; their losses are those of the page', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'chokepoint-')), 'runs.csv')
    await run(['monte-carlo', '--runs', '12', '--workers', '1', '--all-runs', file])
    const [titles = '', ...lines] = (await readFile(file, 'utf8')).trim().split('\r\n')
    expect(titles).toContain('peak price outside China (USD/kg oxide)')
    expect(lines).toHaveLength(12)
    const losses = lines.map((line) => Number(line.split(',').at(-1))).toSorted((a, b) => a - b)
    const { sorted } = pageResult(12).result.loss
    losses.forEach((loss, index) => expect(loss / (sorted[index] ?? 0)).toBeCloseTo(1, 9))
  })

  it('asks which scenario is meant where a file holds several', async () => {
    const { code, stderr } = await run(['monte-carlo'], [shan, quiet])
    expect(code).toBe(2)
    expect(stderr).toBe(
      'scenarios: holds 2; name one with --scenario: “Eastern Shan stops”, “Quiet”\n',
    )
    const named = await run(['simulate', '--scenario', 'Loud'], [shan, quiet])
    expect(named.stderr).toMatch(/has none called “Loud”/)
  })
})

describe('simulate with a file of scenarios', () => {
  it('gives the central run of the page', async () => {
    const { stdout } = await run(['simulate', '--scenario', shan.name], [shan, quiet])
    const { outcome } = pageResult(1)
    expect(JSON.parse(stdout).element.price.Tb).toEqual(
      Array.from(outcome.pair.scenario.element.price['Tb'] ?? []),
    )
  })

  it('takes no options without a file of scenarios', async () => {
    const { code, stderr } = await main(['simulate', '--runs', '3'], () => Promise.resolve('{}'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^command: simulate takes no --runs 3/)
  })
})

function toCells(csv: string): readonly (readonly string[])[] {
  const lines = csv.trim().split('\r\n')
  return lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)("[^"]*"|[^,]*)/g), ([, cell]) => cell ?? ''),
  )
}

describe('sweep', () => {
  const HEAD =
    'scenario,preset,as of,mine.shan-east.severity (share of output),mine.shan-east.weeks (weeks)'

  async function sweep(text: string, ...words: readonly string[]) {
    const file = join(await mkdtemp(join(tmpdir(), 'chokepoint-')), 'table.csv')
    await writeFile(file, text)
    return main(['sweep', file, '--workers', '1', ...words], () => Promise.resolve(''))
  }

  it('answers each row with what the page shows, percentiles in columns of their own', async () => {
    const { code, stdout, stderr } = await sweep(
      `${HEAD}\nEastern Shan stops,kachin-as-reported,2024-11-20,triangular min=0.5 mode=0.8 max=1,26\n\nQuiet,quiet,2024-11-20,,\n`,
      '--runs',
      '40',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [titles = [], uncertain = [], certain = []] = toCells(stdout)
    const cell = (row: readonly string[], title: string) => row[titles.indexOf(title)]
    const { result } = pageResult(40)
    const p95 = Number(cell(uncertain, '"export value foregone, P95 (USD)"'))
    expect(p95 / result.loss.percentiles.p95).toBeCloseTo(1, 9)
    const peak = Number(
      cell(uncertain, '"peak price outside China of each run, P95 (USD/kg oxide)"'),
    )
    const own = result.extremes?.at(-1)?.['Tb']
    expect(peak).toBeCloseTo(own?.peakPriceOutside.p95 ?? Number.NaN, 6)
    const stock = Number(
      cell(uncertain, '"lowest stock cover outside China of each run, P5 (weeks)"'),
    )
    expect(stock).toBeCloseTo(own?.leastCoverOutside.p5 ?? Number.NaN, 6)
    expect(cell(uncertain, 'runs')).toBe('40')
    expect(cell(certain, 'runs')).toBe('1')
    expect(cell(certain, 'scenario')).toBe('Quiet')
  })

  it('puts the market of the buyer first, and rates for that buyer', async () => {
    const answer = async (...words: readonly string[]) => {
      const { stdout } = await sweep(
        `${HEAD}\nReported,kachin-as-reported,2024-11-20,,\n`,
        ...words,
      )
      const [titles = [], cells = []] = toCells(stdout)
      return new Map(titles.map((title, index) => [title.replaceAll('"', ''), cells[index] ?? '']))
    }
    const outside = await answer()
    const china = await answer('--market', 'china')
    const placeOf = (table: ReadonlyMap<string, string>, title: string) =>
      [...table.keys()].indexOf(title)
    for (const market of BUYER_MARKETS) {
      const [table, where, other] =
        market === 'china'
          ? [china, 'in China', 'outside China']
          : [outside, 'outside China', 'in China']
      for (const title of ['peak price', 'lowest stock cover']) {
        const unit = title === 'peak price' ? 'USD/kg oxide' : 'weeks'
        const own = placeOf(table, `${title} ${where}, central run (${unit})`)
        expect(placeOf(table, `${title} ${other}, central run (${unit})`)).toBe(own + 1)
      }
      const overview = createModel(ownRecord).indicators('2024-11-20', DEFAULT_OUTLOOK, market)
      const terbium = overview.elements.find(({ elementId }) => elementId === 'Tb')
      const score = Number(table.get(`score, buyer ${where}, central run (0 to 100)`))
      expect(score).toBeCloseTo(terbium?.score.value ?? Number.NaN, 6)
      const cover = Number(table.get(`lowest stock cover ${where}, central run (weeks)`))
      expect(cover).toBeCloseTo(terbium?.lowestCoverWeeks ?? Number.NaN, 6)
    }
    expect([...china.values()].toSorted()).toEqual([...outside.values()].toSorted())
  })

  it('names row, column and remedy of a bad table, a missing file and an unknown element', async () => {
    const bad = await sweep(`${HEAD}\nA,kachin-as-reported,2024-11-20,2,26\n`)
    expect(bad).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'row 2, column mine.shan-east.severity: 2 is out of range; give a number from 0 to 1 (share of output)\n',
    })
    const missing = await main(['sweep', '/no/such.csv'], () => Promise.resolve(''))
    expect(missing.stderr).toBe('/no/such.csv: there is no such file; correct its name\n')
    const element = await sweep(`${HEAD}\nA,quiet,2024-11-20,,\n`, '--element', 'Xx')
    expect(element.stderr).toMatch(/^--element: “Xx” is no element; give one of La, /)
    const market = await sweep(`${HEAD}\nA,quiet,2024-11-20,,\n`, '--market', 'mars')
    expect(market).toEqual({
      code: 2,
      stdout: '',
      stderr: '--market: mars is not a buyer’s market; give china or outside\n',
    })
  })
})
