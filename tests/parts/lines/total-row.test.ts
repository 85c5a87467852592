import { describe, expect, it } from 'vitest'
import { findTotals } from '@/parts/lines/total-row'

const places = { part: 0, description: 1, material: 2, quantity: 3 }
const isTotal = (part: string, description: string): boolean =>
  findTotals([{ line: 2, cells: [part, description, 'NdFeB', 5] }], places).has(2)

describe(findTotals, () => {
  it.each(['Total', 'Summe:', '** Gesamt **', '合计', 'Σ', '∑ '])(
    'finds a row that is called a total and nothing more: %s',
    (word) => {
      expect(isTotal(word, '')).toBe(true)
      expect(isTotal('A-1', word)).toBe(true)
    },
  )

  it.each(['设计', '统计表', 'ς', 'σ\u0000', 'totally enclosed motor'])(
    'takes no word for a total because it holds the letters of one: %s',
    (word) => {
      expect(isTotal('A-1', word)).toBe(false)
    },
  )
})
