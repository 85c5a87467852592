// Writes the kept forecasts as the tables of docs/backtest.md.

const HEAD = [
  '| episode | role | inside P5–P95 | interval | inside when left out | CRPS | skill: nothing changes | halted means nothing leaves | the last value stays |',
  '|---|---|---|---|---|---|---|---|---|',
]

/** Return how good each episode's forecast is, the rank correlation, and all that was seen outside. */
export function toBacktestTables(backtest, forecasts) {
  const { episodes, all, heldOut, leftOut, drawnCoverage, scatterCoverage, priceGap } = forecasts
  const { rho, low, high, points } = priceGap
  return [
    ...HEAD,
    ...backtest.episodes.map(({ name, role }, index) => {
      const { quality, leftOutQuality } = episodes[index]
      const words = role === 'fit' ? 'fitted' : 'held out'
      return toRow(name, words, quality, countInside(leftOutQuality.coverage))
    }),
    toRow('All held out', 'held out', heldOut, ''),
    toRow('All episodes', 'both', all, countInside(leftOut.coverage)),
    '',
    `Without the model's own error the ranges hold ${countInside(scatterCoverage)}, without the scatter of months and`,
    `prices either ${countInside(drawnCoverage)}. Standard deviation of the error, of the logarithm, each from the other episodes alone:`,
    '',
    ...toErrors(backtest, episodes),
    '',
    `Spearman's rank correlation of prices outside China over those in China with K·gap is ${sign(rho)} over`,
    `${points.length} dated pairs (95 % interval ${sign(low)} to ${sign(high)}).`,
    '',
    'Seen outside the range:',
    '',
    ...backtest.episodes.flatMap((episode, index) => toMissed(episode, episodes[index].targets)),
  ].join('\n')
}

function toRow(name, role, { coverage, crps, skill }, leftOut) {
  const { noChange, literal, lastValue } = skill
  const interval = `${percent(coverage.low)} to ${percent(coverage.high)}`
  const skills = [noChange, literal, lastValue].map(sign)
  const cells = [name, role, countInside(coverage), interval, leftOut, crps.toFixed(2), ...skills]
  return `| ${cells.join(' | ')} |`
}

const ERRORS = [
  '| episode | imports | prices in China | prices outside China |',
  '|---|---|---|---|',
]

/** Say how far off the model was in the other episodes, by kind of observation. */
function toErrors({ episodes }, forecasts) {
  const rows = episodes.map(({ name }, index) => {
    const { imports, priceInChina, priceOutside } = forecasts[index].errors
    const cells = [imports, priceInChina, priceOutside].map(({ model }) => model.toFixed(2))
    return `| ${[name, ...cells].join(' | ')} |`
  })
  return [...ERRORS, ...rows]
}

function toMissed({ name, targets }, forecasts) {
  const missed = targets.flatMap(({ id, label, seen }) => {
    const { isInside, p5, p95 } = forecasts.find((target) => target.id === id).forecast
    return isInside
      ? []
      : [`${label}: ${short(seen.value)} seen, ${short(p5)} to ${short(p95)} forecast`]
  })
  return missed.length === 0 ? [] : [`- **${name}**: ${missed.join('; ')}.`]
}

function countInside({ inside, count }) {
  return `${inside} of ${count}`
}

function percent(share) {
  return `${Math.round(100 * share)} %`
}

function sign(value) {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}

function short(multiple) {
  return Number(multiple.toPrecision(3))
}
