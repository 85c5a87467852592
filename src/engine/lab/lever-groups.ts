import { type CivilDate, weeksBetween } from '@/lib/civil-date'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type InputId, type NumberInput } from '@/domain/lab/lab-input'
import { unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { type Outlook } from '@/domain/market/outlook'
import { type ModelRecord } from '@/domain/record/model-record'
import { toScenario } from '@/engine/from-record/history-windows'
import { setInputs } from './edit-scenario'
import { toSubjects } from './window-defaults'

/** Inputs of one kind that are set together: how much all mines of the case lose, or for how long. */
export type LeverGroup = {
  readonly id: string
  readonly label: string
  readonly inputs: readonly NumberInput[]
}

const FIELDS = [
  { field: 'severity', words: 'share lost' },
  { field: 'weeks', words: 'for how long' },
] as const

/** Return the groups of levers that the overview has: mines and gates of the case, and export licences. */
export function listLeverGroups(
  { info }: Pick<ModelRecord, 'info'>,
  { inputs }: Pick<Catalogue, 'inputs'>,
): readonly LeverGroup[] {
  const places = [
    {
      id: 'mines',
      name: `All mines of ${info.caseName}`,
      prefixes: info.caseRegionIds.map((id) => `mine.${id}`),
    },
    {
      id: 'gates',
      name: `All gates of ${info.caseName}`,
      prefixes: info.caseGateIds.map((id) => `gate.${id}`),
    },
    { id: 'licences', name: 'All of China’s export licences', prefixes: licencePrefixes(inputs) },
  ]
  return places.flatMap(({ id, name, prefixes }) =>
    FIELDS.flatMap(({ field, words }) => {
      const members = prefixes.flatMap((prefix) => {
        const input = inputs.get(`${prefix}.${field}`)
        return input?.form === 'number' ? [input] : []
      })
      return members.length === 0
        ? []
        : [{ id: `${id}.${field}`, label: `${name}: ${words}`, inputs: members }]
    }),
  )
}

function licencePrefixes(inputs: Catalogue['inputs']): readonly string[] {
  return [...inputs.keys()].flatMap(
    (id) => /^((?:compound|magnet)\.[^.]+)\.severity$/.exec(id)?.[1] ?? [],
  )
}

/**
 * Return the scenario of the lab that continues the record as the levers of the overview do, so that both pages show
 * the same run.
 */
export function carryOutlook(
  record: ModelRecord,
  catalogue: Catalogue,
  { asOf, outlook }: { readonly asOf: CivilDate; readonly outlook: Outlook },
): LabScenario {
  const told = toScenario(record, asOf, outlook)
  const asOfWeek = weeksBetween(record.info.baselineDate, asOf)
  const values = toSubjects(record, asOf).flatMap(
    ({ prefix, windowsOf }): readonly (readonly [InputId, number])[] => {
      const [inForce] = windowsOf(told)
        .filter(({ startWeek }) => startWeek === asOfWeek)
        .toSorted((a, b) => b.severity - a.severity)
      if (inForce === undefined) return [[`${prefix}.severity`, 0]]
      return [
        [`${prefix}.severity`, inForce.severity],
        [`${prefix}.startWeek`, inForce.startWeek],
        [`${prefix}.weeks`, inForce.durationWeeks],
        [`${prefix}.ramp`, inForce.rampWeeks],
      ]
    },
  )
  return setInputs(catalogue, unchanged('kachin-as-reported', asOf), values)
}
