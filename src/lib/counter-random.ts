/**
 * Random numbers without a state: each is a pure function of its key and its place, so that any of them can be had
 * alone, in any order, on any thread, with the same bits.
 *
 * Philox-4x32-10 of Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3", SC'11.
 */

const MULTIPLIER_A = 0xd2511f53
const MULTIPLIER_B = 0xcd9e8d57
const WEYL_A = 0x9e3779b9
const WEYL_B = 0xbb67ae85
const ROUNDS = 10
const HALF_ULP = 2 ** -54

/** Four words of 32 bits, as unsigned integers. */
export type Words4 = readonly [number, number, number, number]

/** Which draw is meant: the run, and two words that stand for the name of what is drawn. */
export type DrawName = readonly [number, number]

/** One state for all draws, written and read within a call: making one for each would cost more than the draw. */
const own = new Int32Array(4)

/** Return the four random words at `counter` under `key`. */
export function philox([a, b, c, d]: Words4, [keyA, keyB]: DrawName): Words4 {
  own[0] = a
  own[1] = b
  own[2] = c
  own[3] = d
  stir(keyA, keyB)
  return [readWord(0), readWord(1), readWord(2), readWord(3)]
}

/**
 * Return the uniform number, strictly between 0 and 1, that run `run` of seed `seed` draws for `name`.
 *
 * Seed and run are whole numbers from 0 to 2^32 − 1. The same three give the same number for ever.
 */
export function uniformAt(seed: number, run: number, name: DrawName): number {
  own[0] = run
  own[1] = name[0]
  own[2] = name[1]
  own[3] = 0
  stir(seed, 0)
  return ((readWord(0) >>> 5) * 2 ** 26 + (readWord(1) >>> 6)) * 2 ** -53 + HALF_ULP
}

function readWord(index: number): number {
  return (own[index] ?? 0) >>> 0
}

/** Take the state through all rounds. */
function stir(startA: number, startB: number): void {
  let a = readWord(0)
  let b = readWord(1)
  let c = readWord(2)
  let d = readWord(3)
  let keyA = startA
  let keyB = startB
  for (let round = 0; round < ROUNDS; round += 1) {
    const lowA = Math.imul(MULTIPLIER_A, a)
    const lowB = Math.imul(MULTIPLIER_B, c)
    const nextA = multiplyHigh(MULTIPLIER_B, c) ^ b ^ keyA
    const nextC = multiplyHigh(MULTIPLIER_A, a) ^ d ^ keyB
    a = nextA
    b = lowB
    c = nextC
    d = lowA
    keyA = (keyA + WEYL_A) | 0
    keyB = (keyB + WEYL_B) | 0
  }
  own[0] = a
  own[1] = b
  own[2] = c
  own[3] = d
}

/**
 * Return two words that stand for a text: equal texts give equal words, and different ones practically never do.
 *
 * Two FNV-1a hashes from different starts, each stirred by the finish of MurmurHash3.
 */
export function toDrawName(text: string): DrawName {
  return [hashFrom(0x811c9dc5, text), hashFrom(0x9dc5811c, text)]
}

function hashFrom(start: number, text: string): number {
  let hash = start
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Return the high 32 bits of the product of two words, from products of their halves. */
function multiplyHigh(x: number, y: number): number {
  const xHigh = x >>> 16
  const xLow = x & 0xffff
  const yHigh = y >>> 16
  const yLow = y & 0xffff
  const middle = xHigh * yLow + ((xLow * yLow) >>> 16)
  return (
    xHigh * yHigh +
    Math.floor(middle / 65536) +
    Math.floor((xLow * yHigh + (middle & 0xffff)) / 65536)
  )
}
