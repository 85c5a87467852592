import { readScenarioLink, writeScenarioLink } from '@/contracts/scenario-link'
import { type CivilDate } from '@/lib/civil-date'
import { type LabVocabulary } from '@/domain/lab/lab-catalogue'
import { type LabFault } from '@/domain/lab/lab-check'
import { PRESET_IDS, unchanged, withChartNotes, type LabScenario } from '@/domain/lab/lab-scenario'

/** A scenario that an address chooses, as far as it could be read. */
export type ReadChoice = {
  /** Null where nothing of it can be used. */
  readonly scenario: LabScenario | null
  readonly faults: readonly LabFault[]
}

const PRESET = 'preset:'

/** Write a scenario for the parameter `scenario` of an address, without its notes; an unchanged preset by its name alone. */
export function writeScenarioChoice(scenario: LabScenario): string {
  return Object.keys(scenario.changes).length === 0
    ? `${PRESET}${scenario.presetId}`
    : writeScenarioLink({ scenario: withChartNotes(scenario, []), shared: null })
}

/**
 * Read the parameter `scenario` of an address. Never throws; what it cannot use it names.
 *
 * The page has one day: it takes the place of the day in a link, as when the lab moves a scenario to another day.
 */
export function readScenarioChoice(
  text: string,
  asOf: CivilDate,
  vocabulary: LabVocabulary,
): ReadChoice {
  if (!text.startsWith(PRESET)) {
    const { content, faults } = readScenarioLink(text, vocabulary)
    return { scenario: content === null ? null : { ...content.scenario, asOf }, faults }
  }
  const name = text.slice(PRESET.length)
  const presetId = PRESET_IDS.find((id) => id === name)
  if (presetId !== undefined) return { scenario: unchanged(presetId, asOf), faults: [] }
  const message = `“${name}” is not a preset; use one of ${PRESET_IDS.join(', ')}`
  return { scenario: null, faults: [{ path: 'scenario', message }] }
}
