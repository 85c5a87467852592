import { checkTable } from '@/parts/lines/check-table'
import { guessColumns } from '@/parts/columns/guess-columns'
import { openTable } from '@/parts/file/open-table'
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
import { CancelledError, type Task } from './task'
import { toHeaderKey } from '@/domain/parts/column-mapping'

/** Rows that a preview shows. */
const PREVIEW_ROWS = 100

/** Reads lists; holds the latest table between opening and checking it. Nothing here rejects. */
export type PartsService = {
  readonly open: (request: OpenRequest, task: Task) => Promise<Opened>
  readonly check: (request: CheckRequest, task: Task) => Promise<Checked<CheckResult>>
}

/** Return a service without a table. */
export function createPartsService(): PartsService {
  const held: { tableId: number; table: RawTable | null } = { tableId: 0, table: null }

  async function open(request: OpenRequest, task: Task): Promise<Opened> {
    const opened = await openTable(request, task)
    if (opened.kind === 'sheets') return opened
    held.tableId += 1
    held.table = opened.table
    return { kind: 'opened', table: toPreview(opened.table, held.tableId) }
  }

  async function check(request: CheckRequest, task: Task): Promise<Checked<CheckResult>> {
    if (held.table === null || held.tableId !== request.tableId) {
      const message = 'The list is not open any more.'
      return { kind: 'refused', refusal: { message, remedy: 'Bring it in again.' } }
    }
    return checkTable(held.table, request, task)
  }

  return {
    open: (request, task) => guard(() => open(request, task)),
    check: (request, task) => guard(() => check(request, task)),
  }
}

type Stopped =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly refusal: ReturnType<typeof toRefusal> }

async function guard<T>(work: () => Promise<T>): Promise<T | Stopped> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CancelledError) return { kind: 'cancelled' }
    return { kind: 'refused', refusal: toRefusal(error) }
  }
}

function toPreview(table: RawTable, tableId: number): TablePreview {
  const { origin, format, titles, titleLine, rows, notes } = table
  return {
    tableId,
    origin,
    format,
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
