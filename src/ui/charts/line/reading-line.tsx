import { useId } from 'react'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import slider from '@/ui/layout/slider.module.css'
import styles from '@/ui/charts/chart.module.css'

/** Props of {@link ReadingLine}. */
export type ReadingLineProps = {
  readonly label: string
  /** What is read, for who meets the slider by its name alone: the title of the chart. */
  readonly subject: string
  readonly domain: readonly [number, number]
  readonly step: number
  readonly cursor: number | undefined
  readonly onCursor: (x: number | undefined) => void
  /** Told where Enter is pressed, where notes can be written. */
  readonly onNoteAt?: ((x: number) => void) | undefined
  /** All values at the cursor, in words. */
  readonly reading: string
  /** Distance of the plot from the edges, so that the thumb stands under the line. */
  readonly inset: { readonly left: number; readonly right: number }
}

/** Slider that moves the reading cursor of a chart, so that every point is reachable by keyboard. */
export function ReadingLine({
  label,
  subject,
  domain,
  step,
  cursor,
  onCursor,
  onNoteAt,
  reading,
  inset,
}: ReadingLineProps) {
  const id = useId()
  const [low, high] = domain
  return (
    <div className={styles['reading']} data-print="no">
      <input
        aria-valuetext={reading}
        className={`${slider['slider']} ${styles['slider']}`}
        id={id}
        max={high}
        min={low}
        onBlur={() => onCursor(undefined)}
        onChange={(event) => onCursor(event.currentTarget.valueAsNumber)}
        onFocus={(event) => onCursor(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onNoteAt?.(event.currentTarget.valueAsNumber)
        }}
        step={step}
        style={{ marginInlineStart: inset.left - 8, marginInlineEnd: inset.right - 8 }}
        type="range"
        value={cursor ?? low}
      />
      <label className={styles['readLabel']} htmlFor={id}>
        {label}
        <VisuallyHidden>: {subject}</VisuallyHidden>
        {onNoteAt !== undefined && '; Enter adds a note'}
      </label>
    </div>
  )
}
