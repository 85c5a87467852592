import { isObject } from '@/contracts/scenario-file-migrations'
import { toLeastCoverNote, toVersionNote } from '@/contracts/retired-inputs'
import { type Fault } from '@/model/faults'

/** A request in the words of the equations in use, and a sentence for each part that was left out. */
export type CurrentRequest = { readonly input: unknown; readonly notes: readonly Fault[] }

/** Versions that a request could name when there were several. */
const OLD_VERSIONS: ReadonlySet<unknown> = new Set(['1.0', '1.1'])

/** Leave out of a request what only earlier equations had; a version that never was stays, and is refused. */
export function dropRetiredFields(input: unknown): CurrentRequest {
  if (!isObject(input)) return { input, notes: [] }
  const versioned = dropVersion(input['scenario'])
  const scenario = dropLeastCover(versioned.input, 'scenario')
  const market = dropLeastCover(input['market'], 'market')
  return {
    input: {
      ...input,
      ...('scenario' in input && { scenario: scenario.input }),
      ...('market' in input && { market: market.input }),
    },
    notes: [versioned, scenario, market].flatMap(({ notes }) => notes),
  }
}

function dropVersion(scenario: unknown): CurrentRequest {
  if (!isObject(scenario)) return { input: scenario, notes: [] }
  const { form, ...rest } = scenario
  const isOld = isObject(form) && OLD_VERSIONS.has(form['modelVersion'])
  if (!isOld) return { input: scenario, notes: [] }
  return { input: rest, notes: [{ ...toVersionNote(), path: 'scenario.form' }] }
}

function dropLeastCover(holder: unknown, path: string): CurrentRequest {
  const parameters: unknown = isObject(holder) ? holder['parameters'] : undefined
  if (!isObject(holder) || !isObject(parameters) || !('minCoverWeeks' in parameters)) {
    return { input: holder, notes: [] }
  }
  const { minCoverWeeks: _, ...rest } = parameters
  const note = toLeastCoverNote()
  return {
    input: { ...holder, parameters: rest },
    notes: [{ ...note, path: `${path}.parameters.${note.path}` }],
  }
}
