import { Button } from '@/ui/layout/button'
import styles from './import.module.css'

type SheetStepProps = {
  readonly sheets: readonly string[]
  readonly onChoose: (sheet: string) => void
}

/** Which sheet of a workbook holds the list. */
export function SheetStep({ sheets, onChoose }: SheetStepProps) {
  return (
    <div className={styles['step']}>
      <h3>Which sheet holds the list?</h3>
      <div className={styles['buttons']}>
        {sheets.map((sheet) => (
          <Button key={sheet} onClick={() => onChoose(sheet)}>
            {sheet}
          </Button>
        ))}
      </div>
    </div>
  )
}
