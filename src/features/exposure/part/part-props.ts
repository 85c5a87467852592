import { type Assessed } from '@/model/exposure'
import { type PartRow } from '@/features/exposure/to-part-rows'

/** What every panel of a part takes. */
export type PartPanelProps = { readonly assessed: Assessed; readonly row: PartRow }
