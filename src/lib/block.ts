/**
 * Rows of numbers that belong together, one row after the other in one array: what a loop over rows reads and writes.
 *
 * Engines look up where an array lies and how long it is for each array that a loop touches; with one array for all
 * columns they do so once.
 */
export type Block = {
  readonly rows: number
  /** Numbers of a row. */
  readonly columns: number
  readonly numbers: Float64Array
  /** The same bits in halves of numbers; which of two holds sign and exponent depends on the machine: see `UPPER`. */
  readonly halves: Int32Array
}

/** Place of the half that holds sign and exponent, 0 or 1. */
export const UPPER: number = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0

/** Make a block of zeros. */
export function createBlock(rows: number, columns: number): Block {
  const numbers = new Float64Array(rows * columns)
  return { rows, columns, numbers, halves: new Int32Array(numbers.buffer) }
}

/** Set one column to the same number in every row. */
export function fillColumn(block: Block, column: number, value: number): void {
  const { rows, columns, numbers } = block
  for (let row = 0; row < rows; row += 1) numbers[row * columns + column] = value
}

/** Return one half of a number. */
export function readHalf(halves: Int32Array, index: number): number {
  return halves[index] ?? 0
}
