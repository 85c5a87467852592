import { type Band } from '@/domain/market/indicators'
import styles from './band-label.module.css'

/** Props of {@link BandLabel}. */
export type BandLabelProps = {
  readonly band: Band
  /** True where the rating flips inside the stated uncertainty. */
  readonly isTooCloseToCall?: boolean | undefined
}

/** Bands of two scores, the earlier first where they differ. */
export function BandChange({ from, to }: { readonly from: Band; readonly to: Band }) {
  return (
    <>
      {from !== to && (
        <>
          <BandLabel band={from} /> →{' '}
        </>
      )}
      <BandLabel band={to} />
    </>
  )
}

/** Name of a rating band in its colour. */
export function BandLabel({ band, isTooCloseToCall = false }: BandLabelProps) {
  return (
    <span className={styles['band']} data-band={band}>
      {band}
      {isTooCloseToCall && <span className={styles['caveat']}> (too close to call)</span>}
    </span>
  )
}
