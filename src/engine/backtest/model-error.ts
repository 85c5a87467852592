import { type EpisodeErrors, type Forecaster, type MeasureKind } from '@/domain/record/forecasts'

/** Decimals of an error: what is kept is what was used, so that forecasts come out again. */
const DIGITS = 4

/** How far off a forecast was, and how far off its own spread let it be; both of the logarithm. */
export type Miss = { readonly distance: number; readonly variance: number }

/** What every forecaster missed of one observation. */
export type Residual = {
  readonly episodeId: string
  readonly kind: MeasureKind
  readonly misses: Readonly<Record<Forecaster, Miss>>
}

/**
 * Return how far each forecaster errs besides its own spread: standard deviation of the logarithm, by kind of
 * observation, from all episodes but one.
 *
 * It is what makes misses as large as they were: √max(0, mean(distance² − variance)), by the method of moments. The
 * episode itself takes no part, so that no forecast knows how far off it will be; 0 where no other has the kind.
 */
export function toErrors(residuals: readonly Residual[], episodeId: string): EpisodeErrors {
  const others = residuals.filter((residual) => residual.episodeId !== episodeId)
  const ofKind = (kind: MeasureKind) => {
    const own = others.filter((residual) => residual.kind === kind)
    const errorOf = (forecaster: Forecaster) => toError(own.map(({ misses }) => misses[forecaster]))
    return {
      model: errorOf('model'),
      noChange: errorOf('noChange'),
      literal: errorOf('literal'),
      lastValue: errorOf('lastValue'),
    }
  }
  return {
    imports: ofKind('imports'),
    priceInChina: ofKind('priceInChina'),
    priceOutside: ofKind('priceOutside'),
  }
}

function toError(misses: readonly Miss[]): number {
  const excess = misses.reduce((sum, { distance, variance }) => sum + distance ** 2 - variance, 0)
  return Number(Math.sqrt(Math.max(0, excess) / Math.max(1, misses.length)).toFixed(DIGITS))
}
