import { useMemo } from 'react'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { createModel } from '@/model/create-model'
import { ModelError } from '@/model/faults'
import { toRecordEffect, type RecordEffect } from '@/model/record-effect'
import { type Amendment } from '@/record/amendments/amendment'
import { checkAmendments } from '@/record/amendments/check-amendments'
import { recordAt } from '@/record/amendments/record-at'
import { type Edition } from '@/record/edition'
import { type RecordFault } from '@/record/rules/record-fault'
import { useSettledView } from '@/state/address/use-view'

/** What an amendment does to the record, or why it cannot be accepted. */
export type AmendmentEffect =
  | { readonly kind: 'moves'; readonly effect: RecordEffect }
  | { readonly kind: 'faulty'; readonly faults: readonly RecordFault[] }

/**
 * Return what an amendment changes for the record with all others that are accepted, on the last day of that record, for
 * the buyer of the address.
 */
export function useEffectOf(
  edition: Edition,
  amendment: Amendment,
  amendments: readonly Amendment[],
): AmendmentEffect {
  const { market } = useSettledView().view
  return useMemo(() => {
    const others = amendments.filter(({ id, state }) => state === 'accepted' && id !== amendment.id)
    const before = recordAt(edition, others, null)
    const faults = checkAmendments(before, [amendment])
    if (faults.length > 0) return { kind: 'faulty', faults }
    const after = recordAt(edition, [...others, { ...amendment, state: 'accepted' }], null)
    const asOf = after.info.lastDay
    try {
      const seen = { asOf, outlook: DEFAULT_OUTLOOK, market }
      return {
        kind: 'moves',
        effect: toRecordEffect(createModel(before), createModel(after), seen),
      }
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      return { kind: 'faulty', faults: [toFault(error.message)] }
    }
  }, [edition, amendment, amendments, market])
}

function toFault(message: string): RecordFault {
  return { path: 'model', message, remedy: 'Correct the figures that the model cannot run with.' }
}
