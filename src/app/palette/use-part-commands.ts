import { useMemo } from 'react'
import { useGo } from '@/app/commands/use-go'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { toRowKeys } from '@/features/exposure/to-part-rows'
import { type Command, type Offer, useOffer } from '@/app/commands/commands'
import { usePartsSession, usePartsStore } from '@/state/lists/parts-store'
import { activeList } from '@/state/lists/parts-workspace'

/** Offer the parts of the buyer's list that is shown. */
export function usePartCommands(): void {
  usePartsSession()
  const list = usePartsStore(({ history }) => activeList(history.present))
  const go = useGo()
  const offer = useMemo((): Offer => {
    if (list === undefined) return { commands: [] }
    const keys = toRowKeys(list.lines.map(({ id }) => id))
    return {
      commands: list.lines.map((line, index): Command => {
        const key = keys[index] ?? line.id
        return {
          id: `part:${key}`,
          group: 'Parts',
          title: line.id,
          words: toWords(line),
          note: [line.description ?? list.name, line.site].filter(Boolean).join(', '),
          run: () => go(`/exposure/${encodeURIComponent(key)}`),
        }
      }),
    }
  }, [list, go])
  useOffer('parts', offer)
}

function toWords({ supplier, supplierCountry, materialId }: BuyerLine): string {
  return [supplier, supplierCountry, materialId].filter(Boolean).join(' ')
}
