import materialsFile from '@mock-data/materials.json'
import { z } from 'zod/mini'
import { material } from '@/contracts/materials-schema'
import { list } from '@/contracts/primitives'
import { partLine } from '@/contracts/sample-parts-schema'
import { type Exposure, type PartAction, type PartExposure } from '@/domain/parts/exposure'
import { type Part, type PartAssumption } from '@/domain/parts/part'
import { type Advice, type PartCause } from '@/domain/parts/part-outcome'
import { withDefaults } from '@/domain/parts/part-defaults'
import { MODEL_VERSION } from '@/domain/market/version'
import {
  checkParts,
  toLikelihoods,
  exposeParts,
  toOrigin,
  toPartOutcome,
  traceCauses,
  toSameLikelihoods,
} from '@/model/exposure'
import { type Fault, checkNumber } from '@/model/faults'
import { runPair } from '@/model/runs'
import { addDays } from '@/lib/civil-date'
import { decode } from './decode'
import { rejectFaulty } from './input-error'
import { simulateInput } from './input-schemas'
import { onMarket, readOwnRecord } from './own-record'

/** What `exposure` reads: what `simulate` reads, a list of parts, and what else decides them. */
const exposureInput = z.extend(simulateInput, {
  parts: z.array(partLine),
  countedAtWeek: z.prefault(z.number(), 0),
  likelihoods: z.optional(z.record(z.string(), z.number())),
})

/** A value of JSON, where what is not known is null. */
type OrNull<Value> = Value extends undefined ? null : Value

/** An object of JSON: what is not known is null, not left out. */
type Known<Whole> = { readonly [Key in keyof Whole]-?: OrNull<Whole[Key]> }

/** What `exposure` prints. */
export type ExposureOutput = Omit<Exposure, 'parts'> & {
  readonly modelVersion: string
  readonly parts: readonly (Known<Omit<PartExposure, 'actions'>> & {
    readonly actions: readonly Known<PartAction>[]
    readonly advice: Advice
    /** Why it runs short or costs more; null where neither happens. */
    readonly cause: PartCause | null
    readonly assumptions: readonly PartAssumption[]
  })[]
}

/** Return what a scenario does to every part of a list, and the totals. */
export function runExposure(input: unknown): ExposureOutput {
  const given = decode(exposureInput, input)
  const { parts: lines, countedAtWeek } = given
  const record = readOwnRecord()
  const { market, scenario } = onMarket(record, given)
  const materials = z.parse(list(material), materialsFile)
  const elementIds = market.elements.map(({ id }) => id)
  rejectFaulty([
    ...checkParts(lines, { materials, elementIds }),
    ...checkNumber('countedAtWeek', countedAtWeek, { hint: 'give weeks after the baseline date' }),
    ...checkLikelihoods(given.likelihoods),
  ])
  const completed = lines.map((line) => withDefaults(line))
  const run = runPair(market, scenario)
  const { originWeek } = toOrigin(market, scenario, countedAtWeek)
  const asOf = addDays(market.baselineDate, originWeek * 7)
  const parts = completed.map(({ part }) => part)
  const ground = { run, scenario, parts, materials, countedAt: countedAtWeek }
  const causes = traceCauses(ground)
  const exposure = exposeParts({
    ...ground,
    likelihoods:
      given.likelihoods === undefined
        ? toLikelihoods(record, { run, scenario, asOf, regions: record.regions })
        : toSameLikelihoods(given.likelihoods),
  })
  return {
    modelVersion: MODEL_VERSION,
    ...exposure,
    parts: exposure.parts.map((part, index) => ({
      ...part,
      bindingElementId: part.bindingElementId ?? null,
      lostRevenueUsd: part.lostRevenueUsd ?? null,
      score: part.score ?? null,
      firstAction: part.firstAction ?? null,
      actions: part.actions.map((action) => ({
        ...action,
        savedRevenueUsd: action.savedRevenueUsd ?? null,
        costUsd: action.costUsd ?? null,
      })),
      advice: adviseOn(parts[index], part),
      cause: causes[index] ?? null,
      assumptions: completed[index]?.assumptions ?? [],
    })),
  }
}

/** A scenario without anything uncertain has one run, which tells what to do. */
function adviseOn(part: Part | undefined, exposure: PartExposure): Advice {
  return part === undefined
    ? 'noneNeeded'
    : toPartOutcome({ part, exposure, spread: undefined, runs: 0 }).advice
}

function checkLikelihoods(likelihoods: Readonly<Record<string, number>> = {}): readonly Fault[] {
  return Object.entries(likelihoods).flatMap(([id, likelihood]) =>
    checkNumber(`likelihoods.${id}`, likelihood, { min: 0, max: 1, hint: 'give a likelihood' }),
  )
}
