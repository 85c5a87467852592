import { useRef } from 'react'
import { type InputId } from '@/domain/lab/lab-input'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { resetInputs } from '@/model/lab'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { type LabContext, labActions } from '@/features/scenario-lab/use-lab'
import styles from './inputs.module.css'
import { toReset } from './to-edit'
import { useWriteInput } from './write-input-value'

type ChangeChipsProps = {
  readonly context: LabContext
  readonly scenario: LabScenario
  /** Inputs whose value a change of hands proposed, each with the input that did. */
  readonly proposed: ReadonlyMap<InputId, InputId>
}

/** What differs from the preset, each with its value and a way back. */
export function ChangeChips({ context, scenario, proposed }: ChangeChipsProps) {
  const { edit } = labActions()
  const write = useWriteInput(context)
  const section = useRef<HTMLElement>(null)
  const { inputs } = context.catalogue
  const changes = Object.entries(scenario.changes).flatMap(([id, value]) => {
    const input = inputs.get(id)
    return input === undefined ? [] : [{ id, value, input }]
  })
  // What was pressed is gone afterwards; the keyboard stays in the list.
  const setBack = (label: string, update: (now: LabScenario) => LabScenario): void => {
    edit(label, update)
    section.current?.focus()
  }
  return (
    <section
      aria-label="Changes from the preset"
      className={styles['changes']}
      ref={section}
      tabIndex={-1}
    >
      <p className={styles['note']}>
        {changes.length === 0
          ? 'No changes from the preset.'
          : `Changes from the preset: ${changes.length}`}
      </p>
      {changes.length > 0 && (
        <>
          <ul className={styles['chips']}>
            {changes.map(({ id, value, input }) => (
              <li key={id}>
                <span>
                  {input.label}: <strong>{write(input, value)}</strong>
                  {proposed.has(id) && ' (proposed)'}
                </span>
                <button
                  aria-label={`Reset “${input.label}”`}
                  className={styles['back']}
                  onClick={() => setBack(`reset ${input.label}`, toReset(context, id))}
                  title="Reset"
                  type="button"
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <ProposalNotice context={context} onTakeBack={setBack} proposed={proposed} />
          <Button
            onClick={() =>
              setBack('reset all inputs', (now) => resetInputs(now, Object.keys(now.changes)))
            }
          >
            Reset all inputs
          </Button>
        </>
      )}
    </section>
  )
}

type ProposalNoticeProps = Pick<ChangeChipsProps, 'context' | 'proposed'> & {
  readonly onTakeBack: (label: string, update: (now: LabScenario) => LabScenario) => void
}

/** Say which windows nobody but a template set, and take them back in one step. */
function ProposalNotice({ context, proposed, onTakeBack }: ProposalNoticeProps) {
  const format = useFormat()
  if (proposed.size === 0) return undefined
  const causes = [...new Set(proposed.values())].flatMap((id) => {
    const label = context.catalogue.inputs.get(id)?.label.split(':')[0]
    return label === undefined ? [] : [label]
  })
  return (
    <p className={styles['proposal']}>
      {proposed.size} of these {proposed.size === 1 ? 'is' : 'are'} only proposed, because{' '}
      {format.list(causes)} {causes.length === 1 ? 'changes' : 'change'} hands: an estimate after
      what happened in Kachin.{' '}
      <Button
        kind="quiet"
        onClick={() =>
          onTakeBack('remove the proposed windows', (now) => resetInputs(now, [...proposed.keys()]))
        }
      >
        Remove the proposed windows
      </Button>
    </p>
  )
}
