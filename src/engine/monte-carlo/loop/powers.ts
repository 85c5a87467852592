import { expOf, logOf } from '@/lib/power-table'
import { readAt } from '@/lib/read-at'
import {
  POWER_EXPONENT,
  POWER_IS_SERIES,
  POWER_NODES,
  POWER_OCTAVES,
  POWER_OF_TWO,
  POWER_STEPS,
  POWER_TERMS,
} from './power-layout'

/** Exponents for which six terms of the binomial series are correct to 4e-15. */
const LOWEST_EXPONENT = -1
const HIGHEST_EXPONENT = 4
const TERM_COUNT = 5

/** Of the nodes of an octave. */
export const LOGARITHMS = new Float64Array(POWER_STEPS).map((_, j) => logOf(1 + j / POWER_STEPS))

/** 1 / (2^octave · (1 + j / 128)), octave after octave. */
export const INVERSES = new Float64Array((2 * POWER_OCTAVES + 1) * POWER_STEPS).map((_, place) => {
  const octave = Math.floor(place / POWER_STEPS) - POWER_OCTAVES
  return 1 / (2 ** octave * (1 + (place % POWER_STEPS) / POWER_STEPS))
})

/** Make the function that lays out the powers to an exponent where the weekly loop reads them (kernel/powers.ts). */
export function createPowers(table: Float64Array): (exponent: number) => void {
  const own = { table, exponent: Number.NaN }

  function layOutNodes(exponent: number): void {
    for (let j = 0; j < POWER_STEPS; j += 1) {
      own.table[POWER_NODES + j] = expOf(exponent * readAt(LOGARITHMS, j))
    }
  }

  function layOutOctaves(exponent: number): void {
    const two = expOf(exponent * Math.LN2)
    const middle = POWER_OF_TWO + POWER_OCTAVES
    own.table[middle] = 1
    for (let octave = 1; octave <= POWER_OCTAVES; octave += 1) {
      const power = readAt(own.table, middle + octave - 1) * two
      own.table[middle + octave] = power
      own.table[middle - octave] = 1 / power
    }
  }

  function layOutTerms(exponent: number): void {
    let term = 1
    for (let n = 1; n <= TERM_COUNT; n += 1) {
      term = (term * (exponent - n + 1)) / n
      own.table[POWER_TERMS + n - 1] = term
    }
  }

  return (exponent) => {
    if (exponent === own.exponent) return
    const isSeries = exponent >= LOWEST_EXPONENT && exponent <= HIGHEST_EXPONENT
    own.exponent = exponent
    own.table[POWER_EXPONENT] = exponent
    own.table[POWER_IS_SERIES] = isSeries ? 1 : 0
    if (!isSeries) return
    layOutNodes(exponent)
    layOutOctaves(exponent)
    layOutTerms(exponent)
  }
}
