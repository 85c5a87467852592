import { type ExhibitContent } from './exhibit'
import { useExhibitContent } from './use-exhibit-content'

/** Brings something to the exhibit around it; draws nothing. */
export function ExhibitPart({ describe }: { readonly describe: () => ExhibitContent }) {
  useExhibitContent(describe)
  return undefined
}
