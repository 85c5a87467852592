import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type Distribution, type UncertainNumber } from '@/domain/market/distribution'
import { toCentral } from '@/domain/market/distribution-curve'
import { type InputId, type LabValue, type NumberInput } from '@/domain/lab/lab-input'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { remember } from '@/lib/remember'
import { isDrawn, numberOf, toLabValues } from './lab-values'
import { RANGES_ID } from './ranges-input'

/** An input that some scenarios draw and another holds fixed at another value, by places of the scenarios. */
export type FixedInput = {
  readonly id: InputId
  /** What it is drawn from in the first scenario that draws it. */
  readonly drawn: Distribution
  readonly fixedIn: readonly number[]
  readonly drawnIn: readonly number[]
}

/** Scenarios made comparable run by run. */
export type SharedDraws = {
  /** In the order of the scenarios, each with the draws that it lacked; undefined where it lacks none. */
  readonly extended: readonly (LabScenario | undefined)[]
  /** How many inputs each holds fixed at the value around which another draws them: here it draws them too. */
  readonly added: readonly number[]
  /** Inputs whose draws only some scenarios have: their difference holds that chance. */
  readonly fixed: readonly FixedInput[]
}

/** Answers that are kept: those between which a reader is likely to go to and fro. */
const MOST_KEPT = 8

/** Make the function that does what `shareDraws` does, with the same objects for scenarios that set the same. */
export function createShareDraws(
  catalogue: Catalogue,
): (scenarios: readonly LabScenario[]) => SharedDraws {
  return remember(
    (scenarios: readonly LabScenario[]) => shareDraws(catalogue, scenarios),
    (scenarios) =>
      JSON.stringify(scenarios.map(({ presetId, asOf, changes }) => [presetId, asOf, changes])),
    MOST_KEPT,
  )
}

/** Relative difference up to which two central values count as the same. */
const SAME = 1e-9

/**
 * Let scenarios share the draws of every input that they have in common.
 *
 * They have an input in common when its central value is the same. What one draws and another holds fixed at that value is
 * drawn in both from the same distribution, so that the chance of it cancels out of their difference run by run, and
 * leaves their runs of central values as they are. What is fixed at another value is a difference between them: it stays,
 * and is named.
 */
export function shareDraws(catalogue: Catalogue, scenarios: readonly LabScenario[]): SharedDraws {
  if (scenarios.length < 2 || !scenarios.some((scenario) => isAnyDrawn(catalogue, scenario))) {
    return { extended: scenarios.map(() => undefined), added: scenarios.map(() => 0), fixed: [] }
  }
  const ranged = drawRangesInAll(catalogue, scenarios)
  const values = ranged.map((scenario) => toLabValues(catalogue, scenario))
  const changes: [InputId, Distribution][][] = scenarios.map(() => [])
  const fixed: FixedInput[] = []
  for (const input of catalogue.inputs.values()) {
    if (input.form !== 'number') continue
    const numbers = values.map((own) => numberOf(catalogue, own, input.id))
    const drawn = numbers.find(isDistribution)
    if (drawn === undefined) continue
    const fixedIn = numbers.flatMap((number, place) =>
      typeof number === 'number' && !isCentre(number, input, drawn) ? place : [],
    )
    const drawnIn = numbers.flatMap((number, place) => (isDistribution(number) ? place : []))
    if (fixedIn.length > 0) fixed.push({ id: input.id, drawn, fixedIn, drawnIn })
    numbers.forEach((number, place) => {
      if (isCentre(number, input, drawn)) changes[place]?.push([input.id, drawn])
    })
  }
  const shared = ranged.map((scenario, place) => withChanges(scenario, changes[place] ?? []))
  return {
    extended: shared.map((scenario, place) =>
      scenario === scenarios[place] ? undefined : scenario,
    ),
    added: shared.map((scenario, place) => {
      const own = scenarios[place] ?? scenario
      return own === scenario ? 0 : countDrawn(catalogue, scenario) - countDrawn(catalogue, own)
    }),
    fixed,
  }
}

function isAnyDrawn(catalogue: Catalogue, scenario: LabScenario): boolean {
  return (
    Object.values(scenario.changes).some((value) => typeof value === 'object') ||
    isDrawn(toLabValues(catalogue, scenario))
  )
}

/** Where one draws every stated range, all do. */
function drawRangesInAll(
  catalogue: Catalogue,
  scenarios: readonly LabScenario[],
): readonly LabScenario[] {
  const isIn = scenarios.map((scenario) => isDrawn(toLabValues(catalogue, scenario)))
  if (!isIn.includes(true)) return scenarios
  return scenarios.map((scenario, place) =>
    isIn[place] === true ? scenario : withChanges(scenario, [[RANGES_ID, 'drawn']]),
  )
}

function isDistribution(number: UncertainNumber): number is Distribution {
  return typeof number === 'object'
}

/** Report whether a number is fixed where a distribution has its centre. */
function isCentre(number: UncertainNumber, input: NumberInput, drawn: Distribution): boolean {
  if (typeof number !== 'number') return false
  const centre = toCentral(drawn, input)
  return Math.abs(number - centre) <= SAME * Math.max(1, Math.abs(centre))
}

function withChanges(
  scenario: LabScenario,
  changes: readonly (readonly [InputId, LabValue])[],
): LabScenario {
  if (changes.length === 0) return scenario
  return { ...scenario, changes: { ...scenario.changes, ...Object.fromEntries(changes) } }
}

function countDrawn(catalogue: Catalogue, scenario: LabScenario): number {
  const values = toLabValues(catalogue, scenario)
  const numbers = [...catalogue.inputs.values()].filter(({ form }) => form === 'number')
  return numbers.filter(({ id }) => isDistribution(numberOf(catalogue, values, id))).length
}
