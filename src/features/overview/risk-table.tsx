import { memo, useCallback, useMemo } from 'react'
import { explainChange } from '@/model/scores'
import { type ScoreHistory } from '@/model/score-history'
import { type ElementIndicators, type ScoreChange } from '@/domain/market/indicators'
import { type CivilDate } from '@/lib/civil-date'
import { type View } from '@/domain/page/view'
import { type AssessmentPair } from '@/data/use-assessment'
import { type DataState } from '@/data/panel-state'
import { useScoreHistory } from '@/data/use-score-history'
import { useSourceLookup } from '@/data/use-source-refs'
import { useSettledView } from '@/state/address/use-view'
import { BandLabel } from '@/ui/evidence/band-label'
import { ScoreBar } from '@/ui/evidence/score-bar'
import { MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { ExhibitFinding, ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Panel } from '@/ui/layout/panel'
import { toDisplayedChange } from '@/ui/score/to-score-words'
import { type Column } from '@/ui/tables/column'
import { DataTable } from '@/ui/tables/data-table'
import { ChangeCell, Trend } from './risk-cells'
import styles from './risk-table.module.css'

type RiskTableProps = {
  readonly pair: AssessmentPair | undefined
  readonly state: DataState
  readonly view: View
  readonly onExplain: (elementId: string) => void
}

type Row = {
  readonly now: ElementIndicators
  readonly name: string
  readonly change: ScoreChange
}

/** Every element ranked by score, with what changed, why, and how long stocks last. */
export const RiskTable = memo(DrawnRiskTable)

function DrawnRiskTable({ pair, state, view, onExplain }: RiskTableProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { hrefTo } = useSettledView()
  const rows = useMemo(() => (pair === undefined ? [] : toRows(pair)), [pair])
  const history = useScoreHistory(pair?.record, view.market)
  const columns = useMemo(
    () => toColumns({ format, onExplain, history, asOf: view.asOf, market: view.market }),
    [format, onExplain, history, view.asOf, view.market],
  )
  // The trends come a moment after the table.
  const describe = useCallback(() => ({ isSettled: history !== undefined }), [history])
  const since = pair === undefined ? '' : format.date(pair.earlierDay)
  return (
    <Panel
      exhibit="risk-table"
      title="Risk by element"
      subtitle={`Score 0 to 100, high is worse; change since ${since}. Seen by a buyer ${view.market === 'china' ? 'in' : 'outside'} China. Halted: share of world mine supply; withheld: share of that buyer’s supply. Price: multiple of the no-disruption baseline. Both, and stocks, are modelled as of ${format.date(view.asOf)}.`}
      hint="Press a score to see its parts."
      state={state}
      minHeight="34rem"
      sources={pair === undefined ? undefined : look(toSourceIds(pair))}
    >
      <ExhibitPart describe={describe} />
      <ExhibitFinding words={toFinding(rows, view.market, format)} />
      {pair !== undefined && (
        <DataTable
          caption={`Supply risk of ${rows.length} rare earths on ${format.dateLong(view.asOf)}`}
          isCaptionHidden
          columns={columns}
          rows={rows}
          rowId={({ now }) => now.elementId}
          rowHref={({ now }) => hrefTo(`/elements/${now.elementId}`)}
          initialSort={{ columnId: 'score', direction: 'descending' }}
        />
      )}
    </Panel>
  )
}

function toFinding(
  rows: readonly Row[],
  market: BuyerMarket,
  format: Pick<Format, 'score' | 'integer'>,
): string {
  const [first] = rows.toSorted((a, b) => b.now.score.value - a.now.score.value)
  if (first === undefined) return ''
  const { value, band } = first.now.score
  const others = rows.filter(({ now }) => now.score.band === band).length - 1
  const more =
    others === 0
      ? ''
      : `; ${format.integer(others)} other rare ${others === 1 ? 'earth is' : 'earths are'} ${band} too`
  return `${first.name} carries the highest risk for a buyer ${market === 'china' ? 'in' : 'outside'} China: ${format.score(value)} of 100, ${band}${more}`
}

function toRows({ record, now, earlier }: AssessmentPair): readonly Row[] {
  return now.elements.flatMap((row) => {
    const before = earlier.elements.find(({ elementId }) => elementId === row.elementId)
    if (before === undefined) return []
    const name = record.elements.find(({ id }) => id === row.elementId)?.name ?? row.elementId
    return [{ now: row, name, change: explainChange(before.score, row.score) }]
  })
}

type ColumnNeeds = {
  readonly format: Format
  readonly onExplain: (elementId: string) => void
  readonly history: ScoreHistory | undefined
  readonly asOf: CivilDate
  readonly market: BuyerMarket
}

function toColumns({
  format,
  onExplain,
  history,
  asOf,
  market,
}: ColumnNeeds): readonly Column<Row>[] {
  // Files and slides carry the title of a column alone.
  const place = MARKET_WORDS[market]
  return [
    {
      id: 'element',
      header: 'Element',
      isRowHeader: true,
      cell: ({ now, name }) => (
        <>
          <span className={styles['symbol']}>{now.elementId}</span> {name}
        </>
      ),
      text: ({ now, name }) => `${name} (${now.elementId})`,
      sortBy: ({ name }) => name,
    },
    {
      id: 'score',
      header: 'Score',
      cell: ({ now, name }) => (
        <Button
          aria-label={`${name}: score ${format.score(now.score.value)}, ${now.score.band}. Show its parts`}
          className={styles['score'] ?? ''}
          kind="quiet"
          onClick={() => onExplain(now.elementId)}
        >
          <ScoreBar value={now.score.value} band={now.score.band} />
        </Button>
      ),
      text: ({ now }) => format.score(now.score.value),
      value: ({ now }) => now.score.value,
      sortBy: ({ now }) => now.score.value,
    },
    {
      id: 'band',
      header: 'Rating',
      priority: 3,
      cell: ({ now }) => <BandLabel band={now.score.band} />,
    },
    {
      id: 'trend',
      header: 'Over the record',
      unit: 'week by week',
      priority: 3,
      text: null,
      cell: ({ now, name }) => (
        <Trend elementId={now.elementId} name={name} history={history} asOf={asOf} />
      ),
    },
    {
      id: 'change',
      header: 'Change',
      unit: 'points',
      align: 'end',
      cell: ({ change, now }) => <ChangeCell change={change} now={now} />,
      text: ({ change }) => format.change(toDisplayedChange(change)),
      value: ({ change }) => toDisplayedChange(change),
      sortBy: ({ change }) => change.total,
    },
    {
      id: 'halted',
      header: 'Halted',
      unit: 'of mine supply',
      align: 'end',
      cell: ({ now }) => format.percent(now.haltedShare),
      value: ({ now }) => now.haltedShare,
      sortBy: ({ now }) => now.haltedShare,
    },
    {
      id: 'withheld',
      header: 'Withheld',
      unit: 'by licences',
      align: 'end',
      priority: 2,
      cell: ({ now }) => format.percent(now.score.inputs.licenceShare),
      value: ({ now }) => now.score.inputs.licenceShare,
      sortBy: ({ now }) => now.score.inputs.licenceShare,
    },
    {
      id: 'cover',
      header: `Weeks of stock ${place}`,
      unit: 'now → least',
      align: 'end',
      priority: 2,
      ...toPair(({ now }) => [
        format.integer(now.coverWeeks),
        format.integer(now.lowestCoverWeeks),
      ]),
      sortBy: ({ now }) => now.lowestCoverWeeks,
    },
    {
      id: 'price',
      header: `Price ${place}`,
      unit: 'now → peak',
      align: 'end',
      priority: 2,
      ...toPair(({ now }) => [
        format.multiple(now.priceMultiple),
        format.multiple(now.peakPriceMultiple),
      ]),
      sortBy: ({ now }) => now.peakPriceMultiple,
    },
  ]
}

/** Two figures of one row, from the first to the second, which stay on one line. */
function toPair(
  figures: (row: Row) => readonly [string, string],
): Pick<Column<Row>, 'cell' | 'text'> {
  const text = (row: Row): string => figures(row).join(' → ')
  return { text, cell: (row) => <span className={styles['pair']}>{text(row)}</span> }
}

function toSourceIds({ record }: AssessmentPair): readonly string[] {
  return [
    ...record.criticality.flatMap((row) => [
      ...row.economicImportance.sources,
      ...row.siSr.sources,
    ]),
    ...record.supplyShares.flatMap(({ share }) => share.sources),
    ...record.governance.flatMap(({ studyMean }) => studyMean?.sources ?? []),
    ...record.regions.flatMap(({ output }) => output.sources),
  ]
}
