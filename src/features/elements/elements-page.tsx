import { useMemo } from 'react'
import { useSourceLookup } from '@/data/use-source-refs'
import { useView } from '@/state/address/use-view'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { DataTable } from '@/ui/tables/data-table'
import { toElementColumns } from './element-columns'
import pageStyles from '@/ui/layout/page.module.css'
import { toElementRows, type ElementRow } from './to-element-rows'
import { useIndicators } from './use-indicators'
import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { BANDS } from '@/domain/market/indicators'
import { type Format } from '@/ui/format/create-format'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'

/** Return how many elements stand in each rating, the worst first, and which one leads. */
function toElementsSentence(
  rows: readonly ElementRow[],
  format: Pick<Format, 'integer' | 'list' | 'score'>,
): string {
  const counts = BANDS.toReversed()
    .map((band) => ({
      band,
      count: rows.filter(({ indicators }) => indicators.score.band === band).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ band, count }, index) => `${format.integer(count)}${index === 0 ? ' are' : ''} ${band}`)
  const worst = rows.toSorted((a, b) => b.indicators.score.value - a.indicators.score.value).at(0)
  if (worst === undefined) return 'No element has a score.'
  return `Of ${format.integer(rows.length)} rare earths, ${format.list(counts)}; ${worst.element.name.toLowerCase()} leads with ${format.score(worst.indicators.score.value)} of 100.`
}

/** Gap of the record that says which rare earths it leaves out. */
const LEFT_OUT_ID = 'thulium'

/** Which rare earths are missing here, and why. */
function LeftOut() {
  const { queries } = useData()
  const bibliography = useQuery(queries.bibliography)
  const state = useDataState([bibliography])
  const gap = bibliography.data?.gaps.find(({ id }) => id === LEFT_OUT_ID)
  return (
    <Panel exhibit="left-out" title="Rare earths that are left out" state={state} minHeight="6rem">
      {bibliography.data !== undefined && (
        <p>{gap?.detail ?? 'The record does not say which rare earths it leaves out.'}</p>
      )}
    </Panel>
  )
}

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
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>Elements</h1>
        {rows.length > 0 && (
          <p className={pageStyles['lead']}>{toElementsSentence(rows, format)}</p>
        )}
      </header>
      <Panel
        exhibit="element-table"
        title="Our score beside the figures of others"
        subtitle={isOnSlide ? SUBTITLE_ON_SLIDE : SUBTITLE}
        state={state}
        minHeight="36rem"
        sources={look(rows.flatMap(toSourceIds))}
      >
        <ExhibitFinding words={toElementsSentence(rows, format)} />
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
