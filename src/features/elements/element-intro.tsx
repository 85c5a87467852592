import { type ElementRecord } from '@/domain/record/record'
import { type AssessmentPair } from '@/data/use-assessment'
import { useView } from '@/state/address/use-view'
import { BandLabel } from '@/ui/evidence/band-label'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { useFormat } from '@/ui/format/format-context'
import styles from './page.module.css'
import { toElementSummary } from './to-element-summary'
import { toBothDays } from './to-both-days'

type ElementIntroProps = {
  readonly element: ElementRecord
  readonly pair: AssessmentPair | undefined
}

/** Name, rating and score of an element, and its state in a sentence. */
export function ElementIntro({ element, pair }: ElementIntroProps) {
  const format = useFormat()
  const { hrefTo } = useView()
  const now = toBothDays(pair, element.id)?.now
  return (
    <header className={styles['intro']}>
      <p className={styles['asOf']}>
        <a href={hrefTo('/elements')}>All elements</a>
      </p>
      <h1>
        {element.name}
        {now !== undefined && (
          <>
            : <BandLabel band={now.score.band} />, {format.score(now.score.value)}
          </>
        )}
      </h1>
      {now !== undefined && (
        <p className={styles['lead']}>
          {toElementSummary(element.name, now, format)} <EvidenceMark evidence="modelled" />
        </p>
      )}
    </header>
  )
}
