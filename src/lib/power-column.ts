import { readHalf, UPPER, type Block } from './block'
import { expOf, logOf } from './power-table'
import { readAt } from './read-at'

/** Powers of a column of a block, all to one exponent. */
export type PowerColumn = {
  /** Set the exponent, 0 until then. */
  readonly setExponent: (exponent: number) => void
  /** Bring the powers of the first rows up to their bases: normal numbers above 0. Base 1 gives exactly 1. */
  readonly raise: (rows: number) => void
}

const STEPS = 128
/** Powers of two of a base that the tables hold, either way; ratios beyond 2^±127 count as that. */
const OCTAVES = 127
/** Exponents for which six terms of the binomial series are correct to 4e-15. */
const LOWEST_EXPONENT = -1
const HIGHEST_EXPONENT = 4

const NODES = {
  logarithms: new Float64Array(STEPS).map((_, j) => logOf(1 + j / STEPS)),
  /** 1 / (2^octave · (1 + j / 128)), octave after octave. */
  inverses: buildInverses(),
}

/**
 * Make powers that are raised many times between changes of their exponent: of the column `from`, into the column `to`.
 *
 * A base is 2^octave · (1 + j/128) · (1 + r) with |r| ≤ 1/256; the power of the first two comes from tables made for
 * the exponent, that of 1 + r from the binomial series. Arithmetic only, so that every engine gives the same bits.
 *
 * Loops here, as in the kernel of the model, name what they use in the function itself: V8 keeps such names in
 * registers and reads those of an outer scope again each time round, which takes twice as long.
 */
export function createPowerColumn(
  block: Block,
  { from, to }: { readonly from: number; readonly to: number },
): PowerColumn {
  const own = {
    block,
    /** Powers of the nodes, then those of two. */
    table: new Float64Array(STEPS + 2 * OCTAVES + 1).fill(1),
    terms: new Float64Array(6),
    exponent: 0,
    isInSeries: true,
  }

  function setExponent(exponent: number): void {
    if (exponent === own.exponent) return
    own.exponent = exponent
    own.isInSeries = exponent >= LOWEST_EXPONENT && exponent <= HIGHEST_EXPONENT
    if (own.isInSeries) buildTable(exponent)
  }

  function buildTable(exponent: number): void {
    const { table, terms } = own
    const { logarithms } = NODES
    for (let j = 0; j < STEPS; j += 1) table[j] = expOf(exponent * readAt(logarithms, j))
    const two = expOf(exponent * Math.LN2)
    const middle = STEPS + OCTAVES
    for (let octave = 1; octave <= OCTAVES; octave += 1) {
      const power = readAt(table, middle + octave - 1) * two
      table[middle + octave] = power
      table[middle - octave] = 1 / power
    }
    terms[0] = 1
    for (let n = 1; n < terms.length; n += 1) {
      terms[n] = (readAt(terms, n - 1) * (exponent - n + 1)) / n
    }
  }

  function raiseBySeries(rows: number): void {
    const { table, terms } = own
    const { numbers, halves, columns } = own.block
    const { inverses } = NODES
    const upper = UPPER
    const first = readAt(terms, 1)
    const second = readAt(terms, 2)
    const third = readAt(terms, 3)
    const fourth = readAt(terms, 4)
    const fifth = readAt(terms, 5)
    const end = rows * columns
    for (let row = 0; row < end; row += columns) {
      const place = toPlace(readHalf(halves, 2 * (row + from) + upper))
      const r = readAt(numbers, row + from) * readAt(inverses, place) - 1
      const r2 = r * r
      const tail = r2 * (second + r * third + r2 * (fourth + r * fifth))
      const power = readAt(table, STEPS + (place >> 7)) * readAt(table, place & (STEPS - 1))
      numbers[row + to] = power + power * (first * r + tail)
    }
  }

  function raiseOneByOne(rows: number, toPower: (base: number) => number): void {
    const { numbers, columns } = own.block
    for (let row = 0; row < rows * columns; row += columns) {
      numbers[row + to] = toPower(readAt(numbers, row + from))
    }
  }

  function raise(rows: number): void {
    if (own.exponent === 0) raiseOneByOne(rows, () => 1)
    else if (own.isInSeries) raiseBySeries(rows)
    else raiseOneByOne(rows, (base) => expOf(own.exponent * logOf(base)))
  }

  return { setExponent, raise }
}

/** Return the natural logarithm of a normal number above 0, given its upper half; absolute error about 1e-16 near 1. */
export function logOfHalves(x: number, upperHalf: number): number {
  const { logarithms, inverses } = NODES
  const place = toPlace(upperHalf)
  const r = x * readAt(inverses, place) - 1
  const r2 = r * r
  const tail = r2 * (-1 / 2 + r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5) - r2 * (1 / 6)))
  const node = readAt(logarithms, place & (STEPS - 1))
  return ((place >> 7) - OCTAVES) * Math.LN2 + (node + (r + tail))
}

/** Return octave · 128 + j, from the lowest octave on, of the node nearest to a number, given its upper half. */
function toPlace(high: number): number {
  const place = ((high + 0x1000) >> 13) - (1023 - OCTAVES) * STEPS
  if (place < 0) return 0
  return place < (2 * OCTAVES + 1) * STEPS ? place : (2 * OCTAVES + 1) * STEPS - 1
}

function buildInverses(): Float64Array {
  const places = new Float64Array((2 * OCTAVES + 1) * STEPS)
  return places.map((_, place) => {
    const octave = (place >> 7) - OCTAVES
    return 1 / (2 ** octave * (1 + (place & (STEPS - 1)) / STEPS))
  })
}
