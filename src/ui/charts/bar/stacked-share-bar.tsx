import { useCallback, useMemo } from 'react'
import { type ExhibitBars } from '@/ui/exhibit/exhibit'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { ChartFigure } from '@/ui/charts/chart-figure'
import styles from './stacked-share-bar.module.css'

/** One part of a whole. */
export type ShareSegment = {
  readonly id: string
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  /** Any CSS colour of the tokens: `var(--controller-kia)`. Shades of ink by default. */
  readonly color?: string | undefined
  readonly isEstimated?: boolean | undefined
  /** Striped: halted. */
  readonly isHalted?: boolean | undefined
}

/** Props of {@link StackedShareBar}. */
export type StackedShareBarProps = {
  readonly title: string
  readonly subtitle: string
  readonly segments: readonly ShareSegment[]
  readonly sentence?: string | undefined
  readonly labelHeader: string
  readonly sources: readonly SourceRef[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Id by which it can be exported and pinned. */
  readonly exhibit?: string | undefined
}

/** Strength of ink of parts without a colour, largest first. */
const SHADES = [78, 60, 46, 34, 24, 16] as const

/** Shares of one whole as a single bar. Draws without the chart library. */
export function StackedShareBar(props: StackedShareBarProps) {
  const { segments, labelHeader, title, subtitle } = props
  const format = useFormat()
  const columns = useMemo(() => toColumns(labelHeader, format), [labelHeader, format])
  const describe = useCallback(
    () => ({ charts: [toExhibitShares(props, format)] }),
    [props, format],
  )
  return (
    <ChartFigure
      exhibit={props.exhibit}
      headingLevel={props.headingLevel}
      sentence={props.sentence}
      sources={props.sources}
      subtitle={subtitle}
      title={title}
      table={
        <FoldedTable
          caption={`${title}. ${subtitle}`}
          columns={columns}
          of={title}
          rowId={({ id }) => id}
          rows={segments}
        />
      }
    >
      <ExhibitPart describe={describe} />
      <div aria-hidden="true" className={styles['bar']}>
        {segments.map((segment, index) => (
          <span
            className={styles['segment']}
            data-halted={segment.isHalted === true}
            key={segment.id}
            style={{
              flexGrow: Math.max(0, segment.share),
              backgroundColor: toFill(segment, index),
            }}
          />
        ))}
      </div>
      <ul className={styles['key']}>
        {segments.map((segment, index) => (
          <li key={segment.id}>
            <span
              aria-hidden="true"
              className={styles['swatch']}
              data-halted={segment.isHalted === true}
              style={{ backgroundColor: toFill(segment, index) }}
            />
            <span>
              {segment.label} <strong>{format.percent(segment.share)}</strong>
              {toRemark(segment)}
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

function toExhibitShares(props: StackedShareBarProps, format: Format): ExhibitBars {
  const { title, subtitle, labelHeader, segments } = props
  return {
    kind: 'shares',
    title,
    subtitle,
    labelHeader,
    valueHeader: 'Share',
    orientation: 'horizontal',
    bars: segments.map(({ label, share, isEstimated = false }) => ({
      label,
      value: share,
      isEstimated,
    })),
    formatValue: format.percent,
  }
}

function toFill({ color }: ShareSegment, index: number): string {
  const shade = SHADES[Math.min(index, SHADES.length - 1)] ?? 16
  return color ?? `color-mix(in srgb, var(--ink) ${shade}%, var(--paper))`
}

function toRemark({ isHalted, isEstimated }: ShareSegment): string {
  const remarks = [
    ...(isHalted === true ? ['halted'] : []),
    ...(isEstimated === true ? ['estimate'] : []),
  ]
  return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`
}

function toColumns(labelHeader: string, format: Format): readonly Column<ShareSegment>[] {
  return [
    { id: 'label', header: labelHeader, cell: ({ label }) => label, isRowHeader: true },
    {
      id: 'share',
      header: 'Share',
      align: 'end',
      cell: ({ share }) => format.percent(share),
      value: ({ share }) => share,
      sortBy: ({ share }) => share,
    },
    {
      id: 'remark',
      header: 'Remark',
      cell: (segment) => toRemark(segment).replaceAll(/[()]/g, ''),
    },
  ]
}
