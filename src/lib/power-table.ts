import { readAt } from './read-at'

/**
 * Logarithms, exponentials and powers from tables, for loops that need millions of them.
 *
 * Correct to about 1e-15, several times as fast as `Math.exp` and `Math.log`, and made of + − × ÷ √ and bit operations
 * only: every engine gives the same bits, which those two do not promise. Method: Tang 1989 and 1990, "Table-driven
 * implementation of the exponential (logarithm) function", ACM TOMS 15 and 16.
 */

const STEPS = 128
const { LN2 } = Math
/** What a double cannot hold of ln 2. */
const LN2_REST = 2.3190468138462996e-17
/** ln 2 / 128 in two parts; the first has so few bits that its whole multiples are exact. */
const STEP_HIGH = Math.floor((LN2 / STEPS) * 2 ** 40) / 2 ** 40
const STEP_LOW = LN2 / STEPS - STEP_HIGH + LN2_REST / STEPS
const STEPS_PER_UNIT = STEPS / LN2
/** Largest exponent whose power a double holds, rounded down. */
const MAX_EXPONENT = 708

const scratch = new Float64Array(1)
const words = new Int32Array(scratch.buffer)
/** Which half holds sign and exponent depends on the machine's byte order. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0

const twoTo = buildTwoTo()
const roots = buildRoots()
/** About 1 / (1 + (j + ½) / 128), and minus its logarithm; the first is exactly 1, so that ln 1 is exactly 0. */
const inverses = new Float64Array(STEPS).map((_, j) => (j === 0 ? 1 : 1 / (1 + (j + 0.5) / STEPS)))
const logarithms = inverses.map((inverse) => -sumLogarithm(inverse))

/** Return the natural logarithm of `x`, a normal number above 0; absolute error about 1e-16 near 1. */
export function logOf(x: number): number {
  scratch[0] = x
  return logFrom(x, readWord(words, HIGH))
}

/** Return ln x from x and its upper half. */
function logFrom(x: number, high: number): number {
  const exponent = (high >> 20) - 1023
  const j = (high >> 13) & (STEPS - 1)
  const r = x * readAt(twoTo, 1023 - exponent) * readAt(inverses, j) - 1
  const r2 = r * r
  const tail =
    r2 * (-1 / 2 + r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5) - r2 * (1 / 6 - r * (1 / 7))))
  return exponent * LN2 + (readAt(logarithms, j) + (r + tail))
}

/** Return e to the power of `y`, cut to e^±708, where numbers end. */
export function expOf(y: number): number {
  const z = y < MAX_EXPONENT ? (y > -MAX_EXPONENT ? y : -MAX_EXPONENT) : MAX_EXPONENT
  const k = (z * STEPS_PER_UNIT + (z < 0 ? -0.5 : 0.5)) | 0
  const r = z - k * STEP_HIGH - k * STEP_LOW
  const r2 = r * r
  const tail = r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)))
  const root = readAt(roots, k & (STEPS - 1))
  return (root + root * (r + tail)) * readAt(twoTo, (k >> 7) + 1023)
}

/** Return `base` to the power of `exponent`, for a normal base above 0; exactly 1 for base 1 or exponent 0. */
export function powerOf(base: number, exponent: number): number {
  return expOf(exponent * logOf(base))
}

function readWord(halves: Int32Array, index: number): number {
  return halves[index] ?? 0
}

/** Return 2^e at e + 1023, for e from −1023 to 1023; the lowest is subnormal and still exact. */
function buildTwoTo(): Float64Array {
  const powers = new Float64Array(2047).fill(1)
  for (let e = 1; e <= 1023; e += 1) {
    powers[1023 + e] = readAt(powers, 1022 + e) * 2
    powers[1023 - e] = readAt(powers, 1024 - e) / 2
  }
  return powers
}

/** Return 2^(j / 128) for j from 0 to 127, each a product of 2^(1/2), 2^(1/4) … 2^(1/128). */
function buildRoots(): Float64Array {
  const products = new Float64Array(STEPS).fill(1)
  let root = 2
  for (let bit = STEPS / 2; bit >= 1; bit /= 2) {
    root = Math.sqrt(root)
    for (let j = 0; j < STEPS; j += 1) {
      if ((j & bit) !== 0) products[j] = readAt(products, j) * root
    }
  }
  return products
}

/** Return ln x = 2 · artanh((x − 1) / (x + 1)) by its series, for x from ½ to 2. */
function sumLogarithm(x: number): number {
  const s = (x - 1) / (x + 1)
  let sum = 0
  for (let n = 41; n >= 1; n -= 2) sum = sum * s * s + 1 / n
  return 2 * s * sum
}
