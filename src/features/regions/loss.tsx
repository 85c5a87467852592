import { type ReactNode } from 'react'
import { type Sourced } from '@/domain/record/sourced'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { writeRange } from '@/ui/evidence/write-amount'
import { Disclosure } from '@/ui/layout/disclosure'
import { type CellNeeds } from './cell-needs'
import pageStyles from '@/ui/layout/page.module.css'

type LossProps = {
  readonly loss: Sourced<number>
  readonly needs: CellNeeds
  readonly children?: ReactNode
}

/** A share lost as the model reads a report, with its range and the reason. */
export function Loss({ loss, needs: { format, look }, children }: LossProps) {
  const { value, evidence, range, unit, note } = loss
  return (
    <div className={pageStyles['words']}>
      {format.percent(value)} <EvidenceMark evidence={evidence} />
      {range !== undefined && ` (range ${writeRange(range, unit, format)})`}
      {children}
      {value > 0 && note !== undefined && (
        <Disclosure label="Why this value">
          <p>{note}</p>
          <SourceLine sources={look(loss.sources)} />
        </Disclosure>
      )}
    </div>
  )
}
