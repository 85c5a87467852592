import { useMemo } from 'react'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { DataTable } from '@/ui/tables/data-table'
import { toElementColumns } from './element-columns'
import { LeftOut } from './left-out'
import styles from './page.module.css'
import { toElementRows, type ElementRow } from './to-element-rows'
import { toElementsSentence } from './to-elements-sentence'
import { useIndicators } from './use-indicators'

/** Columns for which a slide has no room. */
const LEFT_OUT: ReadonlySet<string> = new Set(['group', 'n1'])

const SUBTITLE =
  'The score is ours, 0 to 100. Supply risk and economic importance are the European Commission’s, in its own scales. Concentration is computed from published shares, Myanmar’s part of mine supply from outputs and baskets that are largely estimates. Nothing here is averaged with anything else.'
const SUBTITLE_ON_SLIDE =
  'The score is ours, 0 to 100; supply risk and importance are the European Commission’s, in its own scales. The page also has each element’s group and the share without the largest supplier.'

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
  const isOnSlide = useIsOnSlide('element-table')
  const columns = useMemo(() => {
    const all = toElementColumns(rows, format)
    return isOnSlide ? all.filter(({ id }) => !LEFT_OUT.has(id)) : all
  }, [rows, format, isOnSlide])
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>Elements</h1>
        {rows.length > 0 && <p className={styles['lead']}>{toElementsSentence(rows, format)}</p>}
      </header>
      <Panel
        exhibit="element-table"
        title="Our score beside the figures of others"
        subtitle={isOnSlide ? SUBTITLE_ON_SLIDE : SUBTITLE}
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
