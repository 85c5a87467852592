import { ScoreBar } from '@/ui/evidence/score-bar'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type PriceTests } from '@/data/use-tested-prices'
import { useFormat } from '@/ui/format/format-context'
import { Rating } from './rating'
import { type Compared } from './to-compare'
import { toCardRows } from './to-card-rows'
import { toBandWords } from './to-lab-figures'
import styles from './compare.module.css'

/** Props of {@link ScoreCards}. */
export type ScoreCardsProps = {
  readonly rows: readonly Compared[]
  readonly elementId: string
  /** What the backtest found for its prices; none until it has been answered. */
  readonly tests: PriceTests | undefined
}

/** What each scenario comes to, side by side. */
export function ScoreCards({ rows, elementId, tests }: ScoreCardsProps) {
  const format = useFormat()
  return (
    <ul aria-label="Scenarios side by side" className={styles['cards']}>
      {rows.map(({ id, name, figures, result, outcome }, index) => {
        const spread = result?.bands.find((band) => band.elementId === elementId)
        return (
          <li className={styles['card']} data-line={index + 1} key={id}>
            <h3 className={styles['cardName']}>{name}</h3>
            <ScoreBar band={figures.score.band} value={figures.score.value} />
            <p className={styles['cardNote']}>
              <Rating band={figures.score.band} spread={spread} />{' '}
              <EvidenceMark evidence="modelled" />
            </p>
            {result !== undefined && spread !== undefined && (
              <p className={styles['cardNote']}>{toBandWords(spread, result.runs, format)}.</p>
            )}
            <dl className={styles['cardFigures']}>
              {toCardRows({ figures, result, outcome, tests }, elementId, format).map(
                ({ label, value, note }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {value}
                      {note !== '' && <small> {note}</small>}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
