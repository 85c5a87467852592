import { expOf, logOf } from './power-table'
import { readAt } from './read-at'

/** Powers of a row of numbers, all to one exponent. */
export type PowerRow = {
  /** Normal numbers above 0, which the owner writes; 1 until then. */
  readonly bases: Float64Array
  /** Every base to the power of the exponent, once raised; exactly 1 for base 1. */
  readonly values: Float64Array
  /** Set the exponent, 0 until then. */
  readonly setExponent: (exponent: number) => void
  /** Bring the values up to the bases. */
  readonly raise: () => void
}

/** Natural logarithms of a row of numbers. */
export type LogRow = {
  /** Normal numbers above 0, which the owner writes; 1 until then. */
  readonly bases: Float64Array
  readonly values: Float64Array
  /** Bring the values up to the bases; absolute error about 1e-16 near 1. */
  readonly take: () => void
}

const STEPS = 128
/** Powers of two of a base that the tables hold, either way; ratios beyond 2^±127 count as that. */
const OCTAVES = 127
/** Exponents for which six terms of the binomial series are correct to 4e-15. */
const LOWEST_EXPONENT = -1
const HIGHEST_EXPONENT = 4

/** Which half of a number holds sign and exponent depends on the machine's byte order. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0

const NODES = {
  logarithms: new Float64Array(STEPS).map((_, j) => logOf(1 + j / STEPS)),
  /** 1 / (2^octave · (1 + j / 128)), octave after octave. */
  inverses: buildInverses(),
}

/**
 * Make a row of powers that is raised many times between changes of its exponent.
 *
 * A base is 2^octave · (1 + j/128) · (1 + r) with |r| ≤ 1/256; the power of the first two comes from tables made for
 * the exponent, that of 1 + r from the binomial series. Arithmetic only, so that every engine gives the same bits.
 *
 * Loops here, as in the kernel of the model, name what they use in the function itself: V8 keeps such names in
 * registers and reads those of an outer scope again each time round, which takes twice as long.
 */
export function createPowerRow(length: number): PowerRow {
  const bases = new Float64Array(length).fill(1)
  const own = {
    bases,
    values: new Float64Array(length).fill(1),
    halves: new Int32Array(bases.buffer),
    nodes: new Float64Array(STEPS).fill(1),
    octaves: new Float64Array(2 * OCTAVES + 1).fill(1),
    terms: new Float64Array(6),
    exponent: 0,
    isInSeries: true,
  }

  function setExponent(exponent: number): void {
    if (exponent === own.exponent) return
    own.exponent = exponent
    own.isInSeries = exponent >= LOWEST_EXPONENT && exponent <= HIGHEST_EXPONENT
    if (own.isInSeries) buildTables(exponent)
  }

  function buildTables(exponent: number): void {
    const { nodes, octaves, terms } = own
    const { logarithms } = NODES
    for (let j = 0; j < STEPS; j += 1) nodes[j] = expOf(exponent * readAt(logarithms, j))
    const two = expOf(exponent * Math.LN2)
    for (let octave = 1; octave <= OCTAVES; octave += 1) {
      const power = readAt(octaves, OCTAVES + octave - 1) * two
      octaves[OCTAVES + octave] = power
      octaves[OCTAVES - octave] = 1 / power
    }
    terms[0] = 1
    for (let n = 1; n < terms.length; n += 1) {
      terms[n] = (readAt(terms, n - 1) * (exponent - n + 1)) / n
    }
  }

  function raiseBySeries(): void {
    const { values, halves, nodes, octaves, terms } = own
    const { inverses } = NODES
    const mine = own.bases
    const first = readAt(terms, 1)
    const second = readAt(terms, 2)
    const third = readAt(terms, 3)
    const fourth = readAt(terms, 4)
    const fifth = readAt(terms, 5)
    for (let i = 0; i < length; i += 1) {
      const place = toPlace(readHalf(halves, 2 * i + HIGH))
      const r = readAt(mine, i) * readAt(inverses, place) - 1
      const r2 = r * r
      const tail = r2 * (second + r * third + r2 * (fourth + r * fifth))
      const power = readAt(octaves, place >> 7) * readAt(nodes, place & (STEPS - 1))
      values[i] = power + power * (first * r + tail)
    }
  }

  function raiseByLogarithm(): void {
    for (let i = 0; i < length; i += 1) {
      own.values[i] = expOf(own.exponent * logOf(readAt(bases, i)))
    }
  }

  function raise(): void {
    if (own.exponent === 0) own.values.fill(1)
    else if (own.isInSeries) raiseBySeries()
    else raiseByLogarithm()
  }

  return { bases, values: own.values, setExponent, raise }
}

/** Make a row of logarithms. */
export function createLogRow(length: number): LogRow {
  const bases = new Float64Array(length).fill(1)
  const own = { bases, values: new Float64Array(length), halves: new Int32Array(bases.buffer) }

  function take(): void {
    const { values, halves } = own
    const { logarithms, inverses } = NODES
    const mine = own.bases
    for (let i = 0; i < length; i += 1) {
      const place = toPlace(readHalf(halves, 2 * i + HIGH))
      const r = readAt(mine, i) * readAt(inverses, place) - 1
      const r2 = r * r
      const tail = r2 * (-1 / 2 + r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5) - r2 * (1 / 6)))
      const node = readAt(logarithms, place & (STEPS - 1))
      values[i] = ((place >> 7) - OCTAVES) * Math.LN2 + (node + (r + tail))
    }
  }

  return { bases, values: own.values, take }
}

/** Return octave · 128 + j, from the lowest octave on, of the node nearest to a number, given its upper half. */
function toPlace(high: number): number {
  const place = ((high + 0x1000) >> 13) - (1023 - OCTAVES) * STEPS
  if (place < 0) return 0
  return place < (2 * OCTAVES + 1) * STEPS ? place : (2 * OCTAVES + 1) * STEPS - 1
}

function readHalf(halves: Int32Array, index: number): number {
  return halves[index] ?? 0
}

function buildInverses(): Float64Array {
  const places = new Float64Array((2 * OCTAVES + 1) * STEPS)
  return places.map((_, place) => {
    const octave = (place >> 7) - OCTAVES
    return 1 / (2 ** octave * (1 + (place & (STEPS - 1)) / STEPS))
  })
}
