import { weeksBetween } from '@/lib/civil-date'
import { type DatedClosure, type Episode } from '@/domain/record/backtest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type Scenario, type Window } from '@/domain/market/scenario'
import { toScenario } from '@/engine/from-record/history-windows'
import { type BacktestRecord } from './assumption-range'
import { type TrialInputs } from './apply-assumptions'

/**
 * Return what happened in an episode as windows, and nothing else.
 *
 * The main episode takes the dated record as it is known on its last day. Another names its closures itself, and each
 * costs what the record's own closures of the same kind cost, so that a fit of these is tested on it.
 */
export function toEpisodeScenario(episode: Episode, { record }: TrialInputs): Scenario {
  const { baselineDate, horizonWeeks, closures, name } = episode
  if (closures === null) {
    const info = { ...record.info, baselineDate, horizonWeeks }
    return { ...toScenario({ ...record, info }, info.lastDay, DEFAULT_OUTLOOK), name }
  }
  const windowsOf = (kind: DatedClosure['kind']) =>
    closures
      .filter((closure) => closure.kind === kind)
      .flatMap((closure) => closure.ids.map((id) => ({ id, window: toWindow(closure, id) })))
  function toWindow(closure: DatedClosure, id: string): Window {
    const startWeek = weeksBetween(baselineDate, closure.from)
    const endWeek = closure.to === null ? horizonWeeks : weeksBetween(baselineDate, closure.to)
    return {
      startWeek,
      severity: closure.kind === 'mine' ? haltLoss(record, id) : shutLoss(record, id),
      durationWeeks: endWeek - startWeek,
      rampWeeks: closure.recoveryWeeks,
    }
  }
  return {
    name,
    horizonWeeks,
    parameters: {},
    mineWindows: windowsOf('mine').map(({ id, window }) => ({ ...window, regionId: id })),
    gateWindows: windowsOf('gate').map(({ id, window }) => ({ ...window, gateId: id })),
    licenceWindows: [],
    levies: [],
    releases: [],
  }
}

/** Return the share of output that a halt of the region costs in the record. */
function haltLoss({ regions }: BacktestRecord, regionId: string): number {
  const spans = regions.find(({ id }) => id === regionId)?.production ?? []
  return Math.max(0, ...spans.filter(({ status }) => status === 'halted').map(toLoss))
}

/** Return the share of the flow that a shut gate holds back in the record. */
function shutLoss({ gates }: BacktestRecord, gateId: string): number {
  const spans = gates.find(({ id }) => id === gateId)?.history ?? []
  return Math.max(0, ...spans.filter(({ status }) => status === 'shut').map(toLoss))
}

function toLoss({ loss }: { readonly loss: { readonly value: number } }): number {
  return loss.value
}
