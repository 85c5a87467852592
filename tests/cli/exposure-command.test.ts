import { describe, expect, it } from 'vitest'
import { runExposure } from '@/cli/exposure-command'
import { main, type Outcome } from '@/cli/main'
import { MODEL_VERSION } from '@/domain/market/version'
import { dataset } from '@tests/mock-data/dataset'

const scenario = {
  horizonWeeks: 52,
  licenceWindows: [
    { startWeek: 4, severity: 0.8, durationWeeks: 26, rampWeeks: 0, elementIds: ['Dy', 'Tb'] },
  ],
}
const parts = [
  { id: 'A', materialId: 'dy-oxide', usageKgPerYear: 100, revenueUsdPerYear: 1e6, stockDays: 10 },
  { id: 'B', materialId: 'ndfeb-sh', usageKgPerYear: 100 },
  { id: 'C', materialId: 'la-oxide', usageKgPerYear: 100 },
]

function run(input: unknown): Promise<Outcome> {
  return main(['exposure'], () => Promise.resolve(JSON.stringify(input)))
}

describe(runExposure, () => {
  it('answers with every part, its assumptions and the totals', async () => {
    const { code, stdout, stderr } = await run({ scenario, parts })
    expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
    const output: unknown = JSON.parse(stdout)
    expect(output).toMatchObject({
      weeks: 52,
      fromWeek: 0,
      originWeek: 4,
      parts: [
        { partId: 'A', bindingElementId: 'Dy', isExposed: true, assumptions: { length: 5 } },
        { partId: 'B', lostRevenueUsd: null, assumptions: { length: 6 } },
        { partId: 'C', bindingElementId: null, stockOutWeek: 'never', missedWeeks: 0 },
      ],
      totals: { parts: 3, exposedParts: 2, partsWithoutRevenue: 2 },
    })
  })

  it('says why each part runs short and what to do, as the page does', () => {
    const [licensed, , free] = runExposure({ scenario, parts }).parts
    expect(licensed).toMatchObject({
      cause: { what: 'supply', inChinaWeeks: 0 },
    })
    expect(licensed?.cause?.shares.map(({ kind }) => kind)).toContain('licences')
    expect(licensed?.advice).toBe(licensed?.firstAction)
    expect(free).toMatchObject({ cause: null, advice: 'noneNeeded' })
  })

  it('says which equations it followed', () => {
    expect(runExposure({ scenario, parts }).modelVersion).toBe(MODEL_VERSION)
  })

  it('rates parts by the likelihood that the dataset gives, or by the one that is given', () => {
    const own = runExposure({ scenario, parts }).parts[0]?.score
    const given = runExposure({ scenario, parts, likelihoods: { Dy: 1 } }).parts[0]?.score
    expect(own?.likelihood).toBeGreaterThan(0)
    expect(own?.likelihood).toBeLessThan(1)
    expect(given?.likelihood).toBe(1)
    expect(runExposure({ scenario, parts, likelihoods: { Dy: 1 } }).parts[1]?.score).toBeNull()
  })

  it('takes the sample list as it stands', () => {
    const { parts: results } = runExposure({ scenario, parts: dataset.sampleParts.lines })
    expect(results).toHaveLength(dataset.sampleParts.lines.length)
  })

  it('names each fault of the input with its path and how to mend it', async () => {
    const faulty = [
      { id: '', materialId: 'gold', usageKgPerYear: -1 },
      { ...parts[0], stockKg: 3, priceFixedShare: 50 },
    ]
    const { code, stdout, stderr } = await run({ scenario, parts: faulty, likelihoods: { Dy: 2 } })
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toStrictEqual([
      'parts[0].id: is empty; give a part number',
      'parts[0].usageKgPerYear: -1 is not above 0; give kg of material per year, or leave the line out',
      expect.stringMatching(/^parts\[0\]\.materialId: gold is unknown; use one of ndfeb-n, /),
      'parts[1].priceFixedShare: 50 is outside 0 to 1; give a share: 0.25 is a quarter',
      'parts[1].stockKg: is given together with stockDays; give one of them',
      'likelihoods.Dy: 2 is outside 0 to 1; give a likelihood',
    ])
  })

  it.each([
    [{ scenario }, 'parts: is missing; give a list'],
    [{ scenario, parts: [] }, 'parts: is empty; give at least one part'],
    [
      { scenario, parts: [{ id: 'A', materialId: 'dy-oxide' }] },
      'parts[0].usageKgPerYear: is missing; give a finite number',
    ],
    [
      { scenario, parts: [{ ...parts[0], useKg: 1 }] },
      'parts[0].useKg: is not a known field; remove it or correct its name',
    ],
    [
      { scenario: { ...scenario, horizonWeeks: 0 }, parts },
      'scenario.horizonWeeks: 0 is outside 1 to 520; give a whole number of weeks',
    ],
  ])('refuses %j', async (input, fault) => {
    expect(await run(input)).toStrictEqual({ code: 2, stdout: '', stderr: `${fault}\n` })
  })
})
