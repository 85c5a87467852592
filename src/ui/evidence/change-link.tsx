/** Props of {@link ChangeLink}. */
export type ChangeLinkProps = {
  /** Address of the corrections with the view of the page. */
  readonly corrections: string
  readonly subject: 'gate' | 'production' | 'control' | 'event'
  /** Id of the gate or region. */
  readonly place: string
  /** What it is beside, for those who hear links out of their place. */
  readonly about: string
}

/** Beside a history or an event: leads to the form for what changed there. */
export function ChangeLink({ corrections, subject, place, about }: ChangeLinkProps) {
  return (
    <p data-print="no">
      <a
        aria-label={`Something changed here: ${about}`}
        href={`${corrections}#${subject}/${encodeURIComponent(place)}`}
      >
        Something changed here
      </a>
    </p>
  )
}
