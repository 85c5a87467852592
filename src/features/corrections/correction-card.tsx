import { useState } from 'react'
import { CREDIBILITY, RELIABILITY, toTarget, type Amendment } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'
import { NEXT_STATES, type Decision } from '@/state/corrections/correction-workspace'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Disclosure } from '@/ui/layout/disclosure'
import styles from './corrections.module.css'
import { EffectTable } from './effect-table'
import { useEffectOf } from './use-effect-of'
import { writePlace, writeRow } from './write-row'

type CorrectionCardProps = {
  readonly edition: Edition
  readonly amendment: Amendment
  readonly amendments: readonly Amendment[]
  readonly onDecide: (decision: Decision) => void
  readonly onRemove: () => void
  /** Write another amendment that takes its place. */
  readonly onSupersede: () => void
}

const STATE_WORDS: Readonly<Record<Amendment['state'], string>> = {
  draft: 'Draft: changes nothing yet',
  proposed: 'Proposed: changes nothing yet',
  accepted: 'Accepted: included in the record shown here',
  declined: 'Declined',
  withdrawn: 'Withdrawn: no longer part of the record',
}

/** One amendment: what stood before, what stands after, why, by whom, its proof, its effect, and what can be decided. */
export function CorrectionCard({
  edition,
  amendment,
  amendments,
  onDecide,
  onRemove,
  onSupersede,
}: CorrectionCardProps) {
  const format = useFormat()
  const { id, name, state, author, madeOn, knownSince, changes, sources, note, reason } = amendment
  const decisions = { onDecide, onRemove, onSupersede }
  const successor = amendments.find(
    (other) => state === 'accepted' && other.state === 'accepted' && other.supersedes === id,
  )
  const old = amendments.find((other) => other.id === amendment.supersedes)
  return (
    <article aria-labelledby={`${id}-name`} className={styles['card']} id={id}>
      <h3 id={`${id}-name`}>{name}</h3>
      <p className={styles['state']}>
        <strong>
          {successor === undefined
            ? STATE_WORDS[state]
            : `Accepted, and superseded by “${successor.name}”: no longer part of the record`}
        </strong>
        . Written by {author === '' ? 'nobody named' : author} on {format.date(madeOn)}, known since{' '}
        {format.date(knownSince)}. Source {RELIABILITY[amendment.reliability]}, report{' '}
        {CREDIBILITY[amendment.credibility]}.
        {old !== undefined && ` Takes the place of “${old.name}”.`}
      </p>
      {reason !== undefined && reason !== '' && <p>Reason: {reason}</p>}
      <p>{note}</p>
      <Disclosure
        isOpen={changes.length <= 3}
        label={`Before and after: ${changes.length} ${changes.length === 1 ? 'place' : 'places'}`}
      >
        <dl>
          {changes.map((change) => (
            <div key={toTarget(change)}>
              <dt>{writePlace(change)}</dt>
              <dd>Before: {change.before === null ? 'nothing' : writeRow(change.before)}</dd>
              <dd>After: {writeRow(change.after)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.url === null ? (
              source.title
            ) : (
              <a href={source.url} rel="noreferrer" target="_blank">
                {source.title}
              </a>
            )}
            , {source.publisher}, {source.date}
            {source.note !== undefined && `: ${source.note}`}
          </li>
        ))}
      </ul>
      {NEXT_STATES[state].includes('accepted') ? (
        <Undecided {...decisions} amendment={amendment} amendments={amendments} edition={edition} />
      ) : (
        <>
          <Decided amendment={amendment} amendments={amendments} edition={edition} />
          <Decisions {...decisions} isRefused={false} state={state} />
        </>
      )}
    </article>
  )
}

type EffectProps = Pick<CorrectionCardProps, 'edition' | 'amendment' | 'amendments'>

/** What an amendment would move, before it is decided on; one that breaks a rule cannot be accepted. */
function Undecided({
  edition,
  amendment,
  amendments,
  ...decisions
}: EffectProps & Omit<DecisionsProps, 'state' | 'isRefused'>) {
  const outcome = useEffectOf(edition, amendment, amendments)
  return (
    <>
      <h4>What it would move</h4>
      <EffectTable outcome={outcome} />
      <Decisions {...decisions} isRefused={outcome.kind === 'faulty'} state={amendment.state} />
    </>
  )
}

/** What an amendment moved, worked out when it is asked for: there may be thousands. */
function Decided(props: EffectProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure
      label={props.amendment.state === 'accepted' ? 'What it moved' : 'What it would have moved'}
      onToggle={setOpen}
    >
      {isOpen && <Worked {...props} />}
    </Disclosure>
  )
}

function Worked({ edition, amendment, amendments }: EffectProps) {
  return <EffectTable outcome={useEffectOf(edition, amendment, amendments)} />
}

type DecisionsProps = Pick<CorrectionCardProps, 'onDecide' | 'onRemove' | 'onSupersede'> & {
  readonly state: Amendment['state']
  readonly isRefused: boolean
}

function Decisions({ state, isRefused, onDecide, onRemove, onSupersede }: DecisionsProps) {
  const [reason, setReason] = useState('')
  const next = NEXT_STATES[state]
  const end = next.find((to) => to === 'declined' || to === 'withdrawn')
  return (
    <div className={styles['buttons']}>
      {next.includes('proposed') && (
        <Button onClick={() => onDecide({ state: 'proposed' })}>Propose</Button>
      )}
      {next.includes('accepted') && (
        <Button disabled={isRefused} onClick={() => onDecide({ state: 'accepted' })}>
          Accept
        </Button>
      )}
      {end !== undefined && (
        <>
          <label>
            Reason{' '}
            <input onChange={(event) => setReason(event.currentTarget.value)} value={reason} />
          </label>
          <Button
            disabled={reason.trim() === ''}
            onClick={() => onDecide({ state: end, reason: reason.trim() })}
          >
            {end === 'declined' ? 'Decline' : 'Withdraw'}
          </Button>
        </>
      )}
      {state === 'accepted' && (
        <Button kind="quiet" onClick={onSupersede}>
          Put another in its place
        </Button>
      )}
      {(state === 'draft' || state === 'declined') && (
        <Button kind="quiet" onClick={onRemove}>
          Delete
        </Button>
      )}
    </div>
  )
}
