import { describe, expect, it } from 'vitest'
import { toFileName } from '@/export/export-table'

describe(toFileName, () => {
  it.each([
    ['Übersicht: Straße 5', 'chokepoint-übersicht-straße-5.csv'],
    ['稀土供应', 'chokepoint-稀土供应.csv'],
    ['ကချင် ပြည်နယ်', 'chokepoint-ကချင်-ပြည်နယ်.csv'],
    ['a/b\\c:d*?"<>|', 'chokepoint-a-b-c-d.csv'],
    ['…', 'chokepoint-table.csv'],
  ])('keeps the letters of %s', (title, name) => {
    expect(toFileName(title, 'csv')).toBe(name)
  })

  it('stays within the length that file systems take', () => {
    const name = toFileName('𠀀'.repeat(300), 'pptx')
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
  })
})
