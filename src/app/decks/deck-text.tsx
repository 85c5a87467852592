import { useState } from 'react'
import styles from './decks.module.css'

/** Props of {@link DeckText}. */
export type DeckTextProps = {
  readonly label: string
  readonly value: string
  /** Most characters. */
  readonly most: number
  readonly placeholder?: string | undefined
  readonly isLong?: boolean | undefined
  /** Keeps what was there when the box is left empty. */
  readonly isNeeded?: boolean | undefined
  readonly onKeep: (text: string) => void
}

/** Words that become part of the deck, in one step, when the box is left. */
export function DeckText(props: DeckTextProps) {
  const { label, value, most, placeholder, isLong = false, isNeeded = false, onKeep } = props
  const [typed, setTyped] = useState<string>()
  const keep = (): void => {
    const isKeepable = typed !== undefined && typed !== value && !(isNeeded && typed.trim() === '')
    if (isKeepable) onKeep(isLong ? typed : typed.trim())
    setTyped(undefined)
  }
  const shared = {
    maxLength: most,
    onBlur: keep,
    placeholder,
    value: typed ?? value,
  }
  return (
    <label className={styles['field']}>
      {label}
      {isLong ? (
        <textarea {...shared} onChange={(event) => setTyped(event.currentTarget.value)} rows={4} />
      ) : (
        <input {...shared} onChange={(event) => setTyped(event.currentTarget.value)} type="text" />
      )}
    </label>
  )
}
