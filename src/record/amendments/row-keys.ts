import {
  type AnnualImport,
  type AnnualPrice,
  type CountryProduction,
  type MonthlyImport,
  type PricePoint,
  type SupplyShare,
} from '@/domain/record/statistics'
import { type LicenceHistory } from '@/domain/record/history'

/** How the rows of each table are told apart in a change. */
export const ROW_KEYS = {
  annualImport: ({ partner, year }: Pick<AnnualImport, 'partner' | 'year'>): string =>
    `${partner} ${year}`,
  month: ({ series, month }: Pick<MonthlyImport, 'series' | 'month'>): string =>
    `${series} ${month}`,
  production: ({
    country,
    year,
    vintage,
  }: Pick<CountryProduction, 'country' | 'year' | 'vintage'>): string =>
    `${country} ${year} ${vintage}`,
  annualPrice: ({ elementId, year }: Pick<AnnualPrice, 'elementId' | 'year'>): string =>
    `${elementId} ${year}`,
  pricePoint: ({
    elementId,
    market,
    day,
  }: Pick<PricePoint, 'elementId' | 'market' | 'day'>): string => `${elementId} ${market} ${day}`,
  supplyShare: ({
    elementId,
    stage,
    country,
  }: Pick<SupplyShare, 'elementId' | 'stage' | 'country'>): string =>
    `${elementId} ${stage} ${country}`,
  id: ({ id }: { readonly id: string }): string => id,
  country: ({ country }: { readonly country: string }): string => country,
  element: ({ elementId }: { readonly elementId: string }): string => elementId,
  licences: (
    controlId: string,
    { form, elementIds }: Pick<LicenceHistory, 'form' | 'elementIds'>,
  ): string => `${controlId} ${form} ${elementIds.join('+')}`,
}
