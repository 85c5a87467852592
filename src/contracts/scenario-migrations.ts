/** Words that began an id before version 1, and what they became. */
const OLD_FAMILIES: ReadonlyMap<string, string> = new Map([
  ['halt', 'mine'],
  ['border', 'gate'],
  ['quota', 'licence'],
])

/** An input as version 0 named it: `halt.pangwa.loss` in per cent. */
export type OldChange = { readonly id: string; readonly value: number }

/**
 * Return the change of version 1 that a change of version 0 stands for.
 *
 * Version 0 called mines `halt`, gates `border` and licences `quota`, gave losses in per cent as `loss`, and lengths
 * of time as `length`.
 */
export function toVersionOne({ id, value }: OldChange): OldChange {
  const [family = '', target = '', field = ''] = id.split('.')
  const renamed = OLD_FAMILIES.get(family)
  if (renamed === undefined) return { id, value }
  if (field === 'loss') return { id: `${renamed}.${target}.severity`, value: value / 100 }
  return { id: `${renamed}.${target}.${field === 'length' ? 'weeks' : field}`, value }
}
