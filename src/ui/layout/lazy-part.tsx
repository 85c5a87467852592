import { lazy, type ComponentType } from 'react'

/** Puts a fresh part in the place of each whose file could not be loaded. */
const renewals = new Set<() => void>()

/**
 * Return a component whose file is loaded when it is first drawn, as React's `lazy` does.
 *
 * React keeps a failure for ever; after {@link retryParts} this one is loaded again when it is drawn again.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        renewals.add(renew)
        throw error
      }
    })
  const part = { Current: begin() }
  function renew(): void {
    part.Current = begin()
  }
  return function LazyPart(props: Props) {
    return <part.Current {...props} />
  }
}

/** Let every part whose file could not be loaded be loaded again when it is next drawn. */
export function retryParts(): void {
  for (const renew of renewals) renew()
  renewals.clear()
}
