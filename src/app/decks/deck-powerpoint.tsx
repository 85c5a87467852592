import { useState } from 'react'
import { type Deck, type Pin } from '@/domain/page/deck'
import { awaitSettled } from '@/export/exhibit/await-settled'
import { toProof } from '@/export/exhibit/to-proof'
import { toFileName } from '@/export/export-table'
import { type PptxSlide } from '@/export/pptx/slide/slide'
import { saveFile } from '@/export/save-file'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { type DrawnSlide, type DrawnSlides } from '@/app/present/drawn-slides'

type Outcome = { readonly tone: 'info' | 'warning' | 'error'; readonly words: string }

/** Props of {@link DeckPowerPoint}. */
export type DeckPowerPointProps = {
  readonly deck: Deck
  /** What the small pictures of its slides show. */
  readonly slides: DrawnSlides
}

/** Saves a deck as PowerPoint: what its small pictures show, written with its proof and notes. */
export function DeckPowerPoint({ deck, slides }: DeckPowerPointProps) {
  /** How many slides are ready to be written; undefined while nothing is written. */
  const [ready, setReady] = useState<number>()
  const [outcome, setOutcome] = useState<Outcome>()
  const count = deck.pins.length
  const start = async () => {
    setOutcome(undefined)
    setReady(0)
    const told = await Promise.allSettled(
      deck.pins.map(async (pin) => {
        const slide = await toDeckSlide(pin, await slides.whenDrawn(pin))
        setReady((last = 0) => last + 1)
        return slide
      }),
    )
    const outcomeOf = await write(deck.name, told)
    setOutcome(outcomeOf)
    setReady(undefined)
  }
  return (
    <>
      <Button disabled={ready !== undefined || count === 0} onClick={() => void start()}>
        {ready === undefined ? 'Save as PowerPoint' : `Writing: ${ready} of ${count} slides …`}
      </Button>
      {outcome !== undefined && (
        <Notice isLive onDismiss={() => setOutcome(undefined)} tone={outcome.tone}>
          {outcome.words}
        </Notice>
      )}
    </>
  )
}

/** Return the slide of a pin: the whole exhibit under the presenter’s own title, where there is one. */
async function toDeckSlide(
  { heading, note, theme }: Pin,
  { handle, scope }: DrawnSlide,
): Promise<PptxSlide> {
  const { toSlide, untilQuiet } = await loadWriter()
  const titled: ExhibitHandle = {
    ...handle,
    describe: () => {
      const exhibit = handle.describe()
      return heading === '' ? exhibit : { ...exhibit, title: heading }
    },
  }
  const { charts } = await awaitSettled(handle)
  const table = handle.element()?.querySelector('table') ?? null
  try {
    // A small picture leaves out rows for which a slide has no room; a chart has all its numbers.
    if (charts.length === 0 && table !== null) {
      handle.resize('page')
      await untilQuiet(table)
    }
    const proof = toProof(await awaitSettled(titled), scope)
    return await toSlide(titled, { proof, note, theme })
  } finally {
    handle.resize(undefined)
  }
}

async function write(
  name: string,
  told: readonly PromiseSettledResult<PptxSlide>[],
): Promise<Outcome> {
  const slides = told.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const faults = told.flatMap((each) => (each.status === 'rejected' ? [toWords(each.reason)] : []))
  const missing = faults.join(' ')
  if (slides.length === 0) return { tone: 'error', words: `Nothing was saved. ${missing}` }
  try {
    const { writePptx } = await loadWriter()
    const file = toFileName(name, 'pptx')
    saveFile(file, await writePptx(slides, name))
    const words = `Saved as ${file}.`
    return faults.length === 0
      ? { tone: 'info', words }
      : { tone: 'warning', words: `${words} Left out: ${missing}` }
  } catch (error) {
    return { tone: 'error', words: `Nothing was saved: ${toWords(error)}` }
  }
}

async function loadWriter() {
  const [{ toSlide }, { untilQuiet }, { writePptx }] = await Promise.all([
    import('@/export/pptx/slide/to-slide'),
    import('@/export/drawing/until-quiet'),
    import('@/export/pptx/write-pptx'),
  ])
  return { toSlide, untilQuiet, writePptx }
}

function toWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
