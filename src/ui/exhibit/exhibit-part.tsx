import { useCallback } from 'react'
import { type ExhibitContent } from './exhibit'
import { useExhibitContent } from './use-exhibit-content'

/** Brings something to the exhibit around it; draws nothing. */
export function ExhibitPart({ describe }: { readonly describe: () => ExhibitContent }) {
  useExhibitContent(describe)
  return undefined
}

/** Says the finding of the exhibit around it in one sentence, which stands over a slide; draws nothing. */
export function ExhibitFinding({ words }: { readonly words: string }) {
  const describe = useCallback(() => ({ finding: words.replace(/\.$/, '') }), [words])
  useExhibitContent(describe)
  return undefined
}
