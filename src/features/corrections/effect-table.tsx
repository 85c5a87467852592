import { EFFECT_CAUSE_WORDS, type RecordEffect } from '@/model/record-effect'
import { BandChange } from '@/ui/evidence/band-label'
import { useFormat } from '@/ui/format/format-context'
import styles from './corrections.module.css'
import { type AmendmentEffect, type OwnEffect } from './use-effect-of'

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
  return (
    <>
      <Moves effect={outcome.effect} />
      <HeadlineEffect {...outcome.headline} />
      {outcome.own !== undefined && <OwnParts own={outcome.own} />}
    </>
  )
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
            {scores.map(({ elementId, before, after, bandBefore, bandAfter, cause }) => (
              <tr key={elementId}>
                <th scope="row">{elementId}</th>
                <td>{format.number(before, 1)}</td>
                <td>{format.number(after, 1)}</td>
                <td>
                  <BandChange from={bandBefore} to={bandAfter} />
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

/** The answer of the overview before and after. */
function HeadlineEffect({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === after) return <p>The headline stays as it is: “{after}”</p>
  return (
    <dl>
      <dt>Headline before</dt>
      <dd>{before}</dd>
      <dt>Headline after</dt>
      <dd>{after}</dd>
    </dl>
  )
}

/** What it does to the reader’s own list, in all and for the parts that move most. */
function OwnParts({ own }: { readonly own: OwnEffect }) {
  const format = useFormat()
  const { listName, before, after, parts } = own
  if (parts.length === 0) return <p>No part of your list “{listName}” moves.</p>
  return (
    <table className={styles['effect']}>
      <caption>
        Money at risk on your list “{listName}”: {format.usd(before)} before, {format.usd(after)}{' '}
        after
      </caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">Short of</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.index}>
            <th scope="row">{part.name}</th>
            <td>{format.usd(part.before)}</td>
            <td>{format.usd(part.after)}</td>
            <td>{part.elementId ?? 'nothing'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
