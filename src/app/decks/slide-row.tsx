import { type DragEvent, type KeyboardEvent } from 'react'
import { SLIDE_THEMES, toPinName, type Deck, type Pin, type SlideTheme } from '@/domain/page/deck'
import { useDeckStore } from '@/state/decks/deck-store'
import {
  type DeckWorkspace,
  duplicatePins,
  movePins,
  patchPins,
  removePins,
} from '@/state/decks/deck-workspace'
import { Button } from '@/ui/layout/button'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { type DrawnSlides } from '@/app/present/drawn-slides'
import { SlideThumb } from '@/app/present/slide-thumb'
import { toFooter } from '@/app/present/to-footer'
import { DeckText } from './deck-text'
import styles from './decks.module.css'

/** Props of {@link SlideRow}. */
export type SlideRowProps = {
  readonly deck: Deck
  readonly pin: Pin
  /** From 0. */
  readonly place: number
  /** False while earlier slides are being drawn. */
  readonly isDrawn: boolean
  readonly onDrawn: (pinId: string) => void
  /** Told what the slide shows. */
  readonly slides: DrawnSlides
  readonly onPresent: () => void
  readonly isSelected: boolean
  readonly onSelect: (isSelected: boolean) => void
  /** Slides that move with this one: those selected, where it is one of them. */
  readonly moving: readonly string[]
}

const THEME_LABELS: Readonly<Record<SlideTheme, string>> = { light: 'Light', dark: 'Dark' }

/** Kind of what is dragged, so that nothing else can be dropped here. */
const DRAGGED = 'application/x-chokepoint-slide'

/** One slide of the deck: what it shows, what is said about it, and where it stands. */
export function SlideRow(props: SlideRowProps) {
  const { deck, pin, place, isDrawn, onDrawn, slides, onPresent } = props
  const { isSelected, onSelect, moving } = props
  const change = useDeckStore((state) => state.change)
  const amend = useDeckStore((state) => state.amend)
  const count = deck.pins.length
  const name = toPinName(pin)
  const moveTo = (pinIds: readonly string[], to: number) =>
    change(pinIds.length === 1 ? 'move a slide' : 'move slides', (workspace) =>
      movePins(workspace, deck.id, pinIds, to),
    )
  const patch =
    (words: Partial<Pick<Pin, 'heading' | 'note' | 'theme'>>) => (workspace: DeckWorkspace) =>
      patchPins(workspace, deck.id, [pin.id], words)
  const type =
    (label: string, key: 'heading' | 'note') =>
    (text: string, isFirst: boolean): void =>
      isFirst ? change(label, patch({ [key]: text })) : amend(patch({ [key]: text }))
  const drop = (event: DragEvent) => {
    const dragged = event.dataTransfer.getData(DRAGGED)
    if (dragged === '') return
    event.preventDefault()
    moveTo(dragged.split(' '), place)
  }
  const moveByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    moveTo([pin.id], place + by)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; keys have the handle
    <li
      className={styles['row']}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
      }}
      onDrop={drop}
    >
      <button
        aria-label={`Move slide ${place + 1}, ${name}: drag it, or press arrow up or down`}
        className={styles['handle']}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, moving.join(' '))
          event.dataTransfer.effectAllowed = 'move'
        }}
        onKeyDown={moveByKey}
        type="button"
      >
        {place + 1}
      </button>
      <label className={styles['select']}>
        <input
          aria-label={`Select slide ${place + 1}, ${name}`}
          checked={isSelected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
          type="checkbox"
        />
      </label>
      <div className={styles['thumb']}>
        {isDrawn && (
          <SlideThumb
            footer={toFooter(deck, place + 1)}
            onDrawn={onDrawn}
            pin={pin}
            slides={slides}
          />
        )}
      </div>
      <div className={styles['words']}>
        <h2>{name}</h2>
        <DeckText
          label="Your own title (if empty, the finding of the exhibit)"
          most={2000}
          onType={type('title a slide', 'heading')}
          value={pin.heading}
        />
        <DeckText
          isLong
          label="Notes, for the presenter only"
          most={20_000}
          onType={type('write notes', 'note')}
          value={pin.note}
        />
        <div className={styles['buttons']}>
          <SegmentedControl
            label="Colours"
            onChange={(theme) => change('colour a slide', patch({ theme }))}
            options={SLIDE_THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))}
            value={pin.theme}
          />
          <Button disabled={place === 0} kind="quiet" onClick={() => moveTo([pin.id], place - 1)}>
            Move up
          </Button>
          <Button
            disabled={place === count - 1}
            kind="quiet"
            onClick={() => moveTo([pin.id], place + 1)}
          >
            Move down
          </Button>
          <Button kind="quiet" onClick={onPresent}>
            Present from here
          </Button>
          <a href={pin.address}>Open the page</a>
          <Button
            kind="quiet"
            onClick={() =>
              change('duplicate a slide', (workspace) =>
                duplicatePins(workspace, deck.id, [pin.id]),
              )
            }
          >
            Duplicate
          </Button>
          <Button
            kind="quiet"
            onClick={() =>
              change('delete a slide', (workspace) => removePins(workspace, deck.id, [pin.id]))
            }
          >
            Delete
          </Button>
        </div>
      </div>
    </li>
  )
}
