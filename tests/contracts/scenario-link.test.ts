import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MODEL_VERSION } from '@/domain/market/version'
import { unchanged } from '@/domain/lab/lab-scenario'
import { readScenarioLink, SAFE_LINK_LENGTH, writeScenarioLink } from '@/contracts/scenario-link'
import { fromLinkKey, toLinkKey } from '@/contracts/scenario-link-keys'
import { catalogue, linkContents, notedScenarios } from './lab-arbitraries'

const read = (text: string) => readScenarioLink(text, catalogue)
const paths = (text: string) => read(text).faults.map(({ path }) => path)
const quiet = '1*quiet*2024-11-20'

/** A link of version 1 as it was sent; it must mean the same for ever. */
const FIXTURE_V1 =
  '1*kachin-as-reported*2024-11-20*s_2026-07_model-1.0.0_score-1.0.0_Tb_77.625*m.pangwa.w_193d*g.pangwa-gate.w_101d*c.shan-east_w_uwsa_sac*p.priceSensitivity_l_0.6_1.2*e.Tb.c_t_4_10_20*m.pangwa.s_n_0.5_0.2__0.9*z_yllawo'

/** A link of version 0. */
const FIXTURE_V0 =
  'halt-to-june-2025~2024-12-13~halt.pangwa.loss:50~border.pangwa-gate.length:14.5~quota.Dy.loss:60~param.priceSensitivity:0.8'

describe(writeScenarioLink, () => {
  it('is read back as it was written, to the last digit', () => {
    fc.assert(
      fc.property(linkContents(20), (content) => {
        expect(read(writeScenarioLink(content))).toEqual({ content, faults: [] })
      }),
      { numRuns: 3000 },
    )
  })

  it('carries the notes on the curves, whatever their script and signs', () => {
    fc.assert(
      fc.property(notedScenarios(5), (scenario) => {
        const link = writeScenarioLink({ scenario, shared: null })
        const address = new URLSearchParams({ lab: link }).toString()
        const back = read(new URLSearchParams(address).get('lab') ?? '')
        expect(back).toEqual({ content: { scenario, shared: null }, faults: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('writes a note in about as many characters as it has', () => {
    const chartNotes = [{ day: '2024-11-20', text: 'KIA takes Kan-paikti' }]
    const scenario = { ...unchanged('quiet', '2024-11-20'), chartNotes }
    expect(writeScenarioLink({ scenario, shared: null })).toContain(
      '*a_2024-11-20_KIA-takes-Kan!2Dpaikti*z_',
    )
  })

  it('survives an address and holds twenty changes, distributions included, in 2,000 characters', () => {
    fc.assert(
      fc.property(linkContents(20, true), (content) => {
        const text = writeScenarioLink(content)
        const address = new URLSearchParams({ lab: text }).toString()
        expect(new URLSearchParams(address).get('lab')).toBe(text)
        expect(address.length).toBeLessThanOrEqual(SAFE_LINK_LENGTH)
      }),
      { numRuns: 1000 },
    )
  })

  it('names every input of the catalogue by a key of its own', () => {
    const ids = [...catalogue.inputs.keys()]
    const keys = ids.map(toLinkKey)
    expect(new Set(keys).size).toBe(ids.length)
    expect(keys.map(fromLinkKey)).toEqual(ids)
  })

  it('writes only what differs from the preset', () => {
    const content = { scenario: unchanged('quiet', '2024-11-20'), shared: null }
    expect(writeScenarioLink(content)).toMatch(/^1\*quiet\*2024-11-20\*z_[0-9a-z]+$/)
  })
})

describe(readScenarioLink, () => {
  it('still reads a link of version 1', () => {
    const { content, faults } = read(FIXTURE_V1)
    expect(faults).toEqual([])
    expect(content).toEqual({
      scenario: {
        presetId: 'kachin-as-reported',
        asOf: '2024-11-20',
        changes: {
          'mine.pangwa.weeks': 193 / 7,
          'gate.pangwa-gate.weeks': 101 / 7,
          'control.shan-east': 'uwsa+sac',
          'param.priceSensitivity': { dist: 'lognormal', median: 0.6, p90: 1.2 },
          'element.Tb.coverWeeks': { dist: 'triangular', min: 4, mode: 10, max: 20 },
          'mine.pangwa.severity': { dist: 'normal', mean: 0.5, sd: 0.2, max: 0.9 },
        },
      },
      shared: {
        vintage: '2026-07',
        modelVersion: 'model-1.0.0',
        formulaVersion: 'score-1.0.0',
        elementId: 'Tb',
        market: 'outside',
        figure: 77.625,
      },
    })
  })

  it('carries how many runs its figures had, and takes nothing else for a number of runs', () => {
    const shared = {
      vintage: '2026-07',
      modelVersion: 'model-2.0.0',
      formulaVersion: 'score-2.0.0',
      elementId: 'Tb',
      market: 'outside',
      figure: 77.5,
      runs: 10_000,
    } as const
    const scenario = { presetId: 'quiet', asOf: '2024-11-20', changes: {} } as const
    const link = writeScenarioLink({ scenario, shared })
    expect(read(link).content?.shared).toEqual(shared)
    for (const runs of ['0', '2.5', 'many']) {
      const { content, faults } = read(link.replace('_10000', `_${runs}`))
      expect(content?.shared).toBeNull()
      expect(faults.map(({ path }) => path)).toContain('shared')
    }
  })

  it('carries for which buyer the score was seen', () => {
    const shared = {
      vintage: '2026-07',
      modelVersion: 'model-2.0.0',
      formulaVersion: 'score-2.0.0',
      elementId: 'Tb',
      market: 'china',
      figure: 61.25,
    } as const
    const scenario = { presetId: 'quiet', asOf: '2024-11-20', changes: {} } as const
    const link = writeScenarioLink({ scenario, shared })
    expect(link).toContain('*s_2026-07_model-2.0.0_score-2.0.0_Tb_61.25_china*')
    expect(read(link).content?.shared).toEqual(shared)
    const { content, faults } = read(link.replace('_china', '_mars'))
    expect(content?.shared).toBeNull()
    expect(faults.map(({ path }) => path)).toContain('shared')
  })

  it('still reads a link of version 0', () => {
    expect(read(FIXTURE_V0)).toEqual({
      content: {
        scenario: {
          presetId: 'halt-to-june-2025',
          asOf: '2024-12-13',
          changes: {
            'mine.pangwa.severity': 0.5,
            'gate.pangwa-gate.weeks': 14.5,
            'compound.Dy.severity': 0.6,
            'magnet.Dy.severity': 0.6,
            'param.priceSensitivity': 0.8,
          },
        },
        shared: null,
      },
      faults: [],
    })
  })

  it('opens a link that names earlier equations under those in use, and says so once', () => {
    const { content, faults } = read(
      '1*quiet*2024-11-20*v.version_.1.1*v.lookAheadWeeks_6*p.minCoverWeeks_1*m.pangwa.s_0.5',
    )
    expect(content?.scenario.changes).toEqual({ 'mine.pangwa.severity': 0.5 })
    expect(faults.filter(({ path }) => path !== 'link')).toEqual([
      {
        path: 'equations',
        message: `it names an earlier version of the equations, which is no longer offered; it opens under ${MODEL_VERSION}`,
      },
      {
        path: 'minCoverWeeks',
        message: `least stock cover in weeks is left out; under ${MODEL_VERSION} the floor is a share of the normal stock`,
      },
    ])
  })

  it('reads licences on both forms as licences on each form in which the element leaves', () => {
    const { content } = read('1*quiet*2024-11-20*l.Dy.s_0.6*l.Y.w_12*n.Dy.s_0.9')
    expect(content?.scenario.changes).toEqual({
      'compound.Dy.severity': 0.6,
      'compound.Y.weeks': 12,
      'magnet.Dy.severity': 0.9,
    })
  })

  it('says when a link was cut off, and shows what is left of it', () => {
    const text = writeScenarioLink({
      scenario: { ...unchanged('quiet', '2024-11-20'), changes: { 'mine.pangwa.severity': 0.25 } },
      shared: null,
    })
    const cut = read(text.slice(0, -12))
    expect(cut.content?.scenario.presetId).toBe('quiet')
    expect(cut.faults[0]?.message).toMatch(/cut off or changed/)
  })

  it('names each part that it refuses', () => {
    const values = [
      'NaN',
      '1e999',
      '-1',
      'Infinity',
      '0x10',
      '',
      't_1_2',
      'n_0.5_0',
      'u_0.9_0.1',
      'q_1',
    ]
    for (const value of values) {
      expect(paths(`${quiet}*m.pangwa.s_${value}`)).toContain('changes.mine.pangwa.severity')
    }
    for (const key of ['__proto__', 'constructor', 'm.__proto__.s', 'm.atlantis.s', 'toString']) {
      const { content, faults } = read(`${quiet}*${key}_0.5`)
      expect(faults.length).toBeGreaterThan(1)
      expect(content?.scenario.changes).toEqual({})
    }
    expect(paths(`${quiet}*m.pangwa.s_0.1*m.pangwa.s_0.2`)).toContain(
      'changes.mine.pangwa.severity',
    )
    expect(read(`${quiet}*m.pangwa.s_0.1*m.pangwa.s_0.2`).content?.scenario.changes).toEqual({
      'mine.pangwa.severity': 0.1,
    })
    expect(paths('1*nonesuch*2024-11-20')).toContain('preset')
    expect(paths('1*__proto__*2024-11-20')).toContain('preset')
    expect(paths('1*quiet*2024-02-30')).toContain('asOf')
    expect(read('1*quiet*1999-01-01').content?.scenario.asOf).toBe(catalogue.firstDay)
    expect(paths(`${quiet}*s_2026`)).toContain('shared')
    expect(paths(`${quiet}*c.pangwa_w_kia_kia`)).toContain('changes.control.pangwa')
    expect(read('9*quiet*2024-11-20').faults[0]?.message).toMatch(/newer/)
    expect(read('x'.repeat(20_480)).faults[0]?.message).toMatch(/20480 characters/)
    expect(read('').faults).toHaveLength(1)
  })

  it('names notes that it cannot use and leaves them out; all else stays as it is', () => {
    const head = `${quiet}*m.pangwa.s_0.25*a_2024-11-20_Good`
    const long = 'x'.repeat(500)
    const bad = [
      ['a_2024-02-30_No-such-day', '“2024-02-30” is not a day; give YYYY-MM-DD'],
      ['a_', '“” is not a day; give YYYY-MM-DD'],
      ['a_2024-11-20', 'is empty; write what the note says'],
      [`a_2024-11-20_${long}`, 'has 500 characters; give at most 80'],
      ['a_2024-11-20_turns!E2!80!AEround', /do not fit into a line/],
      ['a_2024-11-20_two!0Alines', /do not fit into a line/],
      ['a_2024-11-20_two--blanks', /do not fit into a line/],
    ] as const
    for (const [entry, message] of bad) {
      const { content, faults } = read(`${head}*${entry}`)
      expect(content?.scenario.chartNotes).toEqual([{ day: '2024-11-20', text: 'Good' }])
      expect(content?.scenario.changes).toEqual({ 'mine.pangwa.severity': 0.25 })
      const named = faults.filter(({ path }) => path !== 'link')
      expect(named.map(({ path }) => path)).toEqual(['note 2'])
      expect(named[0]?.message).toMatch(message)
    }
  })

  it('takes the first twelve notes, in the order of their days, and says how many there are', () => {
    const days = Array.from({ length: 14 }, (_, at) => `a_2024-11-${30 - at}_Note-${at + 1}`)
    const { content, faults } = read(`${quiet}*${days.join('*')}`)
    expect(content?.scenario.chartNotes).toHaveLength(12)
    expect(content?.scenario.chartNotes?.[0]).toEqual({ day: '2024-11-19', text: 'Note 12' })
    expect(faults).toContainEqual({
      path: 'notes',
      message: 'there are 14; the first 12 are shown',
    })
  })

  it('shows markup in a note as the words that it is', () => {
    const scenario = {
      ...unchanged('quiet', '2024-11-20'),
      chartNotes: [{ day: '2024-11-20', text: '<script>alert(1)</script>' }],
    }
    const link = writeScenarioLink({ scenario, shared: null })
    expect(link).not.toMatch(/[<>]/)
    expect(read(link).content?.scenario).toEqual(scenario)
  })

  it('never throws, and only lets through what the record allows', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '*',
        '_',
        '!',
        '~',
        ':',
        '1',
        'm.pangwa.s',
        'constructor',
        '__proto__',
        'w_',
        '!FF',
      ),
      fc.constantFrom(...[...catalogue.inputs.keys()].map(toLinkKey)),
    )
    const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.boolean(), (tail, hasHead) => {
        const { content, faults } = read(hasHead ? `${quiet}*${tail}` : tail)
        expect(content !== null || faults.length > 0).toBe(true)
        const ids = Object.keys(content?.scenario.changes ?? {})
        expect(ids.every((id) => catalogue.inputs.has(id))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('notices any single character that was changed', () => {
    fc.assert(
      fc.property(linkContents(5), fc.nat(), (content, where) => {
        const text = writeScenarioLink(content)
        const at = where % text.length
        const other = text[at] === 'a' ? 'b' : 'a'
        const { content: got, faults } = read(text.slice(0, at) + other + text.slice(at + 1))
        expect(faults.length > 0 || got !== null).toBe(true)
        expect(faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
