import fc from 'fast-check'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { readOwnRecord } from '@/cli/own-record'
import { addDays, daysBetween } from '@/lib/civil-date'
import { checkLabValue } from '@/domain/lab/lab-check'
import { type LabInput, type LabValue, type NumberInput } from '@/domain/lab/lab-input'
import {
  MAX_CHART_NOTES,
  MAX_NOTE_LENGTH,
  PRESET_IDS,
  toNoteText,
  withChartNotes,
  type LabScenario,
} from '@/domain/lab/lab-scenario'
import { type LinkContent, type SharedView } from '@/domain/lab/lab-shared'
import { toKeptValue } from '@/domain/lab/lab-value'
import { createCatalogue } from '@/engine/lab/create-catalogue'

/** The catalogue of the project's own dataset. */
export const catalogue = createCatalogue(readOwnRecord())

const inputs = [...catalogue.inputs.values()]

/** Any value that an input accepts; six digits when `isKept`, as the lab keeps them, else all of them. */
function valueFor(input: LabInput, isKept: boolean): fc.Arbitrary<LabValue> {
  const values =
    input.form === 'choice'
      ? fc
          .uniqueArray(fc.constantFrom(...input.options), {
            minLength: 1,
            maxLength: input.canCombine ? 3 : 1,
          })
          .map((options) => options.join('+'))
      : numberFor(input)
  return values
    .map((value) => (isKept ? toKeptValue(input, value) : value))
    .filter((value) => checkLabValue(input, value) === undefined)
}

function numberFor(input: NumberInput): fc.Arbitrary<LabValue> {
  const { min, max, isWhole } = input
  if (isWhole) return fc.integer({ min, max })
  const number = fc.double({ min, max, noNaN: true }).map(withoutSign)
  const day = fc.integer({ min: Math.ceil(min * 7), max: Math.floor(max * 7) }).map((n) => n / 7)
  const ends = fc.uniqueArray(number, { minLength: 3, maxLength: 3 })
  const bounds = fc.option(fc.tuple(number, number), { nil: undefined })
  return fc.oneof(
    number,
    day,
    ends.map((values): LabValue => {
      const [low = 0, mode = 0, high = 0] = values.toSorted((a, b) => a - b)
      return { dist: 'triangular', min: low, mode, max: high }
    }),
    fc.tuple(number, number).map(([a, b]): LabValue => ({
      dist: 'uniform',
      min: Math.min(a, b),
      max: Math.max(a, b),
    })),
    fc.tuple(number, number, bounds).map(([a, b, ends2]): LabValue => ({
      dist: 'lognormal',
      median: Math.min(a, b),
      p90: Math.max(a, b),
      ...(ends2 && { min: Math.min(...ends2), max: Math.max(...ends2) }),
    })),
    fc
      .tuple(number, fc.double({ min: 1e-3, max: 100, noNaN: true }), bounds)
      .map(([mean, sd, ends3]): LabValue => ({
        dist: 'normal',
        mean,
        sd,
        ...(ends3 && { max: Math.max(...ends3) }),
      })),
  )
}

/** JSON does not know a negative zero. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value
}

/** Scenarios with up to `most` changes. */
export function scenarios(most: number, isKept = false): fc.Arbitrary<LabScenario> {
  const days = daysBetween(catalogue.firstDay, catalogue.lastDay)
  return fc
    .record({
      presetId: fc.constantFrom(...PRESET_IDS),
      asOf: fc.integer({ min: 0, max: days }).map((day) => addDays(catalogue.firstDay, day)),
      changed: fc.uniqueArray(fc.constantFrom(...inputs), { maxLength: most }),
    })
    .chain(({ presetId, asOf, changed }) =>
      fc.tuple(...changed.map((input) => valueFor(input, isKept))).map((values) => ({
        presetId,
        asOf,
        changes: Object.fromEntries(changed.map(({ id }, index) => [id, values[index] ?? 0])),
      })),
    )
}

/** What a sender may have seen. */
const sharedViews: fc.Arbitrary<SharedView> = fc.record(
  {
    vintage: fc.string({ minLength: 1, maxLength: 12 }),
    modelVersion: fc.constantFrom('model-1.0.0', 'model 1.1_β*'),
    formulaVersion: fc.constantFrom('score-1.0.0', 'score!'),
    elementId: fc.constantFrom(...catalogue.elementIds),
    market: fc.constantFrom(...BUYER_MARKETS),
    figure: fc.double({ min: 0, max: 100, noNaN: true }),
    runs: fc.constantFrom(1, 1000, 10_000, 100_000),
  },
  { requiredKeys: ['vintage', 'modelVersion', 'formulaVersion', 'elementId', 'market', 'figure'] },
)

/** Everything that a link may carry. */
export function linkContents(most: number, isKept = false): fc.Arbitrary<LinkContent> {
  return fc.record({
    scenario: scenarios(most, isKept),
    shared: fc.option(sharedViews, { nil: null }),
  })
}

const notes = fc.record({
  day: fc.integer({ min: 0, max: 2000 }).map((day) => addDays('2022-01-01', day)),
  text: fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      fc.constantFrom('<script>alert(1)</script>', "=cmd|'/C calc'!A0", 'توقف – إغلاق', '_a*z_!2D-'),
    )
    .map((typed) => toNoteText(Array.from(toNoteText(typed)).slice(0, MAX_NOTE_LENGTH).join('')))
    .filter((text) => text !== ''),
})

/** Scenarios with up to `most` changes and notes on their curves, in any script. */
export function notedScenarios(most: number): fc.Arbitrary<LabScenario> {
  return fc
    .tuple(scenarios(most), fc.array(notes, { maxLength: MAX_CHART_NOTES }))
    .map(([scenario, written]) => withChartNotes(scenario, written))
}
