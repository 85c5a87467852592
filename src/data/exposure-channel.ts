import { type Exposure, type PartExposure } from '@/domain/parts/exposure'
import { type Material } from '@/domain/parts/material'
import { type Part } from '@/domain/parts/part'
import { type PartLosses } from '@/engine/exposure/part-losses'
import { type ExposureStage } from '@/engine/exposure/exposure-stage'

/** What the thread needs of a stage besides the parts. */
export type StagedRuns = Pick<
  ExposureStage,
  'central' | 'low' | 'high' | 'asOfWeek' | 'likelihoods'
>

/** What the thread of a long list is told, in this order: parts come in portions. */
export type ExposureOrder =
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'run'
      readonly runs: StagedRuns
      readonly materials: readonly Material[]
    }

/** What comes back: what happens to the parts, in portions and in their order, then the sums; or what is wrong. */
export type ExposureNews =
  | { readonly kind: 'exposed'; readonly parts: readonly PartExposure[] }
  | {
      readonly kind: 'done'
      readonly sums: Omit<Exposure, 'parts'>
      readonly low: PartLosses
      readonly high: PartLosses
    }
  | { readonly kind: 'faulty'; readonly message: string }

/** The side of the thread that orders arrive at. */
export type OrderChannel = {
  readonly postMessage: (news: ExposureNews) => void
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: ExposureOrder }) => void,
  ) => void
}

/** A thread for one long list, which can be ended at any time. */
export type ExposureThread = {
  readonly postMessage: (order: ExposureOrder) => void
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: ExposureNews }) => void): void
    (type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  }
  readonly terminate: () => void
}

/** Parts in one message: copying them takes some ten milliseconds. */
export const PORTION = 2000
