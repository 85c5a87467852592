import { explainChange } from '@/model/scores'
import { type ModelRecord } from '@/domain/record/model-record'
import { type ElementRecord } from '@/domain/record/record'
import { useSourceLookup } from '@/data/use-source-refs'
import { ROW_KEYS } from '@/record/amendments/row-keys'
import { useView } from '@/state/address/use-view'
import { ChangeLink } from '@/ui/evidence/change-link'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import { ScoreBreakdown } from '@/ui/score/score-breakdown'
import { toScoreInputRows } from '@/ui/score/to-score-input-rows'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import styles from './elements.module.css'
import { toBothDays } from './to-both-days'
import { type ElementAssessment } from './use-indicators'

type ElementScoreProps = ElementAssessment & { readonly element: ElementRecord }

/** The score opened into parts that add up to it, and why it moved. */
export function ElementScore({ element, pair, state }: ElementScoreProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const days = toBothDays(pair, element.id)
  const isOnSlide = useIsOnSlide('score')
  const { hrefTo } = useView()
  return (
    <Panel
      exhibit="score"
      title="The score and its parts"
      subtitle={
        pair &&
        (isOnSlide
          ? 'Our own score, 0 to 100, high is worse. The page shows what goes into each factor, and what changed.'
          : `Our own score, 0 to 100, high is worse; change since ${format.date(pair.earlierDay)}.`)
      }
      state={state}
      minHeight="44rem"
    >
      {pair !== undefined && days !== undefined && (
        <>
          <ExhibitFinding
            words={`${element.name} scores ${format.score(days.now.score.value)} of 100, ${days.now.score.band}; ${format.change(days.now.score.value - days.earlier.score.value)} since ${format.date(pair.earlierDay)}`}
          />
          <div className={styles['score']} data-brief={isOnSlide}>
            <ScoreBreakdown
              change={isOnSlide ? undefined : explainChange(days.earlier.score, days.now.score)}
              inputs={toScoreInputRows(days.now, pair.record, format, look)}
              score={days.now.score}
              since={format.date(pair.earlierDay)}
            />
          </div>
          {!isOnSlide &&
            toLicences(pair.record, element.id).map(({ place, about }) => (
              <ChangeLink
                about={about}
                corrections={hrefTo('/corrections')}
                isNamed
                key={place}
                place={place}
                subject="licence"
              />
            ))}
        </>
      )}
    </Panel>
  )
}

/** Return the histories of export licences that an element is in, as the form of corrections opens on them. */
function toLicences({ history }: ModelRecord, elementId: string) {
  return history.exportControls.flatMap(({ id, forms }) =>
    forms
      .filter(({ elementIds }) => elementIds.includes(elementId))
      .map((form) => ({
        place: ROW_KEYS.licences(id, form),
        about: `export licences, ${form.form === 'magnet' ? 'magnets' : 'compounds'}`,
      })),
  )
}
