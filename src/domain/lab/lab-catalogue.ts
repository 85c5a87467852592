import { type CivilDate } from '@/lib/civil-date'
import { type InputDefault, type InputId, type LabInput } from './lab-input'
import { type PresetId } from './lab-scenario'
import { type Evidence } from '@/domain/record/sourced'

/** What a kept scenario may name: a link or a file is checked against it. */
export type LabVocabulary = {
  readonly inputs: ReadonlyMap<InputId, LabInput>
  /** First and last as-of date that the record answers for. */
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  readonly elementIds: readonly string[]
}

/** A scenario to start from. */
export type LabPreset = {
  readonly id: PresetId
  readonly label: string
  /** What it assumes, in one sentence. */
  readonly sentence: string
  readonly evidence: Evidence
  /** Sources that it rests on; empty for an assumption of the lab itself, which is an estimate. */
  readonly sources: readonly string[]
}

/** Everything that a scenario may set, flat: levers and assumptions, with what they are under each preset. */
export type Catalogue = LabVocabulary & {
  readonly presets: readonly LabPreset[]
  /** Return what every input is under a preset on a day. */
  readonly defaultsOf: (presetId: PresetId, asOf: CivilDate) => ReadonlyMap<InputId, InputDefault>
}
