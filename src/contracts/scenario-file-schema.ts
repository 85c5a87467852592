import { z } from 'zod/mini'
import { type Distribution } from '@/domain/market/distribution'
import { type LabValue } from '@/domain/lab/lab-input'
import { type LabDocument, type LabVersion } from '@/domain/lab/lab-document'
import {
  checkNoteText,
  MAX_CHART_NOTES,
  PRESET_IDS,
  type ChartNote,
  type LabScenario,
} from '@/domain/lab/lab-scenario'
import { civilDate } from './primitives'

const MAX_NAME = 200
const MAX_NOTES = 20_000

/** Most inputs that one scenario may change; the catalogue has fewer. */
const MAX_CHANGES = 2000

/** Most named versions of one scenario. */
const MAX_VERSIONS = 1000

const number = z.number({ error: 'give a finite number' })
const bounds = { min: z.exactOptional(number), max: z.exactOptional(number) }

/** A number that is not known, by its shape. */
export const distribution = z.readonly(
  z.discriminatedUnion(
    'dist',
    [
      z.strictObject({ dist: z.literal('triangular'), min: number, mode: number, max: number }),
      z.strictObject({ dist: z.literal('uniform'), min: number, max: number }),
      z.strictObject({ dist: z.literal('lognormal'), median: number, p90: number, ...bounds }),
      z.strictObject({ dist: z.literal('normal'), mean: number, sd: number, ...bounds }),
    ],
    { error: 'give dist as triangular, uniform, lognormal or normal' },
  ),
) satisfies z.ZodMiniType<Distribution>

const value = z.union([number, shortText('a word'), distribution], {
  error: 'give a finite number, a word or a distribution',
}) satisfies z.ZodMiniType<LabValue>

const changes = z
  .record(z.string(), value, { error: 'give an object of inputs with their values' })
  .check(
    z.refine((record) => Object.keys(record).length <= MAX_CHANGES, {
      error: `give at most ${MAX_CHANGES} changes`,
    }),
  )

const chartNote = z.readonly(
  z.strictObject(
    {
      day: civilDate,
      text: z
        .string({ error: 'give a text' })
        .check(z.refine((text) => checkNoteText(text) === undefined, { error: describeNoteFault })),
    },
    { error: 'give a note on the curves: day and text' },
  ),
) satisfies z.ZodMiniType<ChartNote>

/** Of a text, or of the fault that holds it. */
function describeNoteFault({ input }: { readonly input?: unknown }): string {
  return (typeof input === 'string' ? checkNoteText(input) : undefined) ?? 'give a text'
}

const scenario = z.readonly(
  z.strictObject(
    {
      presetId: z.enum(PRESET_IDS, { error: `give one of ${PRESET_IDS.join(', ')}` }),
      asOf: civilDate,
      changes: z.readonly(changes),
      chartNotes: z.exactOptional(
        z.readonly(
          z.array(chartNote, { error: 'give a list of notes on the curves' }).check(
            z.maxLength(MAX_CHART_NOTES, {
              error: `give at most ${MAX_CHART_NOTES} notes on the curves`,
            }),
          ),
        ),
      ),
    },
    { error: 'give a scenario: presetId, asOf and changes' },
  ),
) satisfies z.ZodMiniType<LabScenario>

const version = z.readonly(
  z.strictObject(
    { name: shortText('a name'), savedAt: shortText('a time'), scenario },
    { error: 'give a version: name, savedAt and scenario' },
  ),
) satisfies z.ZodMiniType<LabVersion>

/** A kept scenario; what its inputs may be is checked against the record at hand, not here. */
export const labDocument = z.readonly(
  z.strictObject(
    {
      id: shortText('an id').check(z.minLength(1, { error: 'give an id' })),
      name: shortText('a name'),
      notes: z
        .string({ error: 'give a text' })
        .check(z.maxLength(MAX_NOTES, { error: `give at most ${MAX_NOTES} characters` })),
      scenario,
      versions: z.readonly(
        z
          .array(version, { error: 'give a list of versions' })
          .check(z.maxLength(MAX_VERSIONS, { error: `give at most ${MAX_VERSIONS} versions` })),
      ),
    },
    { error: 'give a kept scenario: id, name, notes, scenario and versions' },
  ),
) satisfies z.ZodMiniType<LabDocument>

function shortText(what: string) {
  return z
    .string({ error: `give ${what}` })
    .check(z.maxLength(MAX_NAME, { error: `give at most ${MAX_NAME} characters` }))
}
