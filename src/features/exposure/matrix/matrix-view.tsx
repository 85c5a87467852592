import { useCallback, useMemo } from 'react'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { useExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { useFormat } from '@/ui/format/format-context'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'
import { FoldedTable } from '@/ui/tables/folded-table'
import { type PartRow } from '@/features/exposure/to-part-rows'
import styles from './matrix.module.css'
import {
  IMPACT_CUT_SHARE,
  QUADRANTS,
  RISK_CUT,
  toMatrix,
  toNamed,
  type Matrix,
  type Placed,
  type Quadrant,
} from './to-matrix'

type MatrixViewProps = {
  readonly rows: readonly PartRow[]
  readonly rowHref: (row: PartRow) => string
}

/** Parts that are drawn: those of the largest impact. */
const MOST_DRAWN = 400

/** Height of the field where nothing else is said, and of a name in it, px. */
const USUAL_HEIGHT = 448
const NAME_HEIGHT = 26

/** Part of the field between the least impact and the largest. */
const HEIGHT_SHARE = 0.82

/** What each field is called, and what the method advises there. */
const QUADRANT_WORDS: Readonly<
  Record<Quadrant, { readonly name: string; readonly advice: string }>
> = {
  strategic: { name: 'Strategic', advice: 'secure supply for years' },
  bottleneck: { name: 'Bottleneck', advice: 'hold stock, qualify another source' },
  leverage: { name: 'Leverage', advice: 'use the buying power' },
  routine: { name: 'Routine', advice: 'keep it simple' },
}

/** Profit impact against supply risk, with the parts as points, and the same as a table. */
export function MatrixView({ rows, rowHref }: MatrixViewProps) {
  const format = useFormat()
  const matrix = useMemo(() => toMatrix(rows), [rows])
  const { placed } = matrix
  const columns = useMemo(() => toColumns(format), [format])
  const room = useExhibitRoom()
  const sentence = toSentence(matrix, format)
  const describe = useCallback(() => ({ sentence }), [sentence])
  if (placed.length === 0) {
    return <p>No part can be placed: none has a score and a revenue or a spend above 0.</p>
  }
  return (
    <figure className={styles['figure']}>
      <ExhibitPart describe={describe} />
      <div aria-hidden="true" className={styles['frame']}>
        <span className={styles['vertical']}>Profit impact, USD per year (log)</span>
        <Field height={room?.drawing} matrix={matrix} rowHref={rowHref} />
        <div className={styles['ends']}>
          <span style={{ left: toSide(0) }}>0</span>
          <span style={{ left: toSide(RISK_CUT) }}>{RISK_CUT}: elevated</span>
          <span style={{ left: toSide(100) }}>100</span>
        </div>
        <span className={styles['horizontal']}>Supply risk: score of the part</span>
      </div>
      <figcaption className={styles['words']}>
        <p>{sentence}</p>
        <p>
          After Kraljic (1983). Impact is the revenue that depends on a part or, where that is not
          stated, what is spent on it; parts of high impact make up{' '}
          {format.percent(IMPACT_CUT_SHARE)} of it together, from {format.usd(matrix.impactCutUsd)}{' '}
          a year. Risk is the score, high from {RISK_CUT}. Both cuts are ours.
          {placed.length > MOST_DRAWN &&
            ` Drawn are the ${format.integer(MOST_DRAWN)} parts of the largest impact.`}
        </p>
      </figcaption>
      <FoldedTable
        caption="Parts by profit impact and supply risk"
        columns={columns}
        rowId={({ row }) => row.key}
        rows={placed.slice(0, MOST_DRAWN)}
      />
    </figure>
  )
}

type FieldProps = {
  readonly matrix: Matrix
  /** px; that of the style sheet by default. */
  readonly height: number | undefined
  readonly rowHref: (row: PartRow) => string
}

function Field({ matrix, height: fieldHeight, rowHref }: FieldProps) {
  const format = useFormat()
  const { placed, cutHeight } = matrix
  const line = NAME_HEIGHT / (HEIGHT_SHARE * (fieldHeight ?? USUAL_HEIGHT))
  const named = new Set(toNamed(placed, line).map(({ row }) => row.key))
  return (
    <div className={styles['field']} data-plot="" style={{ height: fieldHeight }}>
      <span className={styles['risk']} style={{ left: toSide(RISK_CUT) }} />
      <span className={styles['impact']} style={{ bottom: toPlace(cutHeight) }} />
      {QUADRANTS.map((quadrant) => (
        <span className={styles['name']} data-quadrant={quadrant} key={quadrant}>
          <strong>{QUADRANT_WORDS[quadrant].name}</strong> {QUADRANT_WORDS[quadrant].advice}
        </span>
      ))}
      {placed.slice(0, MOST_DRAWN).map(({ row, risk, height, impactUsd }) => (
        <a
          className={styles['point']}
          data-band={row.outcome.score?.band}
          href={rowHref(row)}
          key={row.key}
          style={{ left: toSide(risk), bottom: toPlace(height) }}
          tabIndex={-1}
          title={`${row.part.id}: ${format.usd(impactUsd)}, score ${format.score(risk)}`}
        >
          {named.has(row.key) && (
            <span data-side={risk > 80 ? 'left' : 'right'}>{row.part.id}</span>
          )}
        </a>
      ))}
    </div>
  )
}

/** Keep points off the left and right edge. */
function toSide(risk: number): string {
  return `${3 + 0.94 * risk}%`
}

/** Keep points off the upper and lower edge. */
function toPlace(height: number): string {
  return `${8 + 100 * HEIGHT_SHARE * height}%`
}

function toSentence({ placed, leftOut }: Matrix, format: Format): string {
  const counts = QUADRANTS.map((quadrant) => {
    const count = placed.filter((part) => part.quadrant === quadrant).length
    return `${format.integer(count)} ${QUADRANT_WORDS[quadrant].name.toLowerCase()}`
  })
  const rest =
    leftOut === 0
      ? ''
      : ` ${format.integer(leftOut)} cannot be placed: not rated, or neither revenue nor spend is stated.`
  return `Of ${format.integer(placed.length)} parts, ${format.list(counts)}.${rest}`
}

function toColumns(format: Format): readonly Column<Placed>[] {
  return [
    {
      id: 'part',
      header: 'Part',
      isRowHeader: true,
      cell: ({ row }) => row.part.id,
      sortBy: ({ row }) => row.part.id,
    },
    { id: 'site', header: 'Site', priority: 2, cell: ({ row }) => row.part.site },
    {
      id: 'field',
      header: 'Field',
      cell: ({ quadrant }) => QUADRANT_WORDS[quadrant].name,
      sortBy: ({ quadrant }) => quadrant,
    },
    {
      id: 'impact',
      header: 'Profit impact',
      unit: 'USD per year',
      align: 'end',
      cell: ({ impactUsd, isRevenue }) =>
        `${format.usd(impactUsd)} ${isRevenue ? 'revenue' : 'spend'}`,
      value: ({ impactUsd }) => impactUsd,
      sortBy: ({ impactUsd }) => impactUsd,
    },
    {
      id: 'risk',
      header: 'Supply risk',
      unit: 'score',
      align: 'end',
      cell: ({ risk }) => format.score(risk),
      value: ({ risk }) => risk,
      sortBy: ({ risk }) => risk,
    },
  ]
}
