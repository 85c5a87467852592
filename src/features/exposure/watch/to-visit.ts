import { type BuyerList } from '@/domain/parts/buyer-list'
import {
  toWatchKey,
  type Threshold,
  type Visit,
  type WatchedMeasure,
} from '@/domain/parts/threshold'
import { type Assessed, type ScenarioRuns } from '@/model/exposure'
import { type PartRow } from '@/features/exposure/to-part-rows'

/** What a visit is made from. */
export type VisitContext = {
  readonly assessed: Assessed
  readonly rows: readonly PartRow[]
  readonly thresholds: readonly Threshold[]
  /** ISO 8601, as the caller's clock has it. */
  readonly at: string
}

/** Return what is on the screen, as far as thresholds look at it. */
export function toVisit({ assessed, rows, thresholds, at }: VisitContext): Visit {
  const { asOf, scenarioRuns, record, exposure, list } = assessed
  const values = thresholds.flatMap((threshold) => {
    const value = measure(threshold, { assessed, rows })
    return value === undefined
      ? []
      : [[toWatchKey(threshold.watched, threshold.measure), value] as const]
  })
  return {
    at,
    asOf,
    scenario: toScenarioKey(scenarioRuns),
    dataVintage: record.info.vintage,
    formulaVersion: exposure.formulaVersion,
    // Where nothing is watched no visit is kept, and a long list takes its time to read.
    listRevision: thresholds.length === 0 ? '' : toListRevision(list),
    values: Object.fromEntries(values),
  }
}

/** Return a text that changes whenever what follows the as-of day does. */
function toScenarioKey({ lab, outlook }: ScenarioRuns): string {
  return JSON.stringify(lab === undefined ? outlook : [lab.name, lab.differences])
}

/** Return what a threshold looks at now, in the unit of its measure; undefined where that is not known. */
export function measure(
  { watched, measure: name }: Threshold,
  context: Pick<VisitContext, 'assessed' | 'rows'>,
): number | undefined {
  return watched.kind === 'part'
    ? measurePart(watched.id, name, context.rows)
    : measureElement(watched.id, name, context)
}

function measurePart(
  key: string,
  name: WatchedMeasure,
  rows: readonly PartRow[],
): number | undefined {
  const row = rows.find((known) => known.key === key)
  if (row === undefined || name === 'priceMultiple') return undefined
  switch (name) {
    case 'score':
      return row.outcome.score?.value
    case 'moneyAtRiskUsd':
      return row.outcome.lossUsd.mean
    case 'coverDays':
    case 'lowestCoverDays':
      return row.exposure[name]
  }
}

/** Money of every part that holds the element; its price in China on the day. */
function measureElement(
  id: string,
  name: WatchedMeasure,
  { assessed, rows }: Pick<VisitContext, 'assessed' | 'rows'>,
): number | undefined {
  if (name === 'moneyAtRiskUsd') {
    const affected = rows.filter(({ exposure }) => exposure.elementIds.includes(id))
    return affected.reduce((sum, { outcome }) => sum + outcome.lossUsd.mean, 0)
  }
  if (name !== 'priceMultiple') return undefined
  const prices = assessed.run.scenario.element.price[id]
  const [base, now] = [prices?.[0], prices?.[Math.floor(assessed.asOfWeek)]]
  return base === undefined || now === undefined ? undefined : now / base
}

const revisions = new WeakMap<BuyerList, string>()

function toListRevision(list: BuyerList): string {
  const revision = revisions.get(list) ?? toRevision(JSON.stringify([list.lines, list.rates]))
  revisions.set(list, revision)
  return revision
}

/** Return a short text that changes whenever `text` does (FNV-1a, 32 bits). */
function toRevision(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16)
}
