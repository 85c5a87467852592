import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { writeCauses, writeCauseSentences } from '@/features/exposure/cause-words'
import { type PartPanelProps } from './part-props'

/** Why a part runs short or costs more: which halts, gates, licences or charges, and what own stock covers. */
export function PartCause({ row }: Pick<PartPanelProps, 'row'>) {
  const format = useFormat()
  return (
    <Panel
      title={`Why: ${writeCauses(row.cause, format).toLowerCase()}`}
      subtitle="The central run made again without each cause, and the difference shared out (Shapley value); modelled."
      minHeight="4rem"
    >
      <p>{writeCauseSentences(row, format).join(' ')}</p>
    </Panel>
  )
}
