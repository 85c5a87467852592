import { z } from 'zod/mini'
import { SLIDE_THEMES } from '@/domain/page/deck'

/** Most slides of a deck. */
export const MOST_PINS = 200

const words = (most: number) => z.string().check(z.maxLength(most))

/** Path and search of a page of this site: one slash, then no second one, so that it never leads elsewhere. */
const address = z
  .string()
  .check(
    z.maxLength(8000),
    z.regex(/^\/(?![/\\])[^#\s]*$/, 'give the path of a page, such as /elements'),
  )

const pin = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  address,
  exhibitId: z.string().check(z.minLength(1), z.maxLength(200)),
  title: words(2000),
  heading: words(2000),
  note: words(20_000),
  theme: z.enum(SLIDE_THEMES),
})

/** A deck as it is kept and as a file holds it. */
export const deckSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  name: words(200),
  pins: z.array(pin).check(
    z.maxLength(MOST_PINS),
    z.refine(
      (pins) => new Set(pins.map(({ id }) => id)).size === pins.length,
      'two slides have the same id; give each its own',
    ),
  ),
})
