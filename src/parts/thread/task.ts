import { type Progress } from './parts-reader'

/** Work under way, as the code that does it sees it. */
export type Task = {
  /** Report progress and let other messages in; throws `CancelledError` when the work was called off. */
  readonly checkpoint: (phase: Progress['phase'], share: number) => Promise<void>
}
