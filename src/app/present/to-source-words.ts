import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'

/** Most sources that a line names before it counts the rest. */
const NAMED = 3

/** Return the line under a slide, who published what it shows and when, and shorter ways to say it. */
export function toSourceWords(
  sources: readonly SourceRef[],
  format: Pick<Format, 'integer'>,
): readonly string[] {
  const names = [...new Set(sources.map(({ publisher, date }) => `${publisher} ${date}`.trim()))]
  if (names.length === 0) return ['']
  const most = Math.min(NAMED, names.length)
  const lines = Array.from({ length: most }, (_, less) => toLine(names, most - less, format))
  return [...lines, `Sources: ${format.integer(names.length)}, listed with the exhibit`]
}

function toLine(names: readonly string[], shown: number, format: Pick<Format, 'integer'>): string {
  const rest = names.length - shown
  const more = rest > 0 ? ` and ${format.integer(rest)} more` : ''
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${names.slice(0, shown).join(' · ')}${more}`
}
