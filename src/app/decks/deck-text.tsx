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
  /** Called at each change; `isFirst` since the box was entered. */
  readonly onType: (text: string, isFirst: boolean) => void
}

/** Words that are part of the deck as they are typed; undo takes them back in one step. */
export function DeckText(props: DeckTextProps) {
  const { label, value, most, placeholder, isLong = false, isNeeded = false, onType } = props
  const [typed, setTyped] = useState<string>()
  const [hasStep, setHasStep] = useState(false)
  const take = (text: string): void => {
    setTyped(text)
    const kept = isLong ? text : text.trim()
    if (kept === value || (isNeeded && kept === '')) return
    onType(kept, !hasStep)
    setHasStep(true)
  }
  const leave = (): void => {
    setTyped(undefined)
    setHasStep(false)
  }
  const shared = {
    dir: 'auto',
    maxLength: most,
    onBlur: leave,
    placeholder,
    value: typed ?? value,
  }
  return (
    <label className={styles['field']}>
      {label}
      {isLong ? (
        <textarea {...shared} onChange={(event) => take(event.currentTarget.value)} rows={4} />
      ) : (
        <input {...shared} onChange={(event) => take(event.currentTarget.value)} type="text" />
      )}
    </label>
  )
}
