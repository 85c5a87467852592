import { useMemo } from 'react'
import { type LabDocument } from '@/domain/lab/lab-document'
import { unchanged } from '@/domain/lab/lab-scenario'
import { toPresets } from '@/model/lab'
import { useModelRecord } from '@/data/use-model-record'
import { useSettledView } from '@/state/address/use-view'
import { writeScenarioChoice } from '@/state/address/scenario-choice'
import { Select, type SelectOption } from '@/ui/layout/select'
import { type Chosen } from './to-chosen'
import { useKeptScenarios } from './use-kept-scenarios'

const OUTLOOK = 'outlook'

/** Which scenario the list is put into: the overview’s outlook, a preset of the lab, or one that this browser keeps. */
export function ScenarioSelect({ chosen }: { readonly chosen: Chosen | undefined }) {
  const { view, commit } = useSettledView()
  const { record } = useModelRecord()
  const kept = useKeptScenarios()
  const options = useMemo((): readonly SelectOption<string>[] => {
    const known = [
      { value: OUTLOOK, label: 'The overview’s outlook' },
      ...(record === undefined ? [] : toPresets(record)).map(({ id, label }) => ({
        value: writeScenarioChoice(unchanged(id, view.asOf)),
        label,
        group: 'Presets of the lab',
      })),
      ...kept.map((document) => ({
        value: toKeptValue(document),
        label: document.name,
        group: 'Saved in this browser',
      })),
    ]
    return chosen === undefined || toValue(chosen, kept, known) !== undefined
      ? known
      : [...known, { value: chosen.text, label: chosen.name, group: 'From the address' }]
  }, [record, kept, chosen, view.asOf])
  const choose = (value: string) => {
    const document = kept.find((one) => toKeptValue(one) === value)
    if (value === OUTLOOK) return commit({ scenario: undefined })
    if (document === undefined) return commit({ scenario: value })
    // A kept scenario comes with its day; the page has one day, which can be moved from there.
    return commit({
      scenario: writeScenarioChoice(document.scenario),
      asOf: document.scenario.asOf,
    })
  }
  const value = chosen === undefined ? OUTLOOK : (toValue(chosen, kept, options) ?? chosen.text)
  return <Select label="Scenario" onChange={choose} options={options} value={value} />
}

/** Two kept scenarios may set the same, so each is told by its id. */
function toKeptValue({ id }: LabDocument): string {
  return `kept:${id}`
}

/** Return the choice that a scenario of an address is; undefined where no choice sets the same. */
function toValue(
  { text, name, scenario }: Chosen,
  kept: readonly LabDocument[],
  options: readonly SelectOption<string>[],
): string | undefined {
  const plain = writeScenarioChoice(scenario)
  const same = kept.filter(
    (document) => writeScenarioChoice({ ...document.scenario, asOf: scenario.asOf }) === plain,
  )
  const own = same.find((document) => document.name === name)
  if (own !== undefined && Object.keys(scenario.changes).length > 0) return toKeptValue(own)
  return options.find(({ value }) => value === plain || value === text)?.value
}
