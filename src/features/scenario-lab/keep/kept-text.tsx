import { useState } from 'react'
import styles from './keep.module.css'

type KeptTextProps = {
  readonly label: string
  readonly value: string
  readonly isLong?: boolean | undefined
  readonly onKeep: (text: string) => void
}

/** Text that becomes part of the scenario, in one step, when the box is left. */
export function KeptText({ label, value, isLong = false, onKeep }: KeptTextProps) {
  const [typed, setTyped] = useState<string>()
  const text = typed ?? value
  const keep = (): void => {
    const isKeepable = typed !== undefined && typed !== value && (isLong || typed.trim() !== '')
    if (isKeepable) onKeep(isLong ? typed : typed.trim())
    setTyped(undefined)
  }
  return (
    <label className={styles['field']}>
      {label}
      {isLong ? (
        <textarea
          onBlur={keep}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rows={3}
          value={text}
        />
      ) : (
        <input
          onBlur={keep}
          onChange={(event) => setTyped(event.currentTarget.value)}
          value={text}
        />
      )}
    </label>
  )
}
