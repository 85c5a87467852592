import { useMemo, useState } from 'react'
import { MARKET_WORDS, type BuyerMarket } from '@/domain/market/buyer-market'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { useLabAnswer } from '@/data/use-lab-answer'
import { Button } from '@/ui/layout/button'
import { Answer } from './answer'
import { FlipTable, type FlipTableProps } from './flip-table'
import styles from './results.module.css'

/** Props of {@link Flips}. */
export type FlipsProps = Pick<FlipTableProps, 'words' | 'writeInput'> & {
  readonly record: ModelRecord
  readonly scenario: LabScenario
  readonly elementId: string
  /** Where the buyer stands whose rating is looked at. */
  readonly market: BuyerMarket
  readonly name: string
  /** Whether questions wait: while a lever is held, and until the first bands are there. */
  readonly isWaiting: boolean
}

/** What would flip the rating: worked out when asked for, and again with every change from then on. */
export function Flips(props: FlipsProps) {
  const { record, scenario, elementId, market, name, isWaiting, words, writeInput } = props
  const [isAsked, setAsked] = useState(false)
  const isWanted = isAsked && !isWaiting
  const question = useMemo(
    () =>
      isWanted ? ({ kind: 'flips', record, scenario, elementId, market } as const) : undefined,
    [isWanted, record, scenario, elementId, market],
  )
  const state = useLabAnswer(question)
  return (
    <section
      aria-label="What would flip the rating"
      className={styles['part']}
      data-print={isAsked ? undefined : 'no'}
    >
      <h3>
        What would flip the rating of {name.toLowerCase()} for a buyer {MARKET_WORDS[market]}?
      </h3>
      {!isAsked && (
        <p className={styles['runState']}>
          <Button onClick={() => setAsked(true)}>Find the smallest change of each input</Button>
        </p>
      )}
      <Answer state={state} words="Trying each input">
        {state.answer?.kind === 'flips' && (
          <FlipTable
            band={state.answer.band}
            joint={state.answer.joint}
            rows={state.answer.rows}
            words={words}
            writeInput={writeInput}
          />
        )}
      </Answer>
    </section>
  )
}
