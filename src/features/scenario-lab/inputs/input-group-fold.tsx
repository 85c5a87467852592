import { memo, useMemo, useState } from 'react'
import { type InputId, type LabInput } from '@/domain/lab/lab-input'
import { changeOf, type LabScenario } from '@/domain/lab/lab-scenario'
import { useSettledView } from '@/state/address/use-view'
import { Disclosure } from '@/ui/layout/disclosure'
import { Select } from '@/ui/layout/select'
import { type LabContext } from '@/features/scenario-lab/use-lab'
import { InputRow } from './input-row'
import { GROUP_WORDS } from './input-words'
import styles from './inputs.module.css'
import { type Group, toEventfulTarget, toTargets } from './to-groups'

type InputGroupFoldProps = {
  readonly context: LabContext
  /** As it was before the drag in progress. */
  readonly scenario: LabScenario
  readonly group: Group
  /** True while a search narrows the list: then everything found is shown. */
  readonly isFound: boolean
  /** Inputs whose value a change of hands proposed, each with the input that did. */
  readonly proposed: ReadonlyMap<InputId, InputId>
}

/** Inputs of one group, folded away unless they matter. */
export const InputGroupFold = memo(DrawnInputGroupFold)

function DrawnInputGroupFold(props: InputGroupFoldProps) {
  const { context, scenario, group, isFound } = props
  const { presetId, asOf, changes } = scenario
  const eventful = useMemo(
    () => toEventfulTarget(group, context.catalogue.defaultsOf(presetId, asOf)),
    [group, context, presetId, asOf],
  )
  const [isToggled, setToggled] = useState<boolean>()
  const isOpen = isFound || (isToggled ?? eventful !== undefined)
  const changed = group.inputs.filter(({ id }) => changeOf(changes, id) !== undefined)
  return (
    <Disclosure
      isOpen={isOpen}
      label={
        <>
          <span className={styles['group']}>{GROUP_WORDS[group.id]}</span>
          {changed.length > 0 && (
            <span className={styles['changed']}>{changed.length} changed</span>
          )}
        </>
      }
      onToggle={(isNowOpen) => isNowOpen !== isOpen && setToggled(isNowOpen)}
    >
      {isOpen && <Rows {...props} changed={changed} eventful={eventful} />}
    </Disclosure>
  )
}

/** Most inputs that a search shows without asking which of them is meant. */
const MOST_FOUND = 24

type RowsProps = InputGroupFoldProps & {
  readonly changed: readonly LabInput[]
  /** Where the preset has something happen first. */
  readonly eventful: string | undefined
}

/** The inputs of a group; where there are many targets, those of one at a time. */
function Rows({ context, group, isFound, proposed, changed, eventful }: RowsProps) {
  const { inputs } = group
  const [chosen, setChosen] = useState<string>()
  const targets = useMemo(() => toTargets(context.record, group), [context, group])
  const { elementId } = useSettledView().view
  // The element that the results are shown for comes first; elsewhere, where something happens.
  const first = targets.some(({ id }) => id === elementId) ? elementId : eventful
  const target = targets.find(({ id }) => id === (chosen ?? first)) ?? targets[0]
  const isWhole = targets.length < 2 || (isFound && inputs.length <= MOST_FOUND)
  const shown = isWhole ? inputs : inputs.filter((input) => isAbout(input, target?.id))
  return (
    <div className={styles['rows']}>
      {!isWhole && (
        <Select
          label="Of"
          onChange={setChosen}
          options={targets.map(({ id, name }) => ({
            value: id,
            label: toOptionLabel(name, changed.filter((input) => isAbout(input, id)).length),
          }))}
          value={target?.id ?? ''}
        />
      )}
      {shown.map((input) => (
        <InputRow
          context={context}
          input={input}
          isNamedInFull={isWhole && input.targetId !== null}
          isProposed={proposed.has(input.id)}
          key={input.id}
        />
      ))}
    </div>
  )
}

function isAbout({ targetId }: LabInput, id: string | undefined): boolean {
  return (targetId ?? '') === id
}

function toOptionLabel(name: string, changedCount: number): string {
  return changedCount === 0 ? name : `${name} (${changedCount} changed)`
}
