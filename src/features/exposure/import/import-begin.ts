import { type PartsSource } from '@/parts/thread/parts-reader'
import { type Draft } from './import-step'

/** Rows that a list left out and that are mended. */
export type LeftOutRows = {
  readonly kind: 'rows'
  readonly source: PartsSource
  readonly listId: string
  /** Lines of the file that the rows are, from the second line of the source on. */
  readonly lines: readonly number[]
}

/** What an import begins with: a file, rows that a list left out, or a draft of either that was left unfinished. */
export type ImportBegin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'draft'; readonly draft: Draft; readonly rows: LeftOutRows | undefined }
  | LeftOutRows

/** Return the rows that an import mends; undefined where it reads a list. */
export function toMendedRows(begin: ImportBegin | undefined): LeftOutRows | undefined {
  if (begin?.kind === 'rows') return begin
  return begin?.kind === 'draft' ? begin.rows : undefined
}
