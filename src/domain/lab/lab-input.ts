import { type Distribution } from '@/domain/market/distribution'
import { type Evidence } from '@/domain/record/sourced'

/**
 * Stable name of one input of the lab, words joined by dots: `mine.pangwa.severity`, `param.priceSensitivity`.
 *
 * It never changes its meaning: links and files that readers keep name inputs by it.
 */
export type InputId = string

/** A value of an input: a number, an uncertain number, or a word such as a controller's id. */
export type LabValue = number | Distribution | string

/** Parts of the lab in the order in which it shows them. */
export const INPUT_GROUPS = [
  'history',
  'control',
  'mines',
  'gates',
  'plants',
  'levies',
  'licences',
  'releases',
  'market',
  'response',
  'stocks',
  'regions',
] as const

/** Part of the lab that an input belongs to. */
export type InputGroup = (typeof INPUT_GROUPS)[number]

/** What people do, or how the world behaves. */
export type InputKind = 'lever' | 'assumption'

type InputHead = {
  readonly id: InputId
  readonly kind: InputKind
  readonly group: InputGroup
  /** Region, gate or element that it is about; null for the whole market. */
  readonly targetId: string | null
  /** Complete in itself: `Pangwa: share of output lost`. */
  readonly label: string
  /** Under the name of its target: `Share of output lost`. */
  readonly shortLabel: string
}

/** An input that is a number. */
export type NumberInput = InputHead & {
  readonly form: 'number'
  /** In words a reader knows: `share`, `weeks`, `week`, `t REO`; `week` counts from the baseline date. */
  readonly unit: string
  /** Bounds of what is accepted. */
  readonly min: number
  readonly max: number
  /** Least sensible change: a hundredth, a day (1/7 of a week). */
  readonly step: number
  readonly isWhole: boolean
  /** Bounds within which the dataset thinks that it lies; null where it states none. */
  readonly stated: { readonly low: number; readonly high: number } | null
  /** Shapes that it may have when it is uncertain; empty when it must be certain. */
  readonly distributions: readonly Distribution['dist'][]
}

/** An input that is a word from a list. */
export type ChoiceInput = InputHead & {
  readonly form: 'choice'
  readonly options: readonly string[]
  /** Whether several options may hold at once, joined by `+`: contested between them. */
  readonly canCombine: boolean
}

/** One thing that a scenario may set. */
export type LabInput = NumberInput | ChoiceInput

/** What an input is until a reader changes it, and why. */
export type InputDefault = {
  readonly value: LabValue
  readonly evidence: Evidence
  /** Sources that say it; empty for an assumption of the lab itself, which is an estimate. */
  readonly sources: readonly string[]
  /** Bounds within which its sources, or this project, think that it lies; absent where they state none. */
  readonly range?: { readonly low: number; readonly high: number }
  readonly note?: string
}
