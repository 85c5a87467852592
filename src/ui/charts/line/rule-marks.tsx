import { type ChartAnnotation } from '@/ui/charts/chart-series'
import styles from '@/ui/charts/chart.module.css'
import { type MarksProps } from './marks'
import { textWidth } from '@/ui/charts/axis/text-width'
import { type Placement } from './to-path'
import { toRows } from '@/ui/charts/axis/to-rows'

/** Upright rules: the as-of date with its name, and events with theirs where there is room. */
export function RuleMarks({ content, place }: MarksProps) {
  const { markers, annotations, fontSize } = content
  const { rowOf } = toRows(annotations, { place, fontSize, isReserved: markers.length > 0 })
  return (
    <g>
      {annotations.map((annotation) => (
        <Rule
          annotation={annotation}
          fontSize={fontSize}
          key={`${annotation.x} ${annotation.label}`}
          kind="event"
          place={place}
          row={rowOf(annotation)}
        />
      ))}
      {markers.map((marker) => (
        <Rule
          annotation={marker}
          fontSize={fontSize}
          key={`${marker.x} ${marker.label}`}
          kind="marker"
          place={place}
          row={0}
        />
      ))}
    </g>
  )
}

type RuleProps = {
  readonly annotation: ChartAnnotation
  readonly kind: 'marker' | 'event'
  /** Row of words above the plot; undefined where there is no room. */
  readonly row: number | undefined
  readonly place: Placement
  readonly fontSize: number
}

function Rule({ annotation, kind, row, place, fontSize }: RuleProps) {
  const x = Math.round(place.toX(annotation.x)) + 0.5
  if (x < place.left - 1 || x > place.right + 1) return undefined
  const isTurned = x + textWidth(annotation.label, fontSize) > place.right
  const y = place.top - 6 - (row ?? 0) * fontSize * 1.35
  return (
    <g>
      <path
        className={styles['rule']}
        d={`M${x} ${row === undefined ? place.top : y - fontSize * 0.8}V${place.bottom}`}
        data-kind={kind}
      />
      {row !== undefined && (
        <text
          className={styles['note']}
          textAnchor={isTurned ? 'end' : 'start'}
          x={isTurned ? x - 5 : x + 5}
          y={y}
        >
          {annotation.label}
        </text>
      )}
    </g>
  )
}
