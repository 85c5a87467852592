import styles from './change-link.module.css'

/** What the form of corrections is opened on. */
export type ChangePlace = {
  /** History, event or table of figures, as the page of corrections calls it: `gate`, `import-year`. */
  readonly subject: string
  /** Id of the gate, region, plant or element, or what of a table the figure is of. */
  readonly place: string
  /** First day of the span, id of the event, or period of the figure, that is put right. */
  readonly corrects?: string | undefined
}

/** Props of {@link ChangeLink} and {@link CorrectLink}. */
export type ChangeLinkProps = ChangePlace & {
  /** Address of the corrections with the view of the page. */
  readonly corrections: string
  /** What it is beside, for those who hear links out of their place. */
  readonly about: string
}

/**
 * Beside a history, an event or a table: leads to the form for what changed there; `isNamed` where several stand together
 * and each has to say what it is of.
 */
export function ChangeLink({
  about,
  isNamed = false,
  ...to
}: ChangeLinkProps & { readonly isNamed?: boolean }) {
  return (
    <p data-print="no">
      <a
        className={styles['link']}
        aria-label={`Something changed here: ${about}`}
        href={toHref(to)}
      >
        Something changed here{isNamed && `: ${about}`}
      </a>
    </p>
  )
}

/** Beside one span, event or figure: leads to the form, filled in with what the record holds. */
export function CorrectLink({ about, ...to }: ChangeLinkProps) {
  return (
    <span data-print="no">
      {' '}
      <a className={styles['link']} aria-label={`Correct this: ${about}`} href={toHref(to)}>
        Correct this
      </a>
    </span>
  )
}

function toHref({ corrections, subject, place, corrects }: Omit<ChangeLinkProps, 'about'>): string {
  const words = [subject, place, ...(corrects === undefined ? [] : [corrects])]
  return `${corrections}#${words.map(encodeURIComponent).join('/')}`
}
