import { type Pin } from '@/domain/page/deck'
import { type Exhibit } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'

/**
 * Return what stands over a slide: the presenter’s own title, else the finding of the exhibit.
 *
 * Where the outlook differs from the preset, a curve says under which condition its finding holds.
 */
export function toSlideTitle(
  { heading }: Pick<Pin, 'heading'>,
  exhibit: { readonly title: string; readonly isCurve: boolean },
  scope: Pick<ProofScope, 'scenario'> | undefined,
): string {
  if (heading !== '') return heading
  const condition = scope?.scenario.condition
  const isConditional = condition !== undefined && exhibit.isCurve
  return isConditional ? `If ${condition}: ${toInner(exhibit.title)}` : exhibit.title
}

/** Report whether an exhibit is drawn as lines over time. */
export function isCurve(charts: Exhibit['charts']): boolean {
  return charts.some(({ kind }) => kind === 'lines')
}

/** Begin with a small letter, unless the first word is an abbreviation. */
function toInner(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
