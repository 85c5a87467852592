import { z } from 'zod/mini'
import { isCivilDate } from '@/lib/civil-date'

/** A calendar day, `YYYY-MM-DD`. */
export const civilDate = z
  .string()
  .check(
    z.refine(isCivilDate, { error: 'expected a calendar day as YYYY-MM-DD' }),
    z.meta({ format: 'date' }),
  )

/** A non-empty identifier. */
export const id = z.string().check(z.minLength(1))

/** A calendar year. */
export const year = z.int().check(z.minimum(1900), z.maximum(2100))

/** A list that cannot be changed. */
export function list<Item extends z.ZodMiniType>(item: Item) {
  return z.readonly(z.array(item))
}
