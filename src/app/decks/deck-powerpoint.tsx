import { useRef, useState } from 'react'
import { toReason } from '@/lib/to-reason'
import { type Deck } from '@/domain/page/deck'
import { toFileName } from '@/export/export-table'
import { type PptxSlide } from '@/export/pptx/slide/slide'
import { saveFile } from '@/export/save-file'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { type DrawnSlides } from '@/app/present/drawn-slides'
import { gatherSlides, type GatheredSlides } from './gather-slides'

type Outcome = { readonly tone: 'info' | 'error'; readonly words: string }

/** Props of {@link DeckPowerPoint}. */
export type DeckPowerPointProps = {
  readonly deck: Deck
  /** What the small pictures of its slides show. */
  readonly slides: DrawnSlides
}

/** Saves a deck as PowerPoint: whole, once every figure is final; a slide that cannot be written is named before. */
export function DeckPowerPoint({ deck, slides }: DeckPowerPointProps) {
  /** How many slides are final; undefined while nothing is gathered. */
  const [ready, setReady] = useState<number>()
  const [partial, setPartial] = useState<GatheredSlides>()
  const [outcome, setOutcome] = useState<Outcome>()
  const latest = useRef(0)
  const count = deck.pins.length
  const isWorking = ready !== undefined
  const finish = async (written: readonly PptxSlide[]) => {
    setPartial(undefined)
    setOutcome(await write(deck.name, written))
    setReady(undefined)
  }
  const start = async () => {
    const turn = (latest.current += 1)
    const isCurrent = () => turn === latest.current
    setOutcome(undefined)
    setPartial(undefined)
    setReady(0)
    const gathered = await gatherSlides(deck, slides, () => {
      if (isCurrent()) setReady((last = 0) => last + 1)
    })
    if (!isCurrent()) return
    if (gathered.faults.length === 0) {
      await finish(gathered.slides)
      return
    }
    setReady(undefined)
    setPartial(gathered)
  }
  const stop = () => {
    latest.current += 1
    setReady(undefined)
  }
  return (
    <>
      <Button disabled={isWorking || count === 0} onClick={() => void start()}>
        {isWorking ? `Preparing: ${ready} of ${count} slides …` : 'Save as PowerPoint'}
      </Button>
      {isWorking && (
        <Button kind="quiet" onClick={stop}>
          Do not save
        </Button>
      )}
      {partial !== undefined && (
        <PartialNotice
          gathered={partial}
          onDismiss={() => setPartial(undefined)}
          onSave={() => void finish(partial.slides)}
        />
      )}
      {outcome !== undefined && (
        <Notice isLive onDismiss={() => setOutcome(undefined)} tone={outcome.tone}>
          {outcome.words}
        </Notice>
      )}
    </>
  )
}

type PartialNoticeProps = {
  readonly gathered: GatheredSlides
  readonly onSave: () => void
  readonly onDismiss: () => void
}

/** Names what cannot be written, before anything is. */
function PartialNotice({ gathered, onSave, onDismiss }: PartialNoticeProps) {
  const { slides, faults } = gathered
  return (
    <Notice
      isLive
      onDismiss={onDismiss}
      title="Nothing was saved yet. These slides cannot be written:"
      tone="warning"
    >
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {slides.length > 0 && (
        <Button onClick={onSave}>
          {slides.length === 1 ? 'Save the other slide' : `Save the other ${slides.length} slides`}
        </Button>
      )}
    </Notice>
  )
}

async function write(name: string, slides: readonly PptxSlide[]): Promise<Outcome> {
  try {
    const { writePptx } = await import('@/export/pptx/write-pptx')
    const file = toFileName(name, 'pptx')
    saveFile(file, await writePptx(slides, name))
    return { tone: 'info', words: `Saved as ${file}.` }
  } catch (error) {
    const reason = toReason(error)
    return { tone: 'error', words: `Nothing was saved: ${reason}` }
  }
}
