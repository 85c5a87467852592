import { describe, expect, it } from 'vitest'
import materials from '@mock-data/materials.json'
import { endpoints } from '@/contracts/endpoints'
import { createMaterialMatch } from '@/parts/columns/match-material'

describe(createMaterialMatch, () => {
  const match = createMaterialMatch(endpoints.materials.answer.parse(materials), {})

  it.each([
    ['N42SH', 'ndfeb-sh'],
    ['NdFeB N42SH', 'ndfeb-sh'],
    ['NdFeB 42 SH', 'ndfeb-sh'],
    ['Nd-Fe-B magnet N35', 'ndfeb-n'],
    ['Neodym-Magnet N38UH, gesintert', 'ndfeb-uh'],
    ['Magnet Güte N45H', 'ndfeb-h'],
    ['NdFeB EH', 'ndfeb-eh'],
    ['NdFeB', 'ndfeb-n'],
    ['Neodymium oxide', 'nd-oxide'],
    ['Dy₂O₃', 'dy-oxide'],
  ])('knows what %s is', (words, id) => {
    expect(match(words)).toBe(id)
  })

  it.each(['SH', 'Magnet 42', 'Magnet', 'Sintered oxide', 'grade 80', 'Neodym', 'NdFeB N99', ''])(
    'does not guess what “%s” is',
    (words) => {
      expect(match(words)).toBeUndefined()
    },
  )
})
