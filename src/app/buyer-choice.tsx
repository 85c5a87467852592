import { useSettledView } from '@/state/address/use-view'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import styles from './as-of-strip.module.css'

/** Where the buyer stands whom scores, prices and stocks are shown for; the same on every page, and in the address. */
export function BuyerChoice() {
  const { view, commit } = useSettledView()
  return (
    <div className={styles['strip']} data-print="no">
      <SegmentedControl
        label="Buyer"
        options={[
          { value: 'outside', label: 'Outside China' },
          { value: 'china', label: 'In China' },
        ]}
        value={view.market}
        onChange={(market) => commit({ market })}
      />
    </div>
  )
}
