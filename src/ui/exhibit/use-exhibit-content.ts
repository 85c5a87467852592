import { useContext, useEffect } from 'react'
import { type ExhibitContent } from './exhibit'
import { ExhibitRegistryContext } from './exhibit-context'

/**
 * Bring something to the exhibit that this part belongs to; without one nothing happens.
 *
 * `describe` is called only when the exhibit is wanted elsewhere; keep it the same until what it says changes.
 */
export function useExhibitContent(describe: () => ExhibitContent): void {
  const registry = useContext(ExhibitRegistryContext)
  useEffect(() => registry?.add(describe), [registry, describe])
}
