import styles from './cut-words.module.css'

type CutWordsProps = { readonly shown: number; readonly whole: number }

/** Says that a table or list goes on where there is no room for it; nothing where all of it is shown. */
export function CutWords({ shown, whole }: CutWordsProps) {
  if (shown === whole) return undefined
  return (
    <p className={styles['cut']}>
      The first {shown} of {whole}, in this order.
    </p>
  )
}
