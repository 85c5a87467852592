import { useMemo } from 'react'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { createModel, type Model } from '@/model/create-model'
import { assessExposure } from '@/model/exposure'
import { ModelError } from '@/model/faults'
import { compareRecords, type RecordEffect } from '@/model/record-effect'
import { type Amendment } from '@/record/amendments/amendment'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { recordAt } from '@/record/amendments/record-at'
import { type Edition } from '@/record/edition'
import { type RecordFault } from '@/record/rules/record-fault'
import { useSettledView } from '@/state/address/use-view'
import { usePartsList } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { toHeadline, toHeadlineText, type HeadlineWords } from '@/ui/score/to-headline'

/** What an amendment does to the record, or why it cannot be accepted. */
export type AmendmentEffect =
  | {
      readonly kind: 'moves'
      readonly effect: RecordEffect
      /** The answer of the overview in one sentence, on both records. */
      readonly headline: { readonly before: string; readonly after: string }
      /** What it does to the reader’s own list; undefined where none is kept. */
      readonly own: OwnEffect | undefined
    }
  | { readonly kind: 'faulty'; readonly faults: readonly RecordFault[] }

/** What an amendment does to a list of parts: money at risk in US dollars, of the list and of the parts that move most. */
export type OwnEffect = {
  readonly listName: string
  readonly before: number
  readonly after: number
  readonly parts: readonly OwnPartEffect[]
}

type OwnPartEffect = {
  /** Place in the list, from 0. */
  readonly index: number
  /** Part number, and where it is used: one part may stand at several sites. */
  readonly name: string
  readonly before: number
  readonly after: number
  /** Element that it is shortest of on the amended record; undefined when it is short of none. */
  readonly elementId: string | undefined
}

/** Longest list that is worked out for it: it waits on the page. */
const MOST_LINES = 2000

/** Most parts that are named. */
const MOST_PARTS = 5

/** Money below this is rounding, US dollars. */
const LEAST_MONEY = 1

/** What an effect is worked out for. */
type Seen = {
  readonly market: BuyerMarket
  readonly list: BuyerList | undefined
  readonly words: HeadlineWords
}

/**
 * Return what an amendment changes for the record with all others that are accepted, on the last day of that record, for
 * the buyer of the address and the list that is kept.
 */
export function useEffectOf(
  edition: Edition,
  amendment: Amendment,
  amendments: readonly Amendment[],
): AmendmentEffect {
  const { market } = useSettledView().view
  const list = usePartsList()
  const words = useFormat()
  return useMemo(() => {
    const others = amendments.filter(
      ({ id, state }) => state === 'accepted' && id !== amendment.id && id !== amendment.supersedes,
    )
    const old = amendments.filter(({ id }) => id === amendment.supersedes)
    const before = recordAt(edition, [...others, ...old], null)
    const alone = recordAt(edition, others, null)
    const faults = checkAmendments(alone, [amendment])
    if (faults.length > 0) return { kind: 'faulty', faults }
    const after = recordAt(edition, [...others, { ...amendment, state: 'accepted' }], null)
    try {
      return { kind: 'moves', ...toEffect(before, after, { market, list, words }) }
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      return { kind: 'faulty', faults: [toFault(error.message)] }
    }
  }, [edition, amendment, amendments, market, list, words])
}

function toEffect(before: Edition, after: Edition, { market, list, words }: Seen) {
  const asOf = after.info.lastDay
  const models = { before: createModel(before), after: createModel(after) }
  const headlineOf = (edition: Edition, model: Model): string => {
    const indicators = model.indicators(asOf, DEFAULT_OUTLOOK, market).elements
    return toHeadlineText(toHeadline({ ...edition, asOf, indicators }, words))
  }
  return {
    effect: compareRecords(models.before, models.after, { asOf, outlook: DEFAULT_OUTLOOK, market }),
    headline: {
      before: headlineOf(before, models.before),
      after: headlineOf(after, models.after),
    },
    own:
      list === undefined || list.isSample || list.lines.length > MOST_LINES
        ? undefined
        : toOwnEffect(list, after, { ...models, market }),
  }
}

type Models = { readonly before: Model; readonly after: Model; readonly market: BuyerMarket }

function toOwnEffect(
  list: BuyerList,
  { info, materials }: Edition,
  { before, after, market }: Models,
): OwnEffect {
  const exposureOf = (model: Model) => {
    const scenarioRuns = model.scenarioRuns(info.lastDay, DEFAULT_OUTLOOK)
    return assessExposure({ list, materials, scenarioRuns, market }).exposure
  }
  const [old, now] = [exposureOf(before), exposureOf(after)]
  const parts = now.parts.map((part, index) => ({
    index,
    name: [part.partId, list.lines[index]?.site ?? ''].filter((word) => word !== '').join(', '),
    before: old.parts[index]?.moneyAtRiskUsd ?? 0,
    after: part.moneyAtRiskUsd,
    elementId: part.bindingElementId,
  }))
  return {
    listName: list.name,
    before: old.totals.moneyAtRiskUsd,
    after: now.totals.moneyAtRiskUsd,
    parts: parts
      .filter((part) => moved(part) > LEAST_MONEY)
      .toSorted((a, b) => moved(b) - moved(a))
      .slice(0, MOST_PARTS),
  }
}

function moved({ before, after }: OwnPartEffect): number {
  return Math.abs(after - before)
}

function toFault(message: string): RecordFault {
  return { path: 'model', message, remedy: 'Correct the figures that the model cannot run with.' }
}
