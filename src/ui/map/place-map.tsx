import { type ReactNode } from 'react'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type ControllerKey, type MapFlow, type MapPlace } from './place'

/** Props of {@link PlaceMap}. */
export type PlaceMapProps = {
  readonly level: 'kachin' | 'world'
  /** In reading order. */
  readonly places: readonly MapPlace[]
  readonly flows?: readonly MapFlow[] | undefined
  readonly selectedId?: string | undefined
  /** Makes places without an address pressable. */
  readonly onSelect?: ((id: string) => void) | undefined
  /** Controllers in the key. */
  readonly controllers: readonly ControllerKey[]
  /** Name of the map: `Who controls the mines on 20 November 2024`. */
  readonly label: string
  /** What the map says, generated from its data. */
  readonly sentence: string
  /** Shown under the key: what is not drawn, and why. */
  readonly footnote?: ReactNode | undefined
  readonly sources: readonly SourceRef[]
}

/** Places on one of two fixed maps. */
export function PlaceMap({ label, sentence }: PlaceMapProps) {
  return (
    <figure aria-label={label}>
      <p>{sentence}</p>
    </figure>
  )
}
