/** Return the rows of a table's body. Reads the table itself: asking for rows by role is slow on large ones. */
export function rowsOf(table: HTMLElement): readonly HTMLTableRowElement[] {
  if (!(table instanceof HTMLTableElement)) throw new Error('This is no table.')
  return [...table.tBodies].flatMap((body) => [...body.rows])
}

/** Return the first row of a table's body that begins with `text`. */
export function rowOf(table: HTMLElement, text: string): HTMLTableRowElement {
  const found = rowsOf(table).find((row) => row.textContent.startsWith(text))
  if (found === undefined) throw new Error(`No row begins with ${text}.`)
  return found
}
