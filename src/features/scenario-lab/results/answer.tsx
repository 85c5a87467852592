import { type ReactNode } from 'react'
import { type AnswerState } from '@/data/use-lab-answer'
import { FaultList } from './fault-list'
import styles from './results.module.css'

/** Props of {@link Answer}. */
export type AnswerProps = {
  readonly state: AnswerState
  /** What is being done, without a full stop. */
  readonly words: string
  readonly children: ReactNode
}

/** An answer, or how far it has come, or why there is none. */
export function Answer({ state, words, children }: AnswerProps) {
  if (state.faults.length > 0) {
    return <FaultList faults={state.faults} title={`${words} failed.`} />
  }
  if (state.share === undefined) return <div className={styles['answer']}>{children}</div>
  return (
    <div aria-busy="true" className={styles['answer']}>
      <div className={styles['runState']}>
        <output>{words} …</output>
        <progress aria-label={words} max={1} value={state.share} />
      </div>
    </div>
  )
}
