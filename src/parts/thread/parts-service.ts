import { checkTable } from '@/parts/lines/check-table'
import { guessColumns } from '@/parts/columns/guess-columns'
import { openTable, type OpenedTable } from '@/parts/file/open-table'
import {
  type Checked,
  type CheckRequest,
  type CheckResult,
  type Opened,
  type OpenRequest,
  type TablePreview,
} from './parts-reader'
import { toText, type RawTable } from '@/parts/file/raw-table'
import { toRefusal } from '@/parts/file/read-error'
import { CancelledError } from '@/runner/serve-thread'
import { type Task } from './task'
import { toHeaderKey } from '@/domain/parts/column-mapping'

/** Rows that a preview shows. */
const PREVIEW_ROWS = 100

/** Reads lists; keeps the latest table between opening and checking it. Rejects with a `CancelledError` only. */
export type PartsService = {
  /** Open a list under the number by which it is checked. */
  readonly open: (request: OpenRequest, task: Task, tableId?: number) => Promise<Opened>
  readonly check: (
    request: CheckRequest,
    task: Task,
  ) => Promise<Checked<CheckResult> | { readonly kind: 'forgotten' }>
}

/** Return a service without a table. */
export function createPartsService(): PartsService {
  const kept: { tableId: number; table?: RawTable } = { tableId: 0 }

  async function open(request: OpenRequest, task: Task, tableId: number): Promise<Opened> {
    const opened = await openTable(request, task)
    if (opened.kind === 'sheets') return opened
    kept.tableId = tableId
    kept.table = opened.table
    return { kind: 'opened', table: toPreview(opened, tableId) }
  }

  return {
    open: (request, task, tableId = 1) => guard(() => open(request, task, tableId)),
    check: async (request, task) => {
      const { tableId, table } = kept
      if (table === undefined || tableId !== request.tableId) return { kind: 'forgotten' }
      return guard(() => checkTable(table, request, task))
    },
  }
}

type Refused = { readonly kind: 'refused'; readonly refusal: ReturnType<typeof toRefusal> }

async function guard<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CancelledError) throw error
    return { kind: 'refused', refusal: toRefusal(error) }
  }
}

type Opening = Extract<OpenedTable, { kind: 'table' }>

function toPreview({ table, readAs }: Opening, tableId: number): TablePreview {
  const { origin, format, titles, titleLine, rows, notes } = table
  return {
    tableId,
    origin,
    format,
    readAs,
    titles,
    titleLine,
    rowCount: rows.length,
    rows: rows
      .slice(0, PREVIEW_ROWS)
      .map(({ line, cells }) => ({ line, cells: titles.map((_, at) => toText(cells[at])) })),
    notes,
    mapping: guessColumns(table),
    headerKey: toHeaderKey(titles),
  }
}
