import { type Band } from '@/domain/indicators'

/** Props of {@link BandLabel}. */
export type BandLabelProps = {
  readonly band: Band
  /** True where the rating flips inside the stated uncertainty. */
  readonly isTooCloseToCall?: boolean | undefined
}

/** Name of a rating band in its colour. */
export function BandLabel({ band }: BandLabelProps) {
  return <span data-band={band}>{band}</span>
}
