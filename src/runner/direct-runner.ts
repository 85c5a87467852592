import { answer } from './answer'
import { createLatestWins } from './latest-wins'
import { type Runner } from './runner'

/** Run the model on this thread, after the caller has gone on. */
export const directRunner: Runner = createLatestWins((request) =>
  Promise.resolve().then(() => answer(request)),
)
