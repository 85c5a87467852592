import { memo } from 'react'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type LabMeasure, type Swing } from '@/domain/lab/lab-question'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import { CutWords } from '@/ui/exhibit/cut-words'
import { useFew } from '@/ui/exhibit/use-few'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { toMeasureScale, toMeasureWords } from './measure-words'
import { toTornado, toTornadoRange, type TornadoBar, type TornadoRanking } from './to-tornado'
import { type InputWords } from './to-waterfall'
import styles from './bars.module.css'

/** Props of {@link Tornado}. */
export type TornadoProps = {
  readonly central: number
  readonly rows: readonly Swing[]
  readonly measure: LabMeasure
  /** Market that is asked about. */
  readonly market: BuyerMarket
  readonly words: InputWords
  /** Write a value of an input in its unit. */
  readonly writeInput: (inputId: string, value: number) => string
  readonly sources: readonly SourceRef[]
}

/** How far each input alone swings a measure, from its 10th to its 90th percentile. */
export const Tornado = memo(DrawnTornado)

function DrawnTornado(props: TornadoProps) {
  const { central, rows, measure, market, words, writeInput, sources } = props
  const format = useFormat()
  const ranking = toTornado(rows, words)
  const { bars } = ranking
  const shown = useFew(bars)
  const range = toTornadoRange(bars, central)
  const { write } = toMeasureScale(measure, central, format)
  const { label, unit } = toMeasureWords(measure, market)
  const [first] = bars
  const title =
    first === undefined
      ? `${label}: no input alone moves it`
      : `${label} depends most on ${first.label}`
  const subtitle = `${unit}; each input alone at its 10th and 90th percentile, all others as they are: those of a triangle over the stated range where nobody made it uncertain, and as it was and is where it was changed; the line is the central run (modelled)`
  const columns: readonly Column<TornadoBar>[] = [
    { id: 'input', header: 'Input', isRowHeader: true, cell: (bar) => bar.label },
    { id: 'kind', header: 'Kind', cell: ({ kind }) => kind },
    { id: 'basis', header: 'Moved because', cell: ({ basis }) => BASIS_WORDS[basis] },
    { id: 'low', header: 'Low', cell: ({ inputId, low }) => writeInput(inputId, low) },
    { id: 'at-low', header: `${label} there`, align: 'end', cell: ({ atLow }) => write(atLow) },
    { id: 'high', header: 'High', cell: ({ inputId, high }) => writeInput(inputId, high) },
    { id: 'at-high', header: `${label} there`, align: 'end', cell: ({ atHigh }) => write(atHigh) },
  ]
  return (
    <ChartFigure
      exhibit="lab-tornado"
      headingLevel={3}
      sentence={toSentence(ranking, central, write)}
      sources={sources}
      subtitle={subtitle}
      title={title}
      table={
        bars.length > 0 && (
          <FoldedTable
            caption={`${title}. ${subtitle}`}
            columns={columns}
            of={title}
            rowId={({ inputId }) => inputId}
            rows={bars}
          />
        )
      }
    >
      {bars.length > 0 && (
        <ol className={styles['bars']} data-rows="">
          {shown.map((bar) => (
            <li className={styles['row']} data-kind={bar.kind} key={bar.inputId}>
              <span>
                {bar.label} <small className={styles['kind']}>{bar.kind}</small>
              </span>
              <span aria-hidden="true" className={styles['track']}>
                <span className={styles['bar']} data-kind={bar.kind} style={toPlace(bar, range)} />
                <span className={styles['centre']} style={{ left: toShare(central, range) }} />
              </span>
              <span className={styles['value']}>
                {writeInput(bar.inputId, bar.low)}: {write(bar.atLow)}
                <br />
                {writeInput(bar.inputId, bar.high)}: {write(bar.atHigh)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <CutWords shown={shown.length} whole={bars.length} />
    </ChartFigure>
  )
}

const BASIS_WORDS: Readonly<Record<Swing['basis'], string>> = {
  uncertain: 'uncertain: its P10 and P90',
  changed: 'changed: as it was and is',
  stated: 'the dataset states a range: P10 and P90 of a triangle over it',
}

function toSentence(
  { bars, more, still }: TornadoRanking,
  central: number,
  write: (value: number) => string,
): string {
  const [first] = bars
  const start = `With central values it is ${write(central)}.`
  if (first === undefined) {
    return still === 0
      ? `${start} No input is uncertain or changed, and the dataset states no range.`
      : `${start} None of ${still} inputs that were tried moves it alone.`
  }
  const others = [
    ...(more === 0 ? [] : [`${more} more swing it less`]),
    ...(still === 0 ? [] : [`${still} do not move it`]),
  ]
  const rest = others.length === 0 ? '' : ` Of the other inputs, ${others.join(' and ')}.`
  return `${start} ${first.label} alone takes it from ${write(first.atLow)} to ${write(first.atHigh)}.${rest}`
}

function toPlace({ atLow, atHigh }: TornadoBar, range: readonly [number, number]) {
  const [low, high] = range
  return {
    left: toShare(Math.min(atLow, atHigh), range),
    width: `${(100 * Math.abs(atHigh - atLow)) / (high - low)}%`,
  }
}

function toShare(value: number, [low, high]: readonly [number, number]): string {
  return `${(100 * (value - low)) / (high - low)}%`
}
