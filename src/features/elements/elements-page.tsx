import { useMemo } from 'react'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/use-view'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { DataTable } from '@/ui/tables/data-table'
import { toElementColumns } from './element-columns'
import { LeftOut } from './left-out'
import styles from './page.module.css'
import { toElementRows, type ElementRow } from './to-element-rows'
import { toElementsSentence } from './to-elements-sentence'
import { useIndicators } from './use-indicators'

/** Every element with our score beside the published indicators, each in its own scale. */
export function ElementsPage() {
  const format = useFormat()
  const look = useSourceLookup()
  const { view, hrefTo } = useView()
  const { pair, state } = useIndicators()
  const rows = useMemo(
    () => (pair === undefined ? [] : toElementRows(pair.record, pair.now.elements)),
    [pair],
  )
  const columns = useMemo(() => toElementColumns(rows, format), [rows, format])
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>Elements</h1>
        {rows.length > 0 && <p className={styles['lead']}>{toElementsSentence(rows, format)}</p>}
      </header>
      <Panel
        exhibit="element-table"
        title="Our score beside the figures of others"
        subtitle="The score is ours, 0 to 100. Supply risk and economic importance are the European Commission’s, in its own scales. Concentration is computed from published shares, Myanmar’s part of mine supply from outputs and baskets that are largely estimates. Nothing here is averaged with anything else."
        state={state}
        minHeight="36rem"
        sources={look(rows.flatMap(toSourceIds))}
      >
        <DataTable
          caption={`Elements on ${format.dateLong(view.asOf)}`}
          columns={columns}
          initialSort={{ columnId: 'score', direction: 'descending' }}
          isCaptionHidden
          rowHref={({ element }) => hrefTo(`/elements/${element.id}`)}
          rowId={({ element }) => element.id}
          rows={rows}
        />
      </Panel>
      <LeftOut />
    </div>
  )
}

function toSourceIds({ element, published }: ElementRow): readonly string[] {
  return [
    ...element.basePriceUsdPerKg.sources,
    ...element.coverWeeks.sources,
    ...(published?.supplyRisk.overall?.sources ?? []),
    ...(published?.economicImportance.sources ?? []),
  ]
}
