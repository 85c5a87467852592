/**
 * Return where a column of an item stands among rows of pairs: the loop takes two items at a time, so that each row holds
 * those of two, column by column.
 */
export function placeOfPair(item: number, columns: number, column: number): number {
  return ((item >> 1) * columns + column) * 2 + (item & 1)
}
