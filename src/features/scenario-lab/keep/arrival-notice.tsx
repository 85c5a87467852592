import { useMemo, useState } from 'react'
import { MARKET_WORDS } from '@/domain/market/buyer-market'
import { explainDrift, type Drift, type DriftReason } from '@/domain/lab/lab-shared'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Notice } from '@/ui/layout/notice'
import { type Arrival } from '@/features/scenario-lab/lab-session'
import { toNamedOnce } from '@/features/scenario-lab/to-named-once'
import { type LabContext } from '@/features/scenario-lab/use-lab'
import { toSharedView } from './to-shared-view'

type ArrivalNoticeProps = { readonly arrival: Arrival; readonly context: LabContext }

/** What a link brought: what was seen when it was shared, what is seen now, and what of it could not be used. */
export function ArrivalNotice({ arrival, context }: ArrivalNoticeProps) {
  const format = useFormat()
  const [isRead, setRead] = useState(false)
  const { contents, faults } = arrival
  const drifts = useMemo(() => {
    const { presets } = context.catalogue
    const named = toNamedOnce(
      contents.map(({ scenario }) => scenario),
      ({ presetId }) => presets.find(({ id }) => id === presetId)?.label ?? presetId,
    )
    return contents.flatMap(({ scenario, shared }, index) => {
      const now = shared && toSharedView(context, scenario, shared)
      if (shared === null || now === null) return []
      const drift = explainDrift(shared, now, faults.length)
      return [{ name: named[index]?.name ?? '', ...shared, drift }]
    })
  }, [contents, faults, context])
  if (isRead) return undefined
  const { inputs } = context.catalogue
  return (
    <Notice
      isLive
      onDismiss={() => setRead(true)}
      title={toTitle(contents.length)}
      tone={contents.length === 0 || faults.length > 0 ? 'warning' : 'info'}
    >
      {drifts.map(({ name, elementId, market, runs, drift }) => (
        <p key={name}>
          {contents.length > 1 && `${name}: `}
          {toDriftSentence(drift, `${elementId} for a buyer ${MARKET_WORDS[market]}`, format)}
          {runs !== undefined && ` ${toRunsSentence(runs, format)}`}
        </p>
      ))}
      {faults.length > 0 && (
        <>
          <p>What could not be used:</p>
          <ul>
            {faults.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {inputs.get(path.replace('changes.', ''))?.label ?? path}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

function toTitle(count: number): string {
  if (count === 0) return 'The link carries no scenario that can be used.'
  return count === 1
    ? 'A shared scenario was opened.'
    : `${count} shared scenarios were opened side by side.`
}

const USUAL_DIGITS = 1

/** Digits at which a small difference shows. */
const MANY_DIGITS = 4

/** Say what became of a shared score: `When shared: 78.2 · now: 74.0 · because …`. */
function toDriftSentence(drift: Drift, subject: string, format: Format): string {
  const { was, now, hasMoved, reasons } = drift
  if (!hasMoved) {
    return `The score of ${subject} is what it was when shared: ${format.number(now, USUAL_DIGITS)}.`
  }
  const isSmall = format.number(was, USUAL_DIGITS) === format.number(now, USUAL_DIGITS)
  const write = (score: number) => format.number(score, isSmall ? MANY_DIGITS : USUAL_DIGITS)
  const because = format.list(reasons.map(toReasonText))
  return `Score of ${subject}, when shared: ${write(was)} · now: ${write(now)} · because ${because}.`
}

function toRunsSentence(runs: number, format: Format): string {
  return runs === 1
    ? 'Its figures had one run: nothing was uncertain.'
    : `Its bands and intervals had ${format.integer(runs)} runs.`
}

/** Formulas of the score before 2.0.0 knew mines and gates alone (docs/model.md §2). */
const WITHOUT_LICENCES = /^score-1\./

function toFormulaText({ from, to }: { readonly from: string; readonly to: string }): string {
  return WITHOUT_LICENCES.test(from) && !WITHOUT_LICENCES.test(to)
    ? `the formula counts licences since ${to} (it was ${from})`
    : `the formula moved from ${from} to ${to}`
}

function toReasonText(reason: DriftReason): string {
  switch (reason.kind) {
    case 'data':
      return `the data moved from edition ${reason.from} to ${reason.to}`
    case 'model':
      return `the model moved from ${reason.from} to ${reason.to}`
    case 'formula':
      return toFormulaText(reason)
    case 'refused':
      return `${reason.count} part${reason.count === 1 ? '' : 's'} of the link could not be used`
    case 'unexplained':
      return 'something changed that the link does not record'
  }
}
