import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { main, type Outcome } from '@/cli/main'
import { MODEL_VERSION } from '@/domain/market/version'

type Vector = { readonly scenario: { readonly horizonWeeks: number }; readonly expected: object }

const market: unknown = Object.values(
  import.meta.glob('/tests/vectors/reference-market.json', { eager: true, import: 'default' }),
)[0]

const [vector] = Object.values(
  import.meta.glob<Vector>('/tests/vectors/model/deep-shortage.json', {
    eager: true,
    import: 'default',
  }),
)

function run(command: string, input: unknown): Promise<Outcome> {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  return main(command.split(' '), () => Promise.resolve(text))
}

async function answerOf(command: string, input: unknown): Promise<unknown> {
  const { code, stdout, stderr } = await run(command, input)
  expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

const window = { startWeek: 0, severity: 0.5, durationWeeks: 4, rampWeeks: 0 }
const licences = { ...window, elementIds: ['Dy'] }
const supplier = { country: 'China', share: 0.9, wgi: 5.7, t: 1 }
const risk = { importReliance: 1, eolRir: 0.01, siSr: 0.99, supplyUsed: 'GS' }
const inputs = { hhiWgiT: 5.7207, importReliance: 1, eolRir: 0.01, siSr: 0.99 }

describe('simulate', () => {
  it('prints every series of every element and region by name', async () => {
    const answer = await answerOf('simulate', { market, scenario: vector?.scenario })
    expect(Object.keys(Object(answer))).toStrictEqual(['element', 'region', 'foregone'])
    const { element, region } = Object(answer)
    expect(Object.keys(element.supply)).toHaveLength(14)
    expect(Object.keys(region.mined)).toHaveLength(16)
    expect(Object.keys(element)).toStrictEqual(Object.keys(Object(vector?.expected).element))
    expect(Object.keys(region)).toStrictEqual(Object.keys(Object(vector?.expected).region))
    expect(element.price.Dy).toHaveLength(130)
  })

  it('splits what the regions of the case forego, and tells its worst week', async () => {
    const shut = { startWeek: 4, severity: 1, durationWeeks: 10, rampWeeks: 0 }
    const gateWindows = [{ ...shut, gateId: 'pangwa-gate' }]
    const parameters = { priceSensitivity: 0, maxPriceMultiple: 1 }
    const asked = { scenario: { horizonWeeks: 60, parameters, gateWindows } }
    const { foregone, region } = Object(await answerOf('simulate', asked))
    const weekly = region.exportValueUsd.pangwa[0]
    // At prices that do not move, ten weeks of ore wait and are all sold in the end.
    expect(foregone.worst.week).toBe(13)
    expect(foregone.worst.usd / weekly).toBeGreaterThan(9.9)
    expect(foregone.volumeUsd / foregone.worst.usd).toBeLessThan(1e-6)
    expect(foregone.back.waitedUsd / foregone.worst.usd).toBeCloseTo(1, 6)
    expect(foregone.regionIds).toContain('pangwa')
  })

  it('takes the dataset’s own market when none is given', async () => {
    const { element } = Object(await answerOf('simulate', { scenario: { horizonWeeks: 2 } }))
    expect(element.price.Dy).toStrictEqual([257, 257])
  })

  it.each(['1.0', '1.1'])(
    'runs a request that names equations %s, and says so',
    async (modelVersion) => {
      const scenario = { horizonWeeks: 30, licenceWindows: [licences] }
      const form = { modelVersion, ...(modelVersion === '1.1' && { lookAheadWeeks: 8 }) }
      const { code, stdout, stderr } = await run('simulate', { scenario: { ...scenario, form } })
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toStrictEqual(await answerOf('simulate', { scenario }))
      expect(stderr).toBe(
        `scenario.form: it names an earlier version of the equations, which is no longer offered; it opens under ${MODEL_VERSION}\n`,
      )
    },
  )
})

describe('supply-risk', () => {
  it('makes the concentration from rows, a remainder apart', async () => {
    const globalSupply = [supplier, { country: 'Other', share: 0.1 }]
    expect(await answerOf('supply-risk', { ...risk, globalSupply })).toStrictEqual({
      hhiGs: 0.9 * 0.9 * 5.7,
      hhiEu: null,
      supplyRisk: expect.closeTo(0.81 * 5.7 * 0.99 * 0.99, 12),
    })
  })

  it('takes the raw estimate by its own name', async () => {
    const globalSupply = [{ country: 'China', share: 1, wgiEstimate: -0.5 }]
    expect(await answerOf('supply-risk', { ...risk, globalSupply })).toMatchObject({ hhiGs: 6 })
  })

  it('takes concentrations in place of rows', async () => {
    const given = { ...risk, hhiGs: 4, hhiEu: 2, importReliance: 0.5, supplyUsed: 'GS+EU' }
    expect(await answerOf('supply-risk', given)).toStrictEqual({
      hhiGs: 4,
      hhiEu: 2,
      supplyRisk: expect.closeTo(2.5 * 0.99 * 0.99, 12),
    })
  })
})

describe('concentration', () => {
  it('never squares other countries, wherever they stand', async () => {
    const answer = { hhi: 4500, topShare: 0.6, nMinus1: 0.4 }
    const production = { China: 60, US: 30 }
    expect(await answerOf('concentration', { production, other: 10 })).toStrictEqual(answer)
    const mixed = { production: { ...production, 'Other countries': 10 } }
    expect(await answerOf('concentration', mixed)).toStrictEqual(answer)
  })
})

describe('score', () => {
  it('prints the score with its parts', async () => {
    expect(await answerOf('score', { ...inputs, economicImportance: 7.8 })).toMatchObject({
      score: expect.closeTo(75.905, 3),
      band: 'severe',
      split: { likelihood: expect.closeTo(16.27, 2) },
    })
  })
})

describe('indicators', () => {
  it('prints every element of the dataset on a day', async () => {
    const answer = Object(await answerOf('indicators --as-of 2024-11-20', ''))
    expect(answer).toMatchObject({
      asOf: '2024-11-20',
      formulaVersion: 'score-2.0.0',
      market: 'outside',
    })
    expect(answer.elements).toHaveLength(14)
    expect(await answerOf('indicators --as-of=2024-11-20', '')).toStrictEqual(answer)
  })

  it.each([
    ['2026-01-31', 0, 'The record ends on 2026-01-31, today.'],
    ['2026-04-01', 60, '60 days ago: scores after that day are not known.'],
    ['2027-03-07', 400, '400 days ago: scores after that day are not known.'],
    ['2026-01-01', -30, '30 days after today by this computer’s clock: the clock may be wrong.'],
  ])('says on %s how far the record reaches and how old it is', async (today, daysAgo, words) => {
    const { stdout } = await main(['indicators'], () => Promise.resolve(''), { today })
    const { record } = Object(JSON.parse(stdout))
    expect(record).toMatchObject({ vintage: '2026-11', lastDay: '2026-01-31', today, daysAgo })
    expect(record.says).toContain(words)
  })

  it('says how far the record reaches where there is no clock', async () => {
    const { record } = Object(await answerOf('indicators', ''))
    expect(record).not.toHaveProperty('daysAgo')
    expect(record.says).toBe('The record ends on 2026-01-31: scores after it are not known.')
  })

  it('sees licences from outside China alone', async () => {
    const licencesOf = async (options: string) => {
      const answer = Object(await answerOf(`indicators --as-of 2025-05-06${options}`, ''))
      const dysprosium = answer.elements.find(
        ({ elementId }: { elementId: string }) => elementId === 'Dy',
      )
      return Number(dysprosium.score.inputs.licenceShare)
    }
    expect(await licencesOf('')).toBeGreaterThan(0)
    expect(await licencesOf(' --market outside')).toBe(await licencesOf(''))
    expect(await licencesOf(' --market china')).toBe(0)
  })

  it('refuses a market that there is not', async () => {
    const { code, stderr } = await run('indicators --market mars', '')
    expect({ code, stderr }).toStrictEqual({
      code: 2,
      stderr: '--market: mars is not a buyer’s market; give china or outside\n',
    })
  })

  it.each(['2024-02-30', 'soon', '2019-01-01', '2031-01-01'])('refuses %s', async (day) => {
    const { code, stderr } = await run(`indicators --as-of ${day}`, '')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--as-of: /) })
  })
})

describe(main, () => {
  const scenario = (changes: object) => ({ scenario: { horizonWeeks: 4, ...changes } })

  it.each<[string, unknown, readonly string[]]>([
    ['simulate', '', ['input: is empty']],
    ['simulate', '{"a": 1,}', ['input: is not JSON from line 1, column 9']],
    ['simulate', '{\n "a": nul}', ['input: is not JSON from line 2, column 7']],
    ['simulate', '[1, 2', ['input: is not JSON from line 1, column 6']],
    ['simulate', '[]', ['input: is a list; give an object']],
    ['simulate', 'null', ['input: is null; give an object']],
    ['simulate', {}, ['scenario: is missing']],
    ['simulate', scenario({ fear: 1 }), ['scenario.fear: is not a known field']],
    ['simulate', scenario({ horizonWeeks: 0 }), ['scenario.horizonWeeks: 0 is outside 1 to 520']],
    ['simulate', scenario({ horizonWeeks: '9' }), ['scenario.horizonWeeks: is "9"; give a finite']],
    [
      'simulate',
      scenario({ mineWindows: [{ ...window, regionId: 'pangwa', severity: 1.4 }] }),
      ['scenario.mineWindows[0].severity: 1.4 is outside 0 to 1; give a share of output'],
    ],
    [
      'simulate',
      '{"scenario":{"horizonWeeks":1e999,"parameters":{"__proto__":1}}}',
      ['scenario.parameters: holds the key __proto__'],
    ],
    ['simulate', '{"scenario":{"horizonWeeks":1e999}}', ['scenario.horizonWeeks: is Infinity']],
    [
      'simulate',
      scenario({ parameters: { priceLagWeeks: -1, demandLagWeeks: 0 } }),
      [
        'scenario.parameters.demandLagWeeks: 0 is not above 0',
        'scenario.parameters.priceLagWeeks: -1 is not above 0',
      ],
    ],
    ['simulate', { ...scenario({}), market: 'mine' }, ['market: is "mine"; give an object']],
    [
      'simulate',
      scenario({ form: { modelVersion: '1.2' } }),
      ['scenario.form: is not a known field'],
    ],
    ['simulate', scenario({ form: '1.1' }), ['scenario.form: is not a known field']],
    ['concentration', { production: {} }, ['production: is empty']],
    ['concentration', { production: { A: 0 } }, ['production: adds up to 0']],
    ['concentration', { production: { A: -1, B: 2 } }, ['production.A: -1 is outside 0 or more']],
    [
      'concentration',
      { production: { China: 1, 'china ': 2 } },
      ['production.china : is given twice'],
    ],
    ['supply-risk', { ...risk, globalSupply: [] }, ['globalSupply: is empty']],
    [
      'supply-risk',
      { ...risk, globalSupply: [supplier, supplier] },
      ['globalSupply[1].country: China is given twice'],
    ],
    [
      'supply-risk',
      { ...risk, globalSupply: [{ ...supplier, wgi: -0.36 }] },
      ['globalSupply[0].wgi: -0.36 is outside 0 to 10; give the scaled value'],
    ],
    [
      'supply-risk',
      { ...risk, globalSupply: [{ ...supplier, wgi: undefined }] },
      ['globalSupply[0].wgi: is missing'],
    ],
    [
      'supply-risk',
      { ...risk, globalSupply: [supplier, { ...supplier, country: 'US', share: 0.9 }] },
      ['globalSupply: shares add up to 1.8'],
    ],
    [
      'supply-risk',
      { ...risk, globalSupply: [supplier], hhiGs: 4 },
      ['hhiGs: is given together with globalSupply'],
    ],
    [
      'supply-risk',
      { ...risk, hhiGs: 4, importReliance: null, supplyUsed: 'GS+EU' },
      ['euSourcing: is empty', 'importReliance: is missing'],
    ],
    [
      'supply-risk',
      { ...risk, hhiGs: 4, supplyUsed: 'US' },
      ['supplyUsed: is "US"; give one of GS+EU'],
    ],
    [
      'score',
      { ...inputs, economicImportance: 78, gap: 2 },
      ['economicImportance: 78 is outside 0 to 10', 'gap: 2 is outside 0 to 1'],
    ],
    ['', '', ['command: no command is given']],
    ['constructor', '', ['command: constructor is not a command']],
    ['score --fast', '', ['command: score takes no --fast']],
    ['indicators --day 2024-11-20', '', ['command: indicators takes --as-of']],
  ])('names what is wrong with %s %j', async (command, input, starts) => {
    const { code, stdout, stderr } = await run(command, input)
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' })
    const lines = stderr.split('\n')
    starts.forEach((start, index) => {
      expect(lines[index]?.slice(0, start.length)).toBe(start)
    })
    expect(stderr).not.toContain('    at ')
  })

  it('shows the first twenty faults of many', async () => {
    const mineWindows = Array.from({ length: 50 }, () => ({ ...window, regionId: 'x' }))
    const { stderr } = await run('simulate', scenario({ mineWindows }))
    expect(stderr.trim().split('\n')).toHaveLength(21)
    expect(stderr).toContain('and 30 more faults')
  })

  it('explains itself on --help without waiting for input', async () => {
    const asked = await main(['simulate', '--help'], () => Promise.reject(new Error('asked')))
    expect(asked).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Usage') })
  })
})

describe('any words and any input', () => {
  it('are answered, or refused with a sentence and exit code 2', async () => {
    const words = fc.oneof(
      fc.constantFrom(
        'simulate',
        'score',
        'supply-risk',
        'concentration',
        'exposure',
        'read-list',
        'sweep',
        '--list',
        '--runs',
        '--as-of',
        '--market',
        '-',
        '--steps',
        '{}',
        'no-such-file',
        '--',
        'constructor',
        '__proto__',
        '1e999',
      ),
      fc.string({ maxLength: 12 }),
    )
    const texts = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant('{}'))
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 4 }), texts, async (argv, text) => {
        const { code, stdout, stderr } = await main(argv, () => Promise.resolve(text))
        expect(`${stdout}${stderr}`.trim()).not.toBe('')
        expect([0, 2]).toContain(code)
        expect(stderr).not.toMatch(/^\s+at \S+:\d+/m)
        expect(code === 2 ? stdout : '').toBe('')
      }),
      { numRuns: 200 },
    )
  })
})
