import { ELEMENT_DEFAULTS } from '@/domain/market/market'
import { type ElementNumber } from '@/domain/market/uncertain-scenario'
import { type ElementRecord } from '@/domain/record/record'
import { type Sourced } from '@/domain/record/sourced'

const ASSUMED = {
  period: '2024',
  evidence: 'estimated',
  sources: ['own_estimate'],
} as const

const START_COVER: Sourced<number> = {
  ...ASSUMED,
  value: ELEMENT_DEFAULTS.startCoverShare,
  unit: 'share of the normal stock',
  basis: 'stock at the start over the normal stock',
  note: 'Assumed: the market begins in balance.',
}

const NO_MAGNETS: Sourced<number> = {
  ...ASSUMED,
  value: ELEMENT_DEFAULTS.exChinaMagnetShare,
  unit: 'share',
  basis: 'what comes from China as magnets over all that comes from there',
  note: 'Assumed: hardly any of it goes into magnets.',
}

/** Return every number of an element that the model takes, with where it comes from; what the record lacks is assumed. */
export function toElementFigures(
  element: Omit<ElementRecord, 'id'>,
): Readonly<Record<ElementNumber, Sourced<number>>> {
  const { basePriceUsdPerKg, coverWeeks, exChinaShare, exChinaCoverWeeks, exChinaOwnShare } =
    element
  return {
    basePriceUsdPerKg,
    coverWeeks,
    exChinaShare,
    exChinaCoverWeeks,
    exChinaOwnShare,
    startCoverShare: START_COVER,
    exChinaStartCoverShare: START_COVER,
    exChinaMagnetShare: element.exChinaMagnetShare ?? NO_MAGNETS,
  }
}
