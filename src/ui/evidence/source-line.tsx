import { memo, useCallback, useContext, useId, useState } from 'react'
import { useExhibitContent } from '@/ui/exhibit/use-exhibit-content'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type SourceRef } from './source-ref'
import styles from './source-line.module.css'
import { SourcesFaultContext } from './sources-fault'

/** Props of {@link SourceLine}. */
export type SourceLineProps = {
  readonly sources: readonly SourceRef[]
  /** How many to name before the rest is folded away; 2 by default. */
  readonly shown?: number | undefined
}

/** "Sources: …" under every figure, with the full list one press away; a figure that moves does not write it anew. */
export const SourceLine = memo(DrawnSourceLine)

function DrawnSourceLine({ sources, shown = 2 }: SourceLineProps) {
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const format = useFormat()
  useExhibitContent(useCallback(() => ({ sources }), [sources]))
  const askAgain = useContext(SourcesFaultContext)
  if (sources.length === 0) return askAgain && <LostSources onRetry={askAgain} />
  return (
    <div className={styles['sources']} data-exhibit-part="sources">
      <p>
        {sources.length === 1 ? 'Source: ' : 'Sources: '}
        {sources.slice(0, shown).map((source, index) => (
          <span key={source.id}>
            {index === 0 ? '' : ' · '}
            <a href={toHref(source)} title={source.title}>
              {toShortName(source, format)}
            </a>
          </span>
        ))}
        {sources.length > shown && (
          <span data-print="no">
            {' — '}
            <button
              aria-controls={listId}
              aria-expanded={isOpen}
              className={styles['all']}
              onClick={() => setOpen(!isOpen)}
              type="button"
            >
              {isOpen ? 'fewer sources' : `all ${format.integer(sources.length)} sources`}
            </button>
          </span>
        )}
      </p>
      {sources.length > shown && (
        <ul className={styles['list']} hidden={!isOpen} id={listId}>
          {sources.map((source) => (
            <li key={source.id}>
              <a href={toHref(source)}>{source.title}</a>, {toShortName(source, format)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A figure without its sources must not look like a figure that has none. */
function LostSources({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p className={styles['sources']}>
      Sources: they could not be loaded.{' '}
      <button className={styles['all']} data-print="no" onClick={onRetry} type="button">
        Try again
      </button>
    </p>
  )
}

function toHref({ id }: SourceRef): string {
  return `/sources#${encodeURIComponent(id)}`
}

function toShortName({ publisher, date }: SourceRef, format: Format): string {
  return `${publisher} ${toPrintedDate(date, format)}`.trim()
}

/** Write whole days and lone months as the page does; keep years and words as printed. */
function toPrintedDate(date: string, format: Format): string {
  if (/^\d{4}-\d{2}$/.test(date)) return format.month(date)
  return date.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => format.date(day))
}
