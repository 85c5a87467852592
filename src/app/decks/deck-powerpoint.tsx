import { useCallback, useRef, useState } from 'react'
import { type Deck, type Pin } from '@/domain/deck'
import { type PptxSlide } from '@/export/pptx/slide'
import { toFileName } from '@/export/export-table'
import { saveFile } from '@/export/save-file'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { type Collected, CollectorStage } from '@/app/present/collector-stage'

type Outcome = { readonly tone: 'info' | 'warning' | 'error'; readonly words: string }

/** Saves a deck as PowerPoint: each slide is drawn out of sight, in order, and written with its proof and notes. */
export function DeckPowerPoint({ deck }: { readonly deck: Deck }) {
  const [run, setRun] = useState<readonly Pin[]>()
  const [place, setPlace] = useState(0)
  const [outcome, setOutcome] = useState<Outcome>()
  const slides = useRef<PptxSlide[]>([])
  const faults = useRef<string[]>([])
  const pin = run?.[place]

  const goOn = useCallback(async () => {
    if (run !== undefined && place + 1 < run.length) {
      setPlace(place + 1)
      return
    }
    setRun(undefined)
    setOutcome(await write(deck.name, slides.current, faults.current))
  }, [run, place, deck.name])
  const onCollected = useCallback(
    async (collected: Collected) => {
      if (pin === undefined) return
      try {
        slides.current.push(await toDeckSlide(pin, collected))
      } catch (error) {
        faults.current.push(error instanceof Error ? error.message : String(error))
      }
      await goOn()
    },
    [pin, goOn],
  )
  const onFault = useCallback(
    (words: string) => {
      faults.current.push(words)
      void goOn()
    },
    [goOn],
  )
  const start = () => {
    slides.current = []
    faults.current = []
    setOutcome(undefined)
    setPlace(0)
    setRun(deck.pins)
  }
  return (
    <>
      <Button disabled={run !== undefined || deck.pins.length === 0} onClick={start}>
        {run === undefined ? 'Save as PowerPoint' : `Writing slide ${place + 1} of ${run.length} …`}
      </Button>
      {pin !== undefined && (
        <CollectorStage
          key={pin.id}
          onCollected={(collected) => void onCollected(collected)}
          onFault={onFault}
          pin={pin}
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

/** Return the slide of a pin: the exhibit under the presenter's own title, where there is one. */
async function toDeckSlide(
  { heading, note }: Pin,
  { handle, proof }: Collected,
): Promise<PptxSlide> {
  const { toSlide } = await import('@/export/pptx/to-slide')
  const titled: ExhibitHandle = {
    ...handle,
    describe: () => {
      const exhibit = handle.describe()
      return heading === '' ? exhibit : { ...exhibit, title: heading }
    },
  }
  return toSlide(titled, proof, note)
}

async function write(
  name: string,
  slides: readonly PptxSlide[],
  faults: readonly string[],
): Promise<Outcome> {
  const missing = faults.join(' ')
  if (slides.length === 0) return { tone: 'error', words: `Nothing was saved. ${missing}` }
  try {
    const { writePptx } = await import('@/export/pptx/write-pptx')
    const file = toFileName(name, 'pptx')
    saveFile(file, await writePptx(slides, name))
    const words = `Saved as ${file}.`
    return faults.length === 0
      ? { tone: 'info', words }
      : { tone: 'warning', words: `${words} Left out: ${missing}` }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { tone: 'error', words: `Nothing was saved: ${why}` }
  }
}
