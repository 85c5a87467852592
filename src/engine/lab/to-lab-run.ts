import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type UncertainNumber } from '@/domain/market/distribution'
import { type InputId } from '@/domain/lab/lab-input'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { PARAMETER_IDS } from '@/domain/market/market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type RegionRecord } from '@/domain/record/record'
import { type Window } from '@/domain/market/scenario'
import {
  ELEMENT_NUMBERS,
  REGION_NUMBERS,
  type MarketOverrides,
  type Uncertain,
  type UncertainScenario,
} from '@/domain/market/uncertain-scenario'
import { atLossBound } from '@/engine/from-record/loss-bounds'
import { toElementFigures } from '@/engine/from-record/element-figures'
import { toDrawnLosses } from '@/engine/from-record/drawn-losses'
import { separationPlants } from '@/engine/from-record/to-market'
import { BASE_ID } from './base'
import { isDrawn, numberOf, toLabValues, type LabValues } from './lab-values'
import { tradedForms } from './licence-forms'
import { toParameterInputId } from './parameter-specs'
import { toRecordedPast } from './recorded-scenario'
import { toControlledRegions } from './controlled-regions'

/** What a scenario of the lab amounts to for the model. */
export type LabRun = {
  /** Windows, levies, releases, assumptions and numbers of the market; any of them may be uncertain. */
  readonly scenario: UncertainScenario
  /** The record's regions with who holds them in the scenario: what unrest in the score is read from. */
  readonly regions: readonly RegionRecord[]
  /** Whether what the record tells up to the as-of date happens in it. */
  readonly isOnRecord: boolean
}

/** Return the run that a scenario describes on `record`. */
export function toLabRun(record: ModelRecord, catalogue: Catalogue, scenario: LabScenario): LabRun {
  return toValuesRun(record, catalogue, toLabValues(catalogue, scenario))
}

/**
 * Return the run that a full set of values describes; see `mixValues`.
 *
 * The windows of the lab come before those of the record: a number keeps its place whatever the record holds up to the
 * as-of date.
 */
export function toValuesRun(record: ModelRecord, catalogue: Catalogue, values: LabValues): LabRun {
  const number = (id: InputId) => numberOf(catalogue, values, id)
  const past = values.of(BASE_ID) === 'record' ? toPast(record, values) : undefined
  const windowsOf = (prefix: string) => toWindows(prefix, number)
  const gatesInUse = new Set(record.regions.flatMap(({ gateId }) => gateId ?? []))
  return {
    scenario: {
      name: `as of ${values.asOf}`,
      horizonWeeks: record.info.horizonWeeks,
      parameters: toParameters(record, number),
      market: toOverrides(record, number),
      mineWindows: [
        ...record.regions.flatMap(({ id }) =>
          windowsOf(`mine.${id}`).map((window) => ({ ...window, regionId: id })),
        ),
        ...(past?.mineWindows ?? []),
      ],
      gateWindows: [
        ...[...gatesInUse].flatMap((id) =>
          windowsOf(`gate.${id}`).map((window) => ({ ...window, gateId: id })),
        ),
        ...(past?.gateWindows ?? []),
      ],
      plantWindows: [
        ...separationPlants(record).flatMap(({ id }) =>
          windowsOf(`plant.${id}`).map((window) => ({ ...window, plantId: id })),
        ),
        ...(past?.plantWindows ?? []),
      ],
      licenceWindows: [
        ...tradedForms(record).flatMap(({ form, elementId }) =>
          windowsOf(`${form}.${elementId}`).map((window) => ({
            ...window,
            form,
            elementIds: [elementId],
          })),
        ),
        ...(past?.licenceWindows ?? []),
      ],
      levies: record.regions.flatMap(({ id }) => toLevies(id, number)),
      releases: record.elements.flatMap(({ id }) => toReleases(id, number)),
    },
    regions: toControlledRegions(record, values),
    isOnRecord: past !== undefined,
  }
}

/** What the record tells; what mines, gates, plants and licences lost is drawn from its range where ranges are. */
function toPast(record: ModelRecord, values: LabValues) {
  const at = (known: ModelRecord) => toRecordedPast(known, values.asOf)
  if (!isDrawn(values)) return at(record)
  const {
    mineWindows,
    gateWindows,
    plantWindows = [],
    licenceWindows,
  } = toDrawnLosses([at(atLossBound(record, 'low')), at(record), at(atLossBound(record, 'high'))])
  return {
    mineWindows: mineWindows.map((window) => asRecord(window, window.regionId)),
    gateWindows: gateWindows.map((window) => asRecord(window, window.gateId)),
    plantWindows: plantWindows.map((window) => asRecord(window, window.plantId)),
    licenceWindows: licenceWindows.map((window) =>
      asRecord(window, [window.form, ...window.elementIds].join('+')),
    ),
  }
}

/** Windows of the record draw under names of their own: a scenario without a window of the lab shares their draws. */
function asRecord<Kind>(window: Kind, target: string): Kind & { readonly drawnAs: string } {
  return { ...window, drawnAs: `record ${target}` }
}

type NumberOf = (id: InputId) => UncertainNumber

function toWindows(prefix: string, number: NumberOf): readonly Uncertain<Window>[] {
  const window = {
    startWeek: number(`${prefix}.startWeek`),
    severity: number(`${prefix}.severity`),
    durationWeeks: number(`${prefix}.weeks`),
    rampWeeks: number(`${prefix}.ramp`),
  }
  const isShort = window.durationWeeks === 0 && window.rampWeeks === 0
  return window.severity === 0 || isShort ? [] : [window]
}

function toLevies(regionId: string, number: NumberOf): UncertainScenario['levies'] {
  const usdPerTonne = number(`levy.${regionId}.usdPerTonne`)
  if (usdPerTonne === 0) return []
  return [{ regionId, usdPerTonne, startWeek: number(`levy.${regionId}.startWeek`) }]
}

function toReleases(elementId: string, number: NumberOf): UncertainScenario['releases'] {
  const prefix = `release.${elementId}`
  const tonnes = number(`${prefix}.tonnes`)
  if (tonnes === 0) return []
  const startWeek = number(`${prefix}.startWeek`)
  return [{ elementId, tonnes, startWeek, durationWeeks: number(`${prefix}.weeks`) }]
}

function toParameters(
  { parameters }: ModelRecord,
  number: NumberOf,
): UncertainScenario['parameters'] {
  return Object.fromEntries(
    PARAMETER_IDS.map((id) => [id, number(toParameterInputId(id))] as const).filter(
      ([id, value]) => value !== parameters[id].value,
    ),
  )
}

/** Only numbers that differ from the record's take their place. */
function toOverrides({ elements, regions }: ModelRecord, number: NumberOf): MarketOverrides {
  return {
    elements: byId(
      elements.map(({ id, ...element }) => {
        const figures = toElementFigures(element)
        return {
          id,
          numbers: ELEMENT_NUMBERS.map(
            (name) => [name, number(`element.${id}.${name}`), figures[name].value] as const,
          ),
        }
      }),
    ),
    regions: byId(
      regions.map((region) => ({
        id: region.id,
        numbers: REGION_NUMBERS.map(
          (name) =>
            [
              name,
              number(`region.${region.id}.${name}`),
              region[name === 'outputTonnesPerYear' ? 'output' : name].value,
            ] as const,
        ),
      })),
    ),
  }
}

type NumbersOf<Name extends string> = {
  readonly id: string
  readonly numbers: readonly (readonly [Name, UncertainNumber, number])[]
}

function byId<Name extends string>(rows: readonly NumbersOf<Name>[]) {
  const changed = rows.map(({ id, numbers }) => ({
    id,
    numbers: numbers.filter(([, value, recorded]) => value !== recorded),
  }))
  return Object.fromEntries(
    changed
      .filter(({ numbers }) => numbers.length > 0)
      .map(({ id, numbers }) => [
        id,
        Object.fromEntries(numbers.map(([name, value]) => [name, value])),
      ]),
  )
}
