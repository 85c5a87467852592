import { type ChartNote, type ChartSeries } from '@/ui/charts/chart-series'
import styles from '@/ui/charts/chart.module.css'
import { toFlags } from './chart-notes'
import { type MarksProps } from './marks'

/** Flags of notes on their lines, numbered as in the list below; discs that would meet stand above one another. */
export function NoteMarks({ content, place }: MarksProps) {
  const { notes, series, fontSize } = content
  const flags = toFlags(notes, series, place, fontSize)
  return (
    <g>
      {flags.map(({ note, foot, disc }) => (
        <g key={note.number}>
          <path className={styles['pole']} d={`M${foot.x} ${foot.y}L${disc.x} ${disc.y}`} />
          <circle className={styles['foot']} cx={foot.x} cy={foot.y} r={2.5} />
        </g>
      ))}
      {flags.map(({ note, disc, radius }) => (
        <g data-note={note.number} key={note.number}>
          <circle className={styles['disc']} cx={disc.x} cy={disc.y} r={radius} />
          <text
            className={styles['discNumber']}
            textAnchor="middle"
            x={disc.x}
            y={disc.y + fontSize * 0.32}
          >
            {note.number}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Props of {@link NoteList}. */
export type NoteListProps = {
  readonly notes: readonly ChartNote[]
  /** Lines of the chart: of several with notes each note names its own. */
  readonly series: readonly ChartSeries[]
  readonly formatX: (x: number) => string
}

/** The notes of a chart by their numbers, below it; a text keeps to itself whichever way it runs. */
export function NoteList({ notes, series, formatX }: NoteListProps) {
  if (notes.length === 0) return undefined
  const isOfSeveral = new Set(notes.map(({ seriesId }) => seriesId)).size > 1
  const nameOf = (seriesId: string | undefined): string => {
    const line = isOfSeveral ? series.find(({ id }) => id === seriesId) : undefined
    return line === undefined ? '' : `${line.label}: `
  }
  return (
    <ul aria-label="Notes on this chart" className={styles['notes']}>
      {notes.map(({ number, x, text, seriesId }) => (
        <li key={number}>
          <span className={styles['listNumber']}>{number}</span>
          <span>
            {`${formatX(x)}: ${nameOf(seriesId)}`}
            <bdi>{text}</bdi>
          </span>
        </li>
      ))}
    </ul>
  )
}
