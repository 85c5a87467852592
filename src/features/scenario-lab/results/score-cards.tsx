import { inBuyerOrder, MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { BandLabel } from '@/ui/evidence/band-label'
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
  /** Where the buyer stands; figures of the other market follow. */
  readonly market: BuyerMarket
  /** What the backtest found for its prices; none until it has been answered. */
  readonly tests: PriceTests | undefined
}

/** What each scenario comes to, side by side. */
export function ScoreCards({ rows, elementId, market, tests }: ScoreCardsProps) {
  const format = useFormat()
  const [, otherMarket] = inBuyerOrder(market)
  return (
    <ul aria-label="Scenarios side by side" className={styles['cards']}>
      {rows.map(({ id, name, figures, result, outcome }, index) => {
        const spread = result?.bands.find((band) => band.elementId === elementId)
        const { score } = figures[market]
        const other = figures[otherMarket].score
        return (
          <li className={styles['card']} data-line={index + 1} key={id}>
            <h3 className={styles['cardName']}>{name}</h3>
            <ScoreBar band={score.band} value={score.value} />
            <p className={styles['cardNote']}>
              <Rating band={score.band} spread={spread} /> for a buyer {MARKET_WORDS[market]}{' '}
              <EvidenceMark evidence="modelled" />
            </p>
            {result !== undefined && spread !== undefined && (
              <p className={styles['cardNote']}>{toBandWords(spread, result.runs, format)}.</p>
            )}
            <p className={styles['cardNote']}>
              For a buyer {MARKET_WORDS[otherMarket]} {format.score(other.value)},{' '}
              <BandLabel band={other.band} />.
            </p>
            <dl className={styles['cardFigures']}>
              {toCardRows({ figures, result, outcome, tests }, { elementId, market }, format).map(
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
