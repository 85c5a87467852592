import { type CivilDate } from '@/lib/civil-date'
import { type LabDocument } from '@/domain/lab/lab-document'
import { type Catalogue } from '@/domain/lab/lab-catalogue'
import { type LabFault } from '@/domain/lab/lab-check'
import { unchanged, type LabScenario } from '@/domain/lab/lab-scenario'
import { type Controller } from '@/domain/record/record'
import { AS_OF_ID, describeDifferences } from '@/model/lab'
import { readScenarioChoice, writeScenarioChoice } from '@/state/address/scenario-choice'
import { writeLabDifference } from '@/ui/evidence/write-lab-difference'
import { type Format } from '@/ui/format/create-format'

/** The scenario that the page follows in place of the outlook. */
export type Chosen = {
  /** As addresses write it. */
  readonly text: string
  readonly name: string
  readonly scenario: LabScenario
  /** What differs from its preset, one phrase each. */
  readonly differences: readonly string[]
}

/** What a choice is read against. */
export type ChoiceContext = {
  readonly catalogue: Catalogue
  readonly controllers: readonly Controller[]
  readonly kept: readonly LabDocument[]
  readonly asOf: CivilDate
  readonly baselineDate: CivilDate
  readonly format: Format
}

/** Read the scenario that an address chooses; undefined where none of it can be used, with a fault for what cannot. */
export function toChosen(
  text: string,
  context: ChoiceContext,
): { readonly chosen: Chosen | undefined; readonly faults: readonly LabFault[] } {
  const { scenario, faults } = readScenarioChoice(text, context.asOf, context.catalogue)
  if (scenario === null) return { chosen: undefined, faults }
  const chosen = {
    text,
    name: toName(scenario, context),
    scenario,
    differences: toDifferences(scenario, context),
  }
  return { chosen, faults }
}

/** The reader’s own name for it, where this browser keeps the same scenario for any day. */
function toName(scenario: LabScenario, { catalogue, kept, asOf }: ChoiceContext): string {
  const { presetId, changes } = scenario
  const label = catalogue.presets.find(({ id }) => id === presetId)?.label ?? presetId
  if (Object.keys(changes).length === 0) return label
  const text = writeScenarioChoice(scenario)
  const own = kept.find((document) => writeScenarioChoice({ ...document.scenario, asOf }) === text)
  return own?.name ?? `${label}, changed`
}

function toDifferences(scenario: LabScenario, context: ChoiceContext): readonly string[] {
  const { catalogue, controllers, format, baselineDate } = context
  const preset = unchanged(scenario.presetId, scenario.asOf)
  return describeDifferences(catalogue, preset, scenario)
    .filter(({ id }) => id !== AS_OF_ID)
    .map((row) => {
      const isChoice = catalogue.inputs.get(row.id)?.form === 'choice'
      return writeLabDifference({ ...row, isChoice }, { controllers, format, baselineDate })
    })
}
