import {
  type Backtest,
  type BacktestTarget,
  type Calibration,
  type Episode,
} from '@/domain/record/backtest'
import {
  RIVALS,
  type EpisodeForecast,
  type ForecastQuality,
  type Forecasts,
  type ForecastTarget,
  type RivalName,
} from '@/domain/record/forecasts'

/** What the model is tested on beside what it would have forecast, and the stored fit. */
export type BacktestView = {
  readonly backtest: Backtest
  readonly fit: Calibration
  readonly forecasts: Forecasts
  readonly episodes: readonly EpisodeView[]
}

/** One episode with its forecast. */
export type EpisodeView = {
  readonly episode: Episode
  readonly forecast: EpisodeForecast
  readonly targets: readonly TargetView[]
}

/** One observation with its forecast. */
export type TargetView = {
  readonly episode: Episode
  readonly target: BacktestTarget
  readonly forecast: ForecastTarget
}

/** Join the answers; throws a RangeError that names what was tested and not forecast. */
export function toBacktestView(
  backtest: Backtest,
  fit: Calibration,
  forecasts: Forecasts,
): BacktestView {
  const episodes = backtest.episodes.map((episode) => {
    const forecast = find(forecasts.episodes, ({ episodeId }) => episodeId === episode.id, episode)
    const targets = episode.targets.map((target) => {
      const own = find(forecast.targets, ({ id }) => id === target.id, target)
      return { episode, target, forecast: own }
    })
    return { episode, forecast, targets }
  })
  return { backtest, fit, forecasts, episodes }
}

function find<Row>(
  rows: readonly Row[],
  isOwn: (row: Row) => boolean,
  { id }: { readonly id: string },
): Row {
  const row = rows.find(isOwn)
  if (row === undefined) throw new RangeError(`no forecast of ${id} is kept`)
  return row
}

/** What a rival says, as the page calls it. */
export const RIVAL_WORDS: Readonly<Record<RivalName, string>> = {
  noChange: 'nothing changes',
  literal: 'halted means nothing leaves',
  lastValue: 'the last value stays',
}

/** Return the rivals that forecast better than the model. */
export function toBetterRivals({ skill }: ForecastQuality): readonly RivalName[] {
  return RIVALS.filter((rival) => skill[rival] < 0)
}

/** Return the ids of all sources behind what was seen in some episodes. */
export function toSourceIds(episodes: readonly EpisodeView[]): readonly string[] {
  return episodes.flatMap(({ episode: { targets, closures, quotas, absent } }) => [
    ...targets.flatMap(({ seen }) => seen.sources),
    ...[...(closures ?? []), ...(quotas ?? [])].flatMap(({ sources }) => sources),
    ...(absent?.sources ?? []),
  ])
}
