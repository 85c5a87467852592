import { weeksBetween, type CivilDate } from '@/lib/civil-date'
import { type DatedClosure, type DatedQuota, type Episode } from '@/domain/record/backtest'
import { type ModelRecord } from '@/domain/record/model-record'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type UncertainNumber } from '@/domain/market/distribution'
import { type Market } from '@/domain/market/market'
import { type PlantWindow, type Scenario, type Window } from '@/domain/market/scenario'
import { type Uncertain, type UncertainScenario } from '@/domain/market/uncertain-scenario'
import { toDrawnLosses } from '@/engine/from-record/drawn-losses'
import { toScenario } from '@/engine/from-record/history-windows'
import { atLossBound, atWholeLoss } from '@/engine/from-record/loss-bounds'
import { toStatedNumbers } from '@/engine/from-record/stated-uncertainty'
import { separationPlants, toMarket } from '@/engine/from-record/to-market'
import { toTriangular } from '@/engine/from-record/to-triangular'

type ClosureKind = DatedClosure['kind']

/** An end of the stated ranges, or that all that is reported as halted, shut or withheld is lost. */
export type Reading = 'low' | 'high' | 'literal'

/** Return the market that an episode happens to: that of the record from its own day, without regions that came later. */
export function toEpisodeMarket(episode: Episode, record: ModelRecord): Market {
  return { ...toMarket(withoutAbsent(episode, record)), baselineDate: episode.baselineDate }
}

/**
 * Return what happened in an episode as windows, and nothing else.
 *
 * Where it names no closures the dated record is taken as it is known on its last day. Else each closure costs what the
 * record's own closures of the same kind cost, so that a fit of these is tested on it.
 */
export function toEpisodeScenario(
  episode: Episode,
  whole: ModelRecord,
  reading?: Reading,
): Scenario {
  const record = toReading(whole, reading)
  const { baselineDate, horizonWeeks, closures, quotas = [], name } = episode
  if (closures === null) {
    const info = { ...record.info, baselineDate, horizonWeeks }
    return { ...toScenario({ ...record, info }, info.lastDay, DEFAULT_OUTLOOK), name }
  }
  const toWindow = (span: DatedClosure | DatedQuota, severity: number): Window => {
    const startWeek = weeksBetween(baselineDate, span.from)
    const endWeek = span.to === null ? horizonWeeks : weeksBetween(baselineDate, span.to)
    const rampWeeks = 'recoveryWeeks' in span ? span.recoveryWeeks : 0
    return { startWeek, severity, durationWeeks: endWeek - startWeek, rampWeeks }
  }
  return {
    name,
    horizonWeeks,
    parameters: {},
    mineWindows: listClosed(episode, 'mine').map(({ id, closure }) => ({
      ...toWindow(closure, haltLoss(record, id)),
      regionId: id,
    })),
    gateWindows: listClosed(episode, 'gate').map(({ id, closure }) => ({
      ...toWindow(closure, shutLoss(record, id)),
      gateId: id,
    })),
    plantWindows: toPlannedWindows(record, horizonWeeks),
    licenceWindows: quotas.map((quota) => ({
      ...toWindow(quota, toWithheld(quota, reading)),
      elementIds: quota.elementIds,
    })),
    levies: [],
    releases: [],
  }
}

/** Return what happened in an episode with every number drawn from its stated range. */
export function toUncertainEpisode(episode: Episode, record: ModelRecord): UncertainScenario {
  const readingOf = (reading?: Reading) => toEpisodeScenario(episode, record, reading)
  const central = readingOf()
  const { mineWindows, gateWindows, ...others } = toDrawnLosses([
    readingOf('low'),
    central,
    readingOf('high'),
  ])
  const drawTimes = <Kind extends Uncertain<Window>>(windows: readonly Kind[], kind: ClosureKind) =>
    windows.map((window, index) => {
      const closure = listClosed(episode, kind)[index]?.closure
      return closure === undefined ? window : { ...window, ...toDrawnTimes(episode, closure) }
    })
  return {
    ...central,
    ...toStatedNumbers(withoutAbsent(episode, record)),
    mineWindows: drawTimes(mineWindows, 'mine'),
    gateWindows: drawTimes(gateWindows, 'gate'),
    ...others,
  }
}

/** Return when a closure begins, how long it lasts and how it fades, drawn where that is known only within bounds. */
function toDrawnTimes(
  { baselineDate, horizonWeeks }: Episode,
  { from, to, recoveryWeeks, bounds = {} }: DatedClosure,
): Omit<Uncertain<Window>, 'severity'> {
  const weekOf = (day: CivilDate): number => weeksBetween(baselineDate, day)
  const startWeek = weekOf(from)
  const lasting = (day: CivilDate): number => weekOf(day) - startWeek
  return {
    startWeek: drawn(
      startWeek,
      bounds.begins && [weekOf(bounds.begins[0]), weekOf(bounds.begins[1])],
    ),
    durationWeeks:
      to === null
        ? horizonWeeks - startWeek
        : drawn(lasting(to), bounds.ends && [lasting(bounds.ends[0]), lasting(bounds.ends[1])]),
    rampWeeks: drawn(recoveryWeeks, bounds.recoveryWeeks),
  }
}

function drawn(value: number, range: readonly [number, number] | undefined): UncertainNumber {
  return range === undefined ? value : toTriangular(value, { low: range[0], high: range[1] })
}

type Closed = { readonly id: string; readonly closure: DatedClosure }

/** Return the closures of a kind that an episode names, one for each region or gate. */
function listClosed({ closures }: Episode, kind: ClosureKind): readonly Closed[] {
  return (closures ?? [])
    .filter((closure) => closure.kind === kind)
    .flatMap((closure) => closure.ids.map((id) => ({ id, closure })))
}

function withoutAbsent({ absent }: Episode, record: ModelRecord): ModelRecord {
  if (absent === undefined) return record
  const regions = record.regions.filter(({ id }) => !absent.regionIds.includes(id))
  return { ...record, regions }
}

function toReading(record: ModelRecord, reading?: Reading): ModelRecord {
  switch (reading) {
    case undefined:
      return record
    case 'low':
    case 'high':
      return atLossBound(record, reading)
    case 'literal':
      return atWholeLoss(record)
  }
}

function toWithheld({ withheld }: DatedQuota, reading?: Reading): number {
  switch (reading) {
    case undefined:
      return withheld.value
    case 'literal':
      return 1
    case 'low':
    case 'high':
      return withheld.range?.[reading] ?? withheld.value
  }
}

/** A plant that is only planned where its history begins did not run before either. */
function toPlannedWindows(record: ModelRecord, durationWeeks: number): readonly PlantWindow[] {
  return separationPlants(record)
    .filter(({ history: [first] }) => first?.status === 'planned')
    .map(({ id }) => ({ plantId: id, startWeek: 0, severity: 1, durationWeeks, rampWeeks: 0 }))
}

/** Return the share of output that a halt of the region costs in the record. */
function haltLoss({ regions }: ModelRecord, regionId: string): number {
  const spans = regions.find(({ id }) => id === regionId)?.production ?? []
  return Math.max(0, ...spans.filter(({ status }) => status === 'halted').map(toLoss))
}

/** Return the share of the flow that a shut gate holds back in the record. */
function shutLoss({ gates }: ModelRecord, gateId: string): number {
  const spans = gates.find(({ id }) => id === gateId)?.history ?? []
  return Math.max(0, ...spans.filter(({ status }) => status === 'shut').map(toLoss))
}

function toLoss({ loss }: { readonly loss: { readonly value: number } }): number {
  return loss.value
}
