import { memo, useDeferredValue, useMemo, useState } from 'react'
import { type InputKind } from '@/domain/lab/lab-input'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { proposedInputs, setAsOf } from '@/model/lab'
import { Panel } from '@/ui/layout/panel'
import { type LabContext, useSettledDocument, labActions } from '@/features/scenario-lab/use-lab'
import { ChangeChips } from './change-chips'
import { GroupLevers } from './group-levers'
import { InputGroupFold } from './input-group-fold'
import { KIND_WORDS } from './input-words'
import styles from './inputs.module.css'
import { toGroups } from './to-groups'
import { type CivilDate } from '@/lib/civil-date'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { DayBox } from '@/ui/number-box/day-box'

type AsOfBoxProps = { readonly context: LabContext; readonly asOf: CivilDate }

/** The day up to which the record speaks in this scenario; the other pages follow it. */
function AsOfBox({ context, asOf }: AsOfBoxProps) {
  const { edit } = labActions()
  const { commit } = useSettledView()
  const format = useFormat()
  const { catalogue } = context
  return (
    <DayBox
      first={catalogue.firstDay}
      label="Record used up to"
      last={catalogue.lastDay}
      onDay={(day) => {
        edit(`move the day to ${format.date(day)}`, (now) => setAsOf(catalogue, now, day))
        commit({ asOf: day }, 'replace')
        return undefined
      }}
      value={asOf}
    />
  )
}

const KINDS: readonly InputKind[] = ['lever', 'assumption']

/** Everything that a scenario may set: what people do, and how the world behaves, kept apart. */
export const InputsPanel = memo(DrawnInputsPanel)

function DrawnInputsPanel({ context }: { readonly context: LabContext }) {
  const active = useSettledDocument()
  if (active === undefined) return <p>Start from a preset to see its levers.</p>
  const preset = context.catalogue.presets.find(({ id }) => id === active.scenario.presetId)
  return (
    <Panel
      title="Levers and assumptions"
      subtitle={`${preset?.label ?? ''}: ${preset?.sentence ?? ''}`}
    >
      <Inputs context={context} key={active.id} scenario={active.scenario} />
    </Panel>
  )
}

type InputsProps = { readonly context: LabContext; readonly scenario: LabScenario }

function Inputs({ context, scenario }: InputsProps) {
  const { record, catalogue } = context
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { elementId } = useSettledView().view
  const groups = useMemo(
    () => toGroups(catalogue, search, elementId),
    [catalogue, search, elementId],
  )
  const proposed = useMemo(
    () => proposedInputs(record, catalogue, scenario),
    [record, catalogue, scenario],
  )
  return (
    <div className={styles['inputs']}>
      <AsOfBox asOf={scenario.asOf} context={context} />
      <ChangeChips context={context} proposed={proposed} scenario={scenario} />
      {search === '' && <GroupLevers context={context} />}
      <label className={styles['field']}>
        Find an input
        <input
          onChange={(event) => setTyped(event.currentTarget.value)}
          type="search"
          value={typed}
        />
      </label>
      {KINDS.filter((kind) => groups.some((group) => group.kind === kind)).map((kind) => (
        <section aria-labelledby={`lab-${kind}`} className={styles['kind']} key={kind}>
          <h3 id={`lab-${kind}`}>{KIND_WORDS[kind].title}</h3>
          <p className={styles['note']}>{KIND_WORDS[kind].note}</p>
          {groups
            .filter((group) => group.kind === kind)
            .map((group) => (
              <InputGroupFold
                context={context}
                group={group}
                isFound={search !== ''}
                key={group.id}
                proposed={proposed}
                scenario={scenario}
              />
            ))}
        </section>
      ))}
      <output>
        {groups.length === 0 &&
          `No input is called “${search}”. Try a region, a gate, an element or “price”.`}
      </output>
    </div>
  )
}
