import { type Fault } from '@/engine/model/model-error'
import { type Market } from '@/domain/market/market'
import { type ModelRecord } from '@/domain/record/model-record'
import { type Scenario } from '@/domain/market/scenario'
import { type RunPair } from '@/engine/model/run-pair'
import { type ScoreHistory } from '@/engine/score/score-history'

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
