import { useMemo } from 'react'
import { useFormat } from '@/ui/format/format-context'
import { DataTable } from '@/ui/tables/data-table'
import { toTargetPairs, type EpisodePair } from './backtest-view'
import { toTargetColumns } from './target-columns'

type TargetTableProps = { readonly pairs: readonly EpisodePair[]; readonly caption: string }

/** Every target of some episodes with its verdict. */
export function TargetTable({ pairs, caption }: TargetTableProps) {
  const format = useFormat()
  const columns = useMemo(() => toTargetColumns(format), [format])
  const rows = useMemo(() => pairs.flatMap(toTargetPairs), [pairs])
  return (
    <DataTable
      caption={caption}
      columns={columns}
      isCaptionHidden
      rowId={({ fitted }) => fitted.target.id}
      rows={rows}
    />
  )
}
