import styles from './cut-words.module.css'

type CutWordsProps = {
  readonly shown: number
  readonly whole: number
  /** Columns that are left out. */
  readonly columns?: number | undefined
}

/** Says that a table or list goes on where there is no room for it; nothing where all of it is shown. */
export function CutWords({ shown, whole, columns = 0 }: CutWordsProps) {
  const words = [
    ...(shown === whole ? [] : [`The first ${shown} of ${whole}, in this order.`]),
    ...(columns === 0
      ? []
      : [`${columns} more ${columns === 1 ? 'column' : 'columns'} on the page.`]),
  ]
  if (words.length === 0) return undefined
  return <p className={styles['cut']}>{words.join(' ')}</p>
}
