import { groupBy } from '@/lib/group-by'
import { type Sourced } from '@/domain/record/sourced'
import { type SupplyShare } from '@/domain/record/statistics'
import { type Edition } from '@/record/edition'
import { type RecordFault } from './record-fault'

/** What a set of printed shares may miss 1 by: the study prints them to 0.1 %. */
const SHARE_ROUNDING = 0.0011

/** Find sets of shares that do not sum to 1, or that name a country twice. */
export function shareFaults(shares: readonly SupplyShare[]): readonly RecordFault[] {
  const sets = groupBy(shares, ({ elementId, stage }) => `${elementId} ${stage}`)
  return [...sets].flatMap(([key, set]) => {
    const path = `supplyShares.${key}`
    const sum = set.reduce((total, { share }) => total + share.value, 0)
    const countries = new Set(set.map(({ country }) => country))
    return [
      ...(Math.abs(sum - 1) > SHARE_ROUNDING
        ? [
            {
              path,
              message: `sums to ${sum.toFixed(4)}`,
              remedy: 'Add what is missing, or the remainder as other.',
            },
          ]
        : []),
      ...(countries.size < set.length
        ? [
            {
              path,
              message: 'names a country twice',
              remedy: 'Give each country one share of an element and stage.',
            },
          ]
        : []),
    ]
  })
}

/** Find countries and years for which not exactly one edition of USGS is in use. */
export function editionFaults(production: Edition['production']): readonly RecordFault[] {
  const years = groupBy(production, ({ country, year }) => `${country} ${year}`)
  return [...years].flatMap(([key, rows]) => {
    const count = rows.filter(({ isInUse }) => isInUse).length
    if (count === 1) return []
    const message = `has ${count} editions in use`
    return [{ path: `production.${key}`, message, remedy: 'Mark one edition as in use.' }]
  })
}

/** Find baskets that do not sum to about 100 %, and content that is missing without a word or written as zero. */
export function basketFaults(regions: Edition['regions']): readonly RecordFault[] {
  return regions.flatMap(({ id, basket }) => {
    const path = `regions.${id}.basket`
    const shares = Object.values(basket.value)
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0)
    const faults: RecordFault[] = []
    if (!(sum > 97 && sum < 101)) {
      const remedy = 'Give per cent of total oxide; they sum to about 100.'
      faults.push({ path, message: `sums to ${sum.toFixed(1)} %`, remedy })
    }
    if (shares.includes(0)) {
      const remedy = 'Write null for content that is not available.'
      faults.push({ path, message: 'holds a zero', remedy })
    }
    if (shares.includes(null) && !`${basket.note}`.includes('not zero')) {
      const remedy = 'Say in the note that what is not available is not zero.'
      faults.push({ path, message: 'holds missing content and does not say so', remedy })
    }
    return faults
  })
}

/** Find masses among imports that are not gross weight. */
export function notGross(
  rows: readonly { readonly path: string; readonly mass: Sourced<number> }[],
): readonly RecordFault[] {
  return rows
    .filter(
      ({ mass: { unit, basis } }) =>
        unit !== 't' || !/gross weight/.test(basis) || /REO|contained/.test(basis),
    )
    .map(({ path, mass: { unit, basis } }) => ({
      path,
      message: `is in ${unit}, ${basis}`,
      remedy: 'Imports are gross weight in t; contained oxide goes to production.',
    }))
}

/** Find what is wrong with imports and exports: mixed bases, repeated or unknown series, parts above their whole. */
export function tradeFaults({
  imports,
  exports,
}: Pick<Edition, 'imports' | 'exports'>): readonly RecordFault[] {
  const annual = imports.annual.map(({ partner, year, mass }) => ({
    path: `imports.annual.${partner} ${year}`,
    mass,
  }))
  const monthly = imports.monthly.map(({ series, month, mass }) => ({
    path: `imports.monthly.${series} ${month}`,
    mass,
  }))
  return [
    ...notGross([...annual, ...monthly]),
    ...repeated(annual.map(({ path }) => path)),
    ...repeated(monthly.map(({ path }) => path)),
    ...repeated(exports.monthly.map(({ series, month }) => `exports.monthly.${series} ${month}`)),
    ...unknownSeries('imports', imports),
    ...unknownSeries('exports', exports),
    ...aboveWorld(imports.annual),
  ]
}

function repeated(paths: readonly string[]): readonly RecordFault[] {
  const twice = new Set(paths.filter((path, index) => paths.indexOf(path) !== index))
  const remedy = 'Keep one figure, and the other among its alternatives.'
  return [...twice].map((path) => ({ path, message: 'is told twice', remedy }))
}

function unknownSeries(
  name: 'imports' | 'exports',
  { series, monthly }: Pick<Edition['exports'], 'series' | 'monthly'>,
): readonly RecordFault[] {
  const known = new Set(series.map(({ id }) => id))
  return [...new Set(monthly.map((row) => row.series))]
    .filter((id) => !known.has(id))
    .map((id) => ({
      path: `${name}.series.${id}`,
      message: 'is not described',
      remedy: 'Add the series with its label and basis.',
    }))
}

function aboveWorld(annual: Edition['imports']['annual']): readonly RecordFault[] {
  return [...groupBy(annual, ({ year }) => year)].flatMap(([year, rows]) => {
    const world = rows.find(({ partner }) => partner === 'world')?.mass.value
    const sum = rows
      .filter(({ partner }) => partner !== 'world')
      .reduce((total, { mass }) => total + mass.value, 0)
    if (world === undefined || sum <= world + 0.5) return []
    return [
      {
        path: `imports.annual.world ${year}`,
        message: `is ${world} t, less than the ${sum.toFixed(1)} t of its partners`,
        remedy: 'Correct the partner that is too large, or the world.',
      },
    ]
  })
}

/** Find series that say another end than their newest figure has, or the limits of whose age are upside down. */
export function reachFaults({
  info,
  imports,
  exports,
  prices,
  production,
}: Pick<
  Edition,
  'info' | 'imports' | 'exports' | 'prices' | 'production'
>): readonly RecordFault[] {
  const ends: Readonly<Record<string, readonly string[]>> = {
    'customs-months': imports.monthly.map(({ month }) => month),
    'customs-years': imports.annual.map(({ year }) => `${year}-12-31`),
    'export-months': exports.monthly.map(({ month }) => month),
    prices: prices.points.map(({ day }) => day),
    'production-years': production.map(({ year }) => `${year}-12-31`),
  }
  return info.reach.flatMap(({ id, lastDay, amberDays, redDays }) => {
    const path = `info.reach.${id}`
    const newest = ends[id]?.toSorted().at(-1) ?? info.lastDay
    // What is in force on a day is known for the whole record at most; figures say themselves how far they go.
    const isRight = ends[id] === undefined ? lastDay <= newest : lastDay.startsWith(newest)
    return [
      ...(isRight
        ? []
        : [
            {
              path,
              message: `says that it reaches ${lastDay}; its newest entry is of ${newest}`,
              remedy: 'Give the last day of the newest entry.',
            },
          ]),
      ...(amberDays < redDays
        ? []
        : [
            {
              path,
              message: `turns red after ${redDays} days, before amber after ${amberDays}`,
              remedy: 'Give a red limit above the amber one.',
            },
          ]),
    ]
  })
}
