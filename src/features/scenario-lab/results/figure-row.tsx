import { inBuyerOrder, MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { type BandSpread } from '@/domain/market/monte-carlo'
import { type RiskScore } from '@/domain/market/indicators'
import { BandLabel } from '@/ui/evidence/band-label'
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
  /** Where the buyer stands; the score of a buyer in the other market is beside it. */
  readonly market: BuyerMarket
  readonly score: RiskScore
  readonly other: RiskScore
  readonly spread: BandSpread | undefined
  readonly runs: number
  readonly rows: readonly LabFigure[]
}

/** The rating of an element and the figures beside it. */
export function FigureRow(props: FigureRowProps) {
  const { name, asOf, isUncertain, market, score, other, spread, runs, rows } = props
  const [, otherMarket] = inBuyerOrder(market)
  const format = useFormat()
  return (
    <section
      aria-label="Figures of the scenario"
      className={styles['figures']}
      data-uncertain={isUncertain}
    >
      <Figure
        evidence="modelled"
        label={`Risk score of ${name.toLowerCase()} ${MARKET_WORDS[market]} on ${format.date(asOf)}`}
        note={
          <>
            <Rating band={score.band} spread={spread} />
            {spread !== undefined && <>: {toBandWords(spread, runs, format)}</>}. Formula{' '}
            {score.formulaVersion}, central run. For a buyer {MARKET_WORDS[otherMarket]}{' '}
            {format.score(other.value)}, <BandLabel band={other.band} />.
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
