import { type Band } from '@/domain/market/indicators'
import { type BandSpread } from '@/domain/market/monte-carlo'
import { BandLabel } from '@/ui/evidence/band-label'

/** Props of {@link Rating}. */
export type RatingProps = {
  /** Band of the run of central values. */
  readonly band: Band
  /** How the runs are spread over the bands, where anything is uncertain. */
  readonly spread: BandSpread | undefined
}

/** The rating of an element: one band, or the two most frequent ones where no band holds 80 % of the runs. */
export function Rating({ band, spread }: RatingProps) {
  const [first = band, second] = spread?.shown ?? []
  if (second === undefined) return <BandLabel band={first} />
  return (
    <>
      <BandLabel band={first} /> or <BandLabel band={second} isTooCloseToCall />
    </>
  )
}
