import { describe, expect, it } from 'vitest'
import { type LabInput } from '@/domain/lab/lab-input'
import { unchanged, type LabScenario, type PresetId } from '@/domain/lab/lab-scenario'
import {
  type ElementSeriesName,
  type RegionSeriesName,
  type Simulation,
} from '@/domain/market/simulation'
import { setInputs } from '@/engine/lab/edit-scenario'
import { foregoneExportValue } from '@/engine/model/pair-figures'
import { runPair } from '@/engine/model/run-pair'
import { simulate } from '@/engine/model/simulate'
import { certainOf, everyInput, valuesOf, withActing } from './every-input'
import { ownCatalogue } from './lab-record'

/** A weekly series as it is, or added up from week 0. */
type Quantity = ElementSeriesName | RegionSeriesName | `all ${ElementSeriesName | RegionSeriesName}`

/** What a rise of some inputs can never do, in a market whose users and mines do not answer to price. */
type Rule = {
  readonly what: string
  readonly inputs: RegExp
  readonly presetId: PresetId
  /** Every input by itself, or all at once where they act on elements or regions that do not meet. */
  readonly isEachAlone?: boolean
  /** Whether prices stand still too: outside China they follow those inside, which ease when licences are refused. */
  readonly isFlat?: boolean
  readonly neverRaises: readonly Quantity[]
  readonly neverLowers: readonly Quantity[]
}

const LOSS = {
  presetId: 'kachin-as-reported',
  isEachAlone: true,
  neverRaises: [
    'all exported',
    'all supply',
    'all consumption',
    'inventory',
    'all exChinaConsumption',
    'exChinaInventory',
  ],
  neverLowers: ['price', 'exChinaPrice'],
} as const

const RULES: readonly Rule[] = [
  { ...LOSS, what: 'a harsher or longer halt', inputs: /^mine\..+\.(severity|weeks|ramp)$/ },
  { ...LOSS, what: 'a gate shut tighter or longer', inputs: /^gate\..+\.(severity|weeks|ramp)$/ },
  ...['severity', 'weeks', 'ramp'].map((field): Rule => ({
    what: `licences refused: ${field}`,
    inputs: new RegExp(`^(compound|magnet)\\..+\\.${field}$`),
    presetId: 'quiet',
    isFlat: true,
    neverRaises: ['all exChinaArrivals', 'all exChinaConsumption', 'exChinaInventory'],
    neverLowers: ['inventory', 'exChinaPrice'],
  })),
  {
    what: 'a larger release',
    inputs: /^release\..+\.tonnes$/,
    presetId: 'kachin-as-reported',
    neverRaises: ['price', 'exChinaPrice'],
    neverLowers: ['supply', 'all consumption', 'inventory', 'exChinaInventory'],
  },
  {
    what: 'a higher levy',
    inputs: /^levy\..+\.usdPerTonne$/,
    presetId: 'kachin-as-reported',
    isEachAlone: true,
    neverRaises: [],
    neverLowers: ['price', 'exChinaPrice', 'exportValueUsd'],
  },
  {
    what: 'more output',
    inputs: /^region\..+\.outputTonnesPerYear$/,
    presetId: 'kachin-as-reported',
    isEachAlone: true,
    neverRaises: [],
    neverLowers: ['mined', 'exported', 'supply'],
  },
  {
    what: 'more stock in China',
    inputs: /^element\..+\.coverWeeks$/,
    presetId: 'kachin-as-reported',
    neverRaises: [],
    neverLowers: ['inventory', 'all consumption', 'all exChinaConsumption'],
  },
  {
    what: 'more stock outside China',
    inputs: /^element\..+\.exChinaCoverWeeks$/,
    presetId: 'kachin-as-reported',
    neverRaises: [],
    neverLowers: ['exChinaInventory', 'all exChinaConsumption'],
  },
  {
    what: 'a gate that catches up faster',
    inputs: /^param\.gateSurge$/,
    presetId: 'gate-reopens-in-march',
    neverRaises: ['backlog', 'price'],
    neverLowers: ['all exported', 'all supply', 'all consumption'],
  },
  {
    what: 'a larger part of the price that is paid',
    inputs: /^region\..+\.payability$/,
    presetId: 'kachin-as-reported',
    neverRaises: [],
    neverLowers: ['exportValueUsd'],
  },
]

/** Nothing answers to price, so that a loss has no way back: what is left is monotone by the equations. */
const RIGID = [
  ['param.demandElasticity', 0],
  ['param.supplyElasticity', 0],
  ['market.demandGrowth', 0],
  ['market.substitutionPerYear', 0],
  ['market.newSupplyPerYear', 0],
] as const

/** Prices do not answer either, so that value is tonnes. */
const FLAT = [...RIGID, ['param.priceSensitivity', 0]] as const

/** Return scenarios in which some inputs rise together: lowest, own and highest value, lowest first. */
function toRise(start: LabScenario, inputs: readonly LabInput[]): readonly LabScenario[] {
  const rows = inputs.map((input) => ({
    id: input.id,
    values: valuesOf(input, start)
      .map(Number)
      .toSorted((a, b) => a - b),
  }))
  return [0, 1, 2].map((step) =>
    rows.reduce((lab, { id, values }) => {
      const value = values[step]
      return value === undefined ? lab : withActing(lab, id, value)
    }, start),
  )
}

function simulateLab(lab: LabScenario): Simulation {
  const { market, scenario } = certainOf(lab)
  return simulate(market, { ...scenario, horizonWeeks: 70 })
}

/** Return a quantity's weekly numbers, one after the other for all elements or regions. */
function numbersOf({ element, region }: Simulation, quantity: Quantity): readonly number[] {
  const name = quantity.replace('all ', '')
  const byId = Object.entries({ ...element, ...region }).find(([key]) => key === name)?.[1] ?? {}
  const isSum = quantity !== name
  return Object.values(byId).flatMap((values) => Array.from(isSum ? addUp(values) : values))
}

function addUp(values: Float64Array): Float64Array {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

/** Return the sign in which `after` differs from `before` anywhere by more than rounding: both, one or none. */
function signsOf(before: readonly number[], after: readonly number[]) {
  const differences = after.map((value, index) => {
    const from = before[index] ?? Number.NaN
    return (value - from) / (1 + Math.abs(from))
  })
  return {
    isRaised: !differences.every((difference) => difference <= 1e-9),
    isLowered: !differences.every((difference) => difference >= -1e-9),
  }
}

/** Return what a rise of `inputs` does against `rule`; that it does nothing at all is against it too. */
function faultsOf(rule: Rule, inputs: readonly LabInput[]) {
  const start = setInputs(ownCatalogue, unchanged(rule.presetId, '2024-11-20'), [
    ...(rule.isFlat === true ? FLAT : RIGID),
  ])
  const runs = toRise(start, inputs).map(simulateLab)
  const effects = [...rule.neverRaises, ...rule.neverLowers].flatMap((quantity) =>
    runs.slice(1).map((run, index) => {
      const before = runs[index] ?? run
      return { quantity, ...signsOf(numbersOf(before, quantity), numbersOf(run, quantity)) }
    }),
  )
  const against = effects.filter(
    ({ quantity, isRaised, isLowered }) =>
      (isRaised && rule.neverRaises.includes(quantity)) ||
      (isLowered && rule.neverLowers.includes(quantity)),
  )
  const isDeaf = effects.every(({ isRaised, isLowered }) => !isRaised && !isLowered)
  const name = inputs.length === 1 ? (inputs[0]?.id ?? '') : 'all together'
  return [
    ...against.map(
      ({ quantity, isRaised }) => `${name} ${isRaised ? 'raises' : 'lowers'} ${quantity}`,
    ),
    ...(isDeaf ? [`${name} does nothing`] : []),
  ]
}

describe('what the equations cannot do', () => {
  it.each(RULES)(
    '$what never turns the wrong way',
    (rule) => {
      const inputs = everyInput.filter(({ id }) => rule.inputs.test(id))
      expect(inputs).not.toEqual([])
      const groups = rule.isEachAlone === true ? inputs.map((input) => [input]) : [inputs]
      expect(groups.flatMap((group) => faultsOf(rule, group))).toEqual([])
    },
    60_000,
  )

  it('never lowers the export value foregone when a halt or a shut gate is harsher or longer', () => {
    const start = setInputs(ownCatalogue, unchanged('kachin-as-reported', '2024-11-20'), FLAT)
    const inputs = everyInput.filter(({ id }) =>
      /^(mine|gate)\..+\.(severity|weeks|ramp)$/.test(id),
    )
    const falling = inputs.filter((input) => {
      const [low = 0, own = 0, high = 0] = toRise(start, [input]).map(toForegone)
      return !(low <= own + 1 && own <= high + 1 && low + 1 < high)
    })
    expect(falling.map(({ id }) => id)).toEqual([])
  }, 60_000)
})

/** Return the value foregone while windows still act, USD: a gate that opens again makes up for all of it later. */
function toForegone(lab: LabScenario): number {
  const { market, scenario } = certainOf(lab)
  const pair = runPair(market, { ...scenario, horizonWeeks: 36 })
  return foregoneExportValue(pair, { fromWeek: 0, toWeek: 36 })
}
