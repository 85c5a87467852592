import { type TradeForm } from '@/domain/record/history'
import { type Sourced } from '@/domain/record/sourced'

/** What a material is bought as. */
export const MATERIAL_FAMILIES = [
  'NdFeB magnet',
  'SmCo magnet',
  'alloy',
  'phosphor',
  'catalyst',
  'polishing powder',
  'ceramic',
  'chemical',
  'oxide',
] as const

/** What a material is bought as. */
export type MaterialFamily = (typeof MATERIAL_FAMILIES)[number]

/** Something a buyer orders by the kilogram, and the rare-earth oxides that go into it. */
export type Material = {
  readonly id: string
  readonly name: string
  readonly family: MaterialFamily
  readonly description: string
  /** Other words for it that a parts list may use; never two materials with the same. */
  readonly aliases: readonly string[]
  /** Content by element id, kg of oxide per kg of material; metals are counted as the oxide they are made from. */
  readonly contents: Readonly<Record<string, Sourced<number>>>
}

/** Return the form in which a material leaves China: inside a magnet, or as a compound, which metals and alloys count as. */
export function formOf({ family }: Pick<Material, 'family'>): TradeForm {
  return family === 'NdFeB magnet' || family === 'SmCo magnet' ? 'magnet' : 'compound'
}
