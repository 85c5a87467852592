import { type BuyerList } from '@/domain/parts/buyer-list'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import styles from './exposure.module.css'

type BringYourOwnProps = { readonly list: BuyerList; readonly onImport: () => void }

/** That the parts shown do not exist, and how to see one's own in their place. */
export function BringYourOwn({ list, onImport }: BringYourOwnProps) {
  const format = useFormat()
  return (
    <section aria-label="Bring your own list" className={styles['own']}>
      <div>
        <p>
          <strong>These {format.integer(list.lines.length)} lines are a sample.</strong> No buyer,
          supplier or part in it exists.
        </p>
        <p>
          Bring your own as CSV, TSV or XLSX, paste cells, or drop a file anywhere on this page.
          Only part, material and quantity per year are needed; what else is missing is assumed,
          shown, and can be changed. The list stays in this browser: it is sent nowhere.
        </p>
      </div>
      <Button kind="primary" onClick={onImport}>
        Bring in your list
      </Button>
    </section>
  )
}
