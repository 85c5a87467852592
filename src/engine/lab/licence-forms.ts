import { type ModelRecord } from '@/domain/record/model-record'
import { type TradeForm } from '@/domain/record/history'
import { type ElementRecord } from '@/domain/record/record'

/** Return the elements of which magnets are made: licences may hold those back alone. */
export function magnetElements({
  elements,
}: Pick<ModelRecord, 'elements'>): readonly ElementRecord[] {
  return elements.filter(({ exChinaMagnetShare }) => (exChinaMagnetShare?.value ?? 0) > 0)
}

/** One form in which an element leaves China. */
export type TradedForm = { readonly form: TradeForm; readonly elementId: string }

/** Return every form in which elements leave China, compounds first: licences are set for each. */
export function tradedForms({ elements }: Pick<ModelRecord, 'elements'>): readonly TradedForm[] {
  const magnets = magnetElements({ elements })
  return [
    ...elements.map(({ id }) => ({ form: 'compound' as const, elementId: id })),
    ...magnets.map(({ id }) => ({ form: 'magnet' as const, elementId: id })),
  ]
}
