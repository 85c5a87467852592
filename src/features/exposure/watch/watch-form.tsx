import { useState } from 'react'
import { type Threshold, type WatchedMeasure } from '@/domain/parts/threshold'
import { setThreshold } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import styles from '@/features/exposure/exposure.module.css'
import { NumberBox } from '@/ui/number-box/number-box'
import { MEASURE_FIELDS, MEASURE_WORDS, MEASURES } from './watch-words'

/** Set a threshold for one part or element, in one step that can be undone. */
export function WatchForm({ watched }: Pick<Threshold, 'watched'>) {
  const change = usePartsStore((state) => state.change)
  const measures: readonly WatchedMeasure[] = MEASURES[watched.kind]
  const [measure, setMeasure] = useState<WatchedMeasure>(measures[0] ?? 'score')
  const [side, setSide] = useState<Threshold['side']>('above')
  const [value, setValue] = useState<number>()
  const watch = () => {
    if (value === undefined) return
    const id = [watched.kind, watched.id, measure, side].join(' ')
    change(`Watch ${watched.id}`, (parts) =>
      setThreshold(parts, { id, watched, measure, side, value }),
    )
    setValue(undefined)
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
      <NumberBox
        field={MEASURE_FIELDS[measure]}
        key={measure}
        label="Threshold"
        onNumber={(typed) => {
          setValue(typed)
          return undefined
        }}
        placeholder={MEASURE_FIELDS[measure].unit}
        value={value}
      />
      <Button onClick={watch}>Watch</Button>
    </div>
  )
}
