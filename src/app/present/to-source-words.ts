import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'

/** Sources that a line names before it counts the rest. */
const NAMED = 3

/** Return the line under a slide: who published what it shows, and when. */
export function toSourceWords(sources: readonly SourceRef[], format: Format): string {
  if (sources.length === 0) return ''
  const names = [...new Set(sources.map(({ publisher, date }) => `${publisher} ${date}`.trim()))]
  const rest = names.length - NAMED
  const more = rest > 0 ? ` and ${format.integer(rest)} more` : ''
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${names.slice(0, NAMED).join(' · ')}${more}`
}
