import { type BuyerLine } from '@/domain/parts/buyer-list'
import {
  type Checked,
  type CheckRequest,
  type ListReport,
  type Opened,
  type OpenRequest,
  type Progress,
  type ReadStart,
} from './parts-reader'

/** What is said between the page and the thread that reads lists; the lines of a list follow what is said of it. */
export type PartsProtocol = {
  readonly request:
    | { readonly kind: 'open'; readonly tableId: number; readonly request: OpenRequest }
    | { readonly kind: 'check'; readonly request: CheckRequest }
  readonly given: never
  readonly progress: Progress
  readonly result:
    | { readonly kind: 'open'; readonly opened: Opened }
    | { readonly kind: 'check'; readonly checked: Checked<ListReport & ReadStart> }
    /** The thread does not have the table that it is asked for. */
    | { readonly kind: 'forgotten' }
  readonly found: BuyerLine
}
