/**
 * Return the number at `index`; throws a RangeError outside the array, so a wrong index never turns into NaN.
 *
 * One kind of array and few bytes, so that the hot loops of the model get it inlined.
 */
export function readAt(values: Float64Array, index: number): number {
  return values[index] ?? failAt(index)
}

function failAt(index: number): never {
  throw new RangeError(`No value at index ${index}`)
}
