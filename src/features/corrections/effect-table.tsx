import { EFFECT_CAUSE_WORDS, type RecordEffect } from '@/model/record-effect'
import { BandLabel } from '@/ui/evidence/band-label'
import { useFormat } from '@/ui/format/format-context'
import styles from './corrections.module.css'
import { type AmendmentEffect } from './use-effect-of'

type EffectTableProps = { readonly outcome: AmendmentEffect }

/** Which scores and how much export value an amendment moves, before and after, with the cause; or why it is refused. */
export function EffectTable({ outcome }: EffectTableProps) {
  if (outcome.kind === 'faulty') {
    return (
      <ul className={styles['faults']}>
        {outcome.faults.map(({ path, message, remedy }) => (
          <li key={`${path} ${message}`}>
            {path}: {message}. {remedy}
          </li>
        ))}
      </ul>
    )
  }
  return <Moves effect={outcome.effect} />
}

function Moves({ effect }: { readonly effect: RecordEffect }) {
  const format = useFormat()
  const { asOf, scores, foregone } = effect
  return (
    <>
      {scores.length === 0 ? (
        <p>No score moves on {format.date(asOf)}.</p>
      ) : (
        <table className={styles['effect']}>
          <caption>Scores on {format.date(asOf)}</caption>
          <thead>
            <tr>
              <th scope="col">Element</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">Band</th>
              <th scope="col">Largest cause</th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ elementId, before, after, bandAfter, cause }) => (
              <tr key={elementId}>
                <th scope="row">{elementId}</th>
                <td>{format.number(before, 1)}</td>
                <td>{format.number(after, 1)}</td>
                <td>
                  <BandLabel band={bandAfter} />
                </td>
                <td>{EFFECT_CAUSE_WORDS[cause]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        Export value foregone up to {format.date(asOf)}: {format.usd(foregone.before)} before,{' '}
        {format.usd(foregone.after)} after.
      </p>
    </>
  )
}
