import { type Fault } from '@/engine/model-error'
import { type Market } from '@/domain/market'
import { type ModelRecord } from '@/domain/model-record'
import { type Scenario } from '@/domain/scenario'
import { type RunPair } from '@/engine/run-pair'
import { type ScoreHistory } from '@/engine/score-history'

/** Work that the model can be asked for. */
export type RunRequest =
  | { readonly kind: 'simulate'; readonly market: Market; readonly scenario: Scenario }
  | { readonly kind: 'scoreHistory'; readonly record: ModelRecord; readonly stepDays: number }

/** What comes back: the runs or scores, what was wrong with the request, or that a newer one took its place. */
export type RunReply =
  | { readonly kind: 'simulated'; readonly run: RunPair }
  | { readonly kind: 'scored'; readonly history: ScoreHistory }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly kind: 'superseded' }

/** Where the model runs; callers cannot tell a thread of its own from this one. */
export type Runner = {
  /**
   * Answer `request`; never rejects. Of several requests under one `key` only the latest is sure to be run; those that
   * were still waiting are answered `superseded`.
   */
  readonly run: (request: RunRequest, key?: string) => Promise<RunReply>
}
