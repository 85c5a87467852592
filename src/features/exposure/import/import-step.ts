import {
  type Answers,
  type ColumnMapping,
  type Mend,
  type Question,
  type RememberedMapping,
} from '@/domain/parts/column-mapping'
import {
  type CellEdit,
  type Checked,
  type Opened,
  type PartsSource,
  type Progress,
  type ReadList,
  type Refusal,
  type TablePreview,
} from '@/parts/thread/parts-reader'

/** A cell typed anew, with what it takes the place of, so that it can be mended in next week’s list. */
export type TypedCell = CellEdit & Pick<Mend, 'was' | 'part'>

/** A table that is being settled, and everything that its reader has said about it. */
export type Draft = {
  /** Where the table came from, so that it can be read anew in another way. */
  readonly source: PartsSource
  readonly table: TablePreview
  readonly mapping: ColumnMapping
  readonly answers: Answers
  /** What was answered for an earlier list with the same titles; it is asked again. */
  readonly remembered: Answers
  /** Cells typed anew, each with what it was and the part of its row. */
  readonly edits: readonly TypedCell[]
  /** Texts that take the place of what cells say, wherever they say it: typed here, or for an earlier list. */
  readonly mends: readonly Mend[]
  readonly leftOutLines: readonly number[]
}

/** Where bringing a list in stands. */
export type ImportStep =
  | { readonly kind: 'choose'; readonly refusal?: Refusal | undefined }
  | { readonly kind: 'working'; readonly progress: Progress | undefined }
  | { readonly kind: 'sheets'; readonly source: PartsSource; readonly sheets: readonly string[] }
  | { readonly kind: 'columns'; readonly draft: Draft; readonly refusal?: Refusal | undefined }
  | {
      readonly kind: 'questions'
      readonly draft: Draft
      readonly questions: readonly Question[]
    }
  | { readonly kind: 'preview'; readonly draft: Draft; readonly result: ReadList }

/** Put the text of a cell in place of the one that stands there, or of one typed before. */
export function withEdit(draft: Draft, edit: TypedCell): Draft {
  const others = draft.edits.filter(
    ({ line, column }) => line !== edit.line || column !== edit.column,
  )
  return { ...draft, edits: [...others, edit] }
}

/** Put a text in place of what a column says, wherever it says it; an empty one gives the mend up. */
export function withMend(draft: Draft, mend: Mend): Draft {
  const others = draft.mends.filter(
    ({ column, was, part }) => column !== mend.column || was !== mend.was || part !== mend.part,
  )
  return { ...draft, mends: mend.text === '' ? others : [...others, mend] }
}

/** Leave lines out. */
export function withLeftOut(draft: Draft, lines: readonly number[]): Draft {
  return { ...draft, leftOutLines: [...new Set([...draft.leftOutLines, ...lines])] }
}

/** Leave a line out, or take it back. */
export function withLineToggled(draft: Draft, line: number): Draft {
  const { leftOutLines } = draft
  return leftOutLines.includes(line)
    ? { ...draft, leftOutLines: leftOutLines.filter((other) => other !== line) }
    : withLeftOut(draft, [line])
}

/** Mends that are remembered for lists with the same titles; the latest are kept. */
const MOST_MENDS = 500

/** Return what was mended, as it is remembered for next week’s list. */
export function toMends({ mends, edits }: Pick<Draft, 'mends' | 'edits'>): readonly Mend[] {
  const typed = edits.map(({ column, was, text, part }) => ({ column, was, text, part }))
  const all = new Map(
    [...mends, ...typed].map((mend) => [
      JSON.stringify([mend.column, mend.was, mend.part ?? null]),
      mend,
    ]),
  )
  return [...all.values()].slice(-MOST_MENDS)
}

/** Return the fields that lines cannot be read without and that no column holds. */
export function missingFields(
  mapping: ColumnMapping,
  required: readonly (keyof ColumnMapping)[],
): readonly (keyof ColumnMapping)[] {
  return required.filter((field) => mapping[field] === undefined)
}

/** Begin a draft; a list with titles that were mapped before is mapped, and mended, as then. */
function toDraft(
  table: TablePreview,
  source: PartsSource,
  mappings: Readonly<Record<string, RememberedMapping>>,
): Draft {
  const known = mappings[table.headerKey]
  return {
    source,
    table,
    mapping: known?.mapping ?? table.mapping,
    answers: {},
    remembered: known?.answers ?? {},
    edits: [],
    mends: known?.mends ?? [],
    leftOutLines: [],
  }
}

/** Return the step that follows the opening of a list; titles that were mapped before are mapped again. */
export function toOpenedStep(
  opened: Opened,
  source: PartsSource,
  mappings: Readonly<Record<string, RememberedMapping>>,
): ImportStep {
  switch (opened.kind) {
    case 'cancelled':
      return { kind: 'choose' }
    case 'refused':
      return { kind: 'choose', refusal: opened.refusal }
    case 'sheets':
      return { kind: 'sheets', source, sheets: opened.sheets }
    case 'opened':
      return { kind: 'columns', draft: toDraft(opened.table, source, mappings) }
  }
}

/** Return the step that follows the reading of the lines. */
export function toCheckedStep(checked: Checked, draft: Draft): ImportStep {
  switch (checked.kind) {
    case 'cancelled':
      return { kind: 'columns', draft }
    case 'refused':
      return { kind: 'columns', draft, refusal: checked.refusal }
    case 'asking':
      return { kind: 'questions', draft, questions: checked.questions }
    case 'checked':
      return { kind: 'preview', draft, result: checked.result }
  }
}
