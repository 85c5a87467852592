/** Round to significant digits, so that what is stored is what was run. */
export function roundSignificant(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}

/** Round to decimals. */
export function roundDecimals(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
