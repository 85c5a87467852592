import { type BandSpread } from '@/domain/market/monte-carlo'
import { type RiskScore } from '@/domain/market/indicators'
import { Figure } from '@/ui/evidence/figure'
import { useFormat } from '@/ui/format/format-context'
import { Rating } from './rating'
import { toBandWords, type LabFigure } from './to-lab-figures'
import styles from './results.module.css'

/** Props of {@link FigureRow}. */
export type FigureRowProps = {
  readonly name: string
  readonly asOf: string
  /** Keeps room for the words that follow the runs, so that nothing jumps while they catch up. */
  readonly isUncertain: boolean
  readonly score: RiskScore
  readonly spread: BandSpread | undefined
  readonly runs: number
  readonly rows: readonly LabFigure[]
}

/** The rating of an element and the figures beside it. */
export function FigureRow(props: FigureRowProps) {
  const { name, asOf, isUncertain, score, spread, runs, rows } = props
  const format = useFormat()
  return (
    <section
      aria-label="Figures of the scenario"
      className={styles['figures']}
      data-uncertain={isUncertain}
    >
      <Figure
        evidence="modelled"
        label={`Risk score of ${name.toLowerCase()} on ${format.date(asOf)}`}
        note={
          <>
            <Rating band={score.band} spread={spread} />
            {spread !== undefined && <>: {toBandWords(spread, runs, format)}</>}. Formula{' '}
            {score.formulaVersion}, central run.
          </>
        }
        value={format.score(score.value)}
      />
      {rows.map(({ id, label, value, notes }) => (
        <Figure
          evidence="modelled"
          key={id}
          label={label}
          note={notes.length === 0 ? undefined : notes.map((note) => <p key={note}>{note}</p>)}
          value={value}
        />
      ))}
    </section>
  )
}
