import {
  type Answers,
  type ColumnMapping,
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

/** A table that is being settled, and everything that its reader has said about it. */
export type Draft = {
  /** Where the table came from, so that it can be read anew in another way. */
  readonly source: PartsSource
  readonly table: TablePreview
  readonly mapping: ColumnMapping
  readonly answers: Answers
  /** What was answered for an earlier list with the same titles; it is asked again. */
  readonly remembered: Answers
  readonly edits: readonly CellEdit[]
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
export function withEdit(draft: Draft, edit: CellEdit): Draft {
  const others = draft.edits.filter(
    ({ line, column }) => line !== edit.line || column !== edit.column,
  )
  return { ...draft, edits: [...others, edit] }
}

/** Leave lines out. */
export function withLeftOut(draft: Draft, lines: readonly number[]): Draft {
  return { ...draft, leftOutLines: [...new Set([...draft.leftOutLines, ...lines])] }
}

/** Return the fields that lines cannot be read without and that no column holds. */
export function missingFields(
  mapping: ColumnMapping,
  required: readonly (keyof ColumnMapping)[],
): readonly (keyof ColumnMapping)[] {
  return required.filter((field) => mapping[field] === undefined)
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
    case 'opened': {
      const { table } = opened
      const known = mappings[table.headerKey]
      const draft = {
        source,
        table,
        mapping: known?.mapping ?? table.mapping,
        answers: {},
        remembered: known?.answers ?? {},
        edits: [],
        leftOutLines: [],
      }
      return { kind: 'columns', draft }
    }
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
