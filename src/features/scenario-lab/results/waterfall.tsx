import { memo } from 'react'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { type LabMeasure, type ShareOut } from '@/domain/lab/lab-question'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { toMeasureScale, toMeasureWords } from './measure-words'
import { toWaterfall, toWaterfallRange, type InputWords, type WaterfallStep } from './to-waterfall'
import { toWaterfallSentence } from './to-waterfall-sentence'
import styles from './bars.module.css'

/** Props of {@link Waterfall}. */
export type WaterfallProps = {
  readonly share: ShareOut
  readonly measure: LabMeasure
  /** Market that is asked about. */
  readonly market: BuyerMarket
  readonly words: InputWords
  /** Names of both ends: `Preset “No disruption”` and `My scenario`. */
  readonly fromName: string
  readonly toName: string
  readonly sources: readonly SourceRef[]
}

/** The way from one scenario's value to another's, input by input. */
export const Waterfall = memo(DrawnWaterfall)

function DrawnWaterfall(props: WaterfallProps) {
  const { share, measure, market, words, fromName, toName, sources } = props
  const format = useFormat()
  const scale = toMeasureScale(measure, share.to === 0 ? share.from : share.to, format)
  const fall = toWaterfall(share, scale, words)
  const { steps, total } = fall
  const range = toWaterfallRange(steps)
  const write = (step: WaterfallStep): string =>
    step.kind === 'start' || step.kind === 'end'
      ? scale.write(step.value)
      : scale.writeChange(step.value)
  const labelOf = (step: WaterfallStep): string => {
    if (step.kind === 'start') return fromName
    return step.kind === 'end' ? toName : step.label
  }
  const { label, unit } = toMeasureWords(measure, market)
  const change = total === 0 ? 'no change' : scale.writeChange(total)
  const title = `${label}: ${change} from ${fromName} to ${toName}`
  const subtitle = `${unit}; each input’s part by Shapley value, so that the parts add up and no order matters (modelled)`
  const columns: readonly Column<WaterfallStep>[] = [
    { id: 'step', header: 'Step', isRowHeader: true, cell: labelOf },
    { id: 'kind', header: 'Kind', cell: toKindWord },
    { id: 'value', header: label, align: 'end', cell: write },
  ]
  return (
    <ChartFigure
      exhibit="lab-waterfall"
      headingLevel={3}
      sentence={toWaterfallSentence(fall, share, scale)}
      sources={sources}
      subtitle={subtitle}
      title={title}
      table={
        <FoldedTable
          caption={`${title}. ${subtitle}`}
          columns={columns}
          of={title}
          rowId={({ id }) => id}
          rows={steps}
        />
      }
    >
      <ol className={styles['bars']}>
        {steps.map((step) => (
          <li className={styles['row']} data-kind={step.kind} key={step.id}>
            <span>
              {labelOf(step)} <KindMark kind={step.kind} />
            </span>
            <span aria-hidden="true" className={styles['track']}>
              <span
                className={styles['bar']}
                data-kind={step.of ?? step.kind}
                data-subtotal={step.kind === 'subtotal'}
                style={toPlace(step, range)}
              />
            </span>
            <span className={styles['value']}>{write(step)}</span>
          </li>
        ))}
      </ol>
    </ChartFigure>
  )
}

function KindMark({ kind }: Pick<WaterfallStep, 'kind'>) {
  if (kind !== 'lever' && kind !== 'assumption') return undefined
  return <small className={styles['kind']}>{kind}</small>
}

function toKindWord({ kind, of }: WaterfallStep): string {
  if (kind === 'start' || kind === 'end') return 'value'
  return kind === 'subtotal' ? `sum of ${of ?? ''}s` : kind
}

/** Both ends are marks, not bars: the axis need not reach zero, and length stands for change alone. */
function toPlace({ kind, from, to }: WaterfallStep, [low, high]: readonly [number, number]) {
  const toShare = (value: number): string => `${(100 * value) / (high - low)}%`
  if (kind === 'start' || kind === 'end') return { left: toShare(to - low) }
  return { left: toShare(Math.min(from, to) - low), width: toShare(Math.abs(to - from)) }
}
