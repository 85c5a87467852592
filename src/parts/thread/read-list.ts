import { type BuyerLine, type Rates } from '@/domain/parts/buyer-list'
import {
  type Answers,
  type ColumnField,
  type ColumnMapping,
  type Mend,
  type Question,
  type RememberedMapping,
} from '@/domain/parts/column-mapping'
import { type ReadChoices } from '@/parts/file/read-choices'
import {
  type CellEdit,
  type CheckRequest,
  type CheckResult,
  type PartsSource,
  type Refusal,
  type TablePreview,
} from './parts-reader'
import { createPartsService, type PartsService } from './parts-service'
import { type Task } from './task'

/** What a person would choose, answer and mend on the way from a file to its lines. */
export type ReadSteps = ReadChoices & {
  /** Columns in place of the guessed ones; null for a field that no column holds. */
  readonly mapping?: Readonly<Partial<Record<ColumnField, string | null>>> | undefined
  readonly answers?: Answers | undefined
  readonly edits?: readonly CellEdit[] | undefined
  readonly leftOutLines?: readonly number[] | undefined
  /** Texts in place of what cells say, wherever they say it; those remembered where none are given. */
  readonly mends?: readonly Mend[] | undefined
  /** Mappings and answers that are remembered of earlier lists, by `toHeaderKey`. */
  readonly mappings?: Readonly<Record<string, RememberedMapping>> | undefined
}

/** Where reading a list ends: a sheet or answers are needed, the list is refused, or its lines are read. */
export type ListReading = {
  readonly stage: 'sheets' | 'refused' | 'asking' | 'read'
  readonly format: string
  readonly titles: readonly string[]
  readonly titleLine: number | null
  readonly rowCount: number
  readonly mapping: ColumnMapping
  readonly notes: readonly string[]
  readonly questions: readonly Question[]
  readonly refusal?: Refusal
  /** Sheets to choose from, where the stage is `sheets`. */
  readonly sheets?: readonly string[]
  readonly lines: readonly (BuyerLine & { readonly line: number })[]
  readonly badRows: CheckResult['badRows']
  readonly readings: readonly string[]
  readonly assumptions: readonly string[]
  /** US dollars per unit of a currency, as typed or as the list has them. */
  readonly rates: Rates
}

/** What lists are read against. */
export type ReadContext = Omit<
  CheckRequest,
  'tableId' | 'mapping' | 'answers' | 'edits' | 'leftOutLines'
>

const UNFOLLOWED: Task = { checkpoint: () => Promise.resolve() }

const NOTHING: ListReading = {
  stage: 'refused',
  format: '',
  titles: [],
  titleLine: null,
  rowCount: 0,
  mapping: {},
  notes: [],
  questions: [],
  lines: [],
  badRows: [],
  readings: [],
  assumptions: [],
  rates: {},
}

/** Read a list from its source to its lines in one go, as the pages of the import do step by step. */
export async function readList(
  source: PartsSource,
  steps: ReadSteps,
  context: ReadContext,
): Promise<ListReading> {
  const service = createPartsService()
  const opened = await service.open({ source, choices: steps }, UNFOLLOWED)
  switch (opened.kind) {
    case 'cancelled':
      return NOTHING
    case 'refused':
      return { ...NOTHING, refusal: opened.refusal }
    case 'sheets':
      return { ...NOTHING, stage: 'sheets', sheets: opened.sheets }
    case 'opened':
      return checkOpened(service, opened.table, { steps, context })
  }
}

type CheckContext = { readonly steps: ReadSteps; readonly context: ReadContext }

async function checkOpened(
  service: PartsService,
  table: TablePreview,
  { steps, context }: CheckContext,
): Promise<ListReading> {
  const remembered = steps.mappings?.[table.headerKey]
  const mapping = withChosen(remembered?.mapping ?? table.mapping, steps.mapping ?? {})
  const { format, titles, titleLine, rowCount, notes } = table
  const checked = await service.check(
    {
      ...context,
      ...withNothing(steps),
      tableId: table.tableId,
      mapping,
      remembered: remembered?.answers,
      mends: steps.mends ?? remembered?.mends,
    },
    UNFOLLOWED,
  )
  const opened = { ...NOTHING, format, titles, titleLine, rowCount, mapping, notes }
  return { ...opened, ...toEnd(checked, notes) }
}

function withNothing({ answers = {}, edits = [], leftOutLines = [] }: ReadSteps) {
  return { answers, edits, leftOutLines }
}

function toEnd(
  checked: Awaited<ReturnType<PartsService['check']>>,
  notes: readonly string[],
): Partial<ListReading> {
  switch (checked.kind) {
    case 'cancelled':
    case 'forgotten':
      return {}
    case 'refused':
      return { refusal: checked.refusal }
    case 'asking':
      return { stage: 'asking', questions: checked.questions }
    case 'checked':
      return { ...toRead(checked.result), notes: [...notes, ...checked.result.notes] }
  }
}

function toRead({
  lines,
  lineNumbers,
  badRows,
  questions,
  readings,
  assumptions,
  rates,
}: CheckResult): Pick<
  ListReading,
  'stage' | 'lines' | 'badRows' | 'questions' | 'readings' | 'assumptions' | 'rates'
> {
  return {
    stage: questions.some(({ isOptional }) => !isOptional) ? 'asking' : 'read',
    lines: lines.map((line, at) => ({ line: lineNumbers[at] ?? 0, ...line })),
    badRows,
    questions,
    readings,
    assumptions,
    rates,
  }
}

/** Put chosen columns in place of guessed ones; a column holds one field only. */
function withChosen(
  guessed: ColumnMapping,
  chosen: NonNullable<ReadSteps['mapping']>,
): ColumnMapping {
  const titles = new Set(Object.values(chosen))
  const kept = Object.entries(guessed).filter(
    ([field, title]) => !Object.hasOwn(chosen, field) && !titles.has(title),
  )
  const given = Object.entries(chosen).filter(([, title]) => title !== null)
  return Object.fromEntries([...kept, ...given])
}
