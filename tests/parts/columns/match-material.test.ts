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

describe('a grade that no list of names holds', () => {
  const toMaterial = createMaterialMatch(
    [
      { id: 'ndfeb-n', name: 'NdFeB magnet, grade N', aliases: ['N35', 'N42'] },
      { id: 'ndfeb-uh', name: 'NdFeB magnet, grade UH', aliases: ['N38UH'] },
    ],
    {},
  )

  it('is known by its class of temperature, whatever its energy product', () => {
    expect(toMaterial('NdFeB N48UH')).toBe('ndfeb-uh')
    expect(toMaterial('N33UH')).toBe('ndfeb-uh')
    expect(toMaterial('Neodym-Magnet N52')).toBe('ndfeb-n')
    expect(toMaterial('N45SH')).toBeUndefined()
    expect(toMaterial('N99UH')).toBeUndefined()
  })
})
