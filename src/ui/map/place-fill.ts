import { toControllerColor } from '@/ui/theme/controller-color'

/** How a mining region is filled: by whom it is held, and whether it stands still. */
export type PlaceFill = { readonly controllerIds: readonly string[]; readonly isHalted: boolean }

/** Return a name for a fill that is the same for all places filled alike. */
export function toFillName({ controllerIds, isHalted }: PlaceFill): string {
  return [...controllerIds, isHalted ? 'halted' : 'running'].join('-')
}

/** Return the one colour or the two colours of a fill. */
export function toFillColors({ controllerIds }: PlaceFill): readonly [string, string] {
  const [first = 'state', second = first] = controllerIds
  return [toControllerColor(first), toControllerColor(second)]
}
