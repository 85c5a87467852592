import { useEffect, useRef } from 'react'
import { type Deck } from '@/domain/page/deck'
import styles from './present.module.css'
import { SlideThumb } from './slide-thumb'
import { toFooter } from './to-footer'
import { useOneByOne } from './use-one-by-one'

/** Props of {@link OverviewGrid}. */
export type OverviewGridProps = {
  readonly deck: Deck
  /** From 1. */
  readonly step: number
  readonly onChoose: (step: number) => void
}

/** Every slide at once, to go to one of them. */
export function OverviewGrid({ deck, step, onChoose }: OverviewGridProps) {
  const { drawn, onDrawn } = useOneByOne()
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => current.current?.focus(), [])
  return (
    <section aria-label="All slides" className={styles['grid']}>
      <h2>{deck.name}</h2>
      <ol className={styles['tiles']}>
        {deck.pins.map((pin, index) => (
          <li key={pin.id}>
            <div className={styles['thumb']}>
              {index < drawn && (
                <SlideThumb footer={toFooter(deck, index + 1)} onDrawn={onDrawn} pin={pin} />
              )}
            </div>
            <button
              aria-current={index + 1 === step}
              className={styles['tile']}
              onClick={() => onChoose(index + 1)}
              ref={index + 1 === step ? current : undefined}
              type="button"
            >
              {index + 1}. {pin.heading === '' ? pin.title : pin.heading}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
