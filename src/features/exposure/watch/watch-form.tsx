import { useState } from 'react'
import { type Threshold, type WatchedMeasure } from '@/domain/parts/threshold'
import { setThreshold } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import styles from '@/features/exposure/exposure.module.css'
import { TextField } from '@/features/exposure/text-field'
import { MEASURE_WORDS, MEASURES } from './watch-words'

/** Set a threshold for one part or element, in one step that can be undone. */
export function WatchForm({ watched }: Pick<Threshold, 'watched'>) {
  const format = useFormat()
  const change = usePartsStore((state) => state.change)
  const measures: readonly WatchedMeasure[] = MEASURES[watched.kind]
  const [measure, setMeasure] = useState<WatchedMeasure>(measures[0] ?? 'score')
  const [side, setSide] = useState<Threshold['side']>('above')
  const [typed, setTyped] = useState('')
  const reading = format.readNumber(typed, { unit: '' })
  const value = reading.kind === 'read' ? reading.value : undefined
  const watch = () => {
    if (value === undefined) return
    const id = [watched.kind, watched.id, measure, side].join(' ')
    change(`Watch ${watched.id}`, (parts) =>
      setThreshold(parts, { id, watched, measure, side, value }),
    )
    setTyped('')
  }
  return (
    <div className={styles['controls']}>
      <Select
        label={`Watch ${watched.id}`}
        onChange={setMeasure}
        options={measures.map((name) => ({ value: name, label: MEASURE_WORDS[name] }))}
        value={measure}
      />
      <Select
        isLabelHidden
        label="Alert when"
        onChange={setSide}
        options={[
          { value: 'above', label: 'above' },
          { value: 'below', label: 'below' },
        ]}
        value={side}
      />
      <TextField inputMode="decimal" label="Threshold" onChange={setTyped} value={typed} />
      <Button disabled={value === undefined} onClick={watch}>
        Watch
      </Button>
    </div>
  )
}
