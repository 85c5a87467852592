import { lazy, type ComponentType, useState } from 'react'

/** Puts a fresh part in the place of each whose file could not be loaded. */
const renewals = new Set<() => void>()

/** A component whose file is loaded when it is first drawn, or before. */
export type LazyPart<Props> = ComponentType<Props> & {
  /** Load the file now, so that what is drawn from then on waits for nothing; rejects when it cannot be loaded. */
  readonly preload: () => Promise<void>
}

/**
 * Return a component whose file is loaded when it is first drawn, as React's `lazy` does.
 *
 * React keeps a failure for ever; after {@link retryParts} this one is loaded again when it is drawn again.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        renewals.add(renew)
        throw error
      }
    })
  const part: { Current: ComponentType<Props> } = { Current: begin() }
  function renew(): void {
    part.Current = begin()
  }
  function Part(props: Props) {
    const [Current] = useState(() => part.Current)
    return <Current {...props} />
  }
  const preload = async (): Promise<void> => {
    part.Current = await load()
  }
  return Object.assign(Part, { preload })
}

/** Let every part whose file could not be loaded be loaded again when it is next drawn. */
export function retryParts(): void {
  for (const renew of renewals) renew()
  renewals.clear()
}
