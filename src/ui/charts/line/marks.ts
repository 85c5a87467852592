import { type LayerContent } from './layer-context'
import { type Placement } from './to-path'

/** Props of everything the layer paints. */
export type MarksProps = { readonly content: LayerContent; readonly place: Placement }
