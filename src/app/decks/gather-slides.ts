import { type Pin } from '@/domain/page/deck'
import { awaitSettled } from '@/export/exhibit/await-settled'
import { toProof } from '@/export/exhibit/to-proof'
import { type PptxSlide } from '@/export/pptx/slide/slide'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type DrawnSlide, type DrawnSlides } from '@/app/present/drawn-slides'

/** The slides of a deck with their final figures, and what cannot be written, by number and title. */
export type GatheredSlides = {
  readonly slides: readonly PptxSlide[]
  readonly faults: readonly string[]
}

/** Wait until every slide of a deck is drawn and its figures are final; `onReady` is called with each that is. */
export async function gatherSlides(
  pins: readonly Pin[],
  drawn: Pick<DrawnSlides, 'whenDrawn'>,
  onReady: () => void,
): Promise<GatheredSlides> {
  const results = await Promise.allSettled(
    pins.map(async (pin) => {
      const slide = await toDeckSlide(pin, await drawn.whenDrawn(pin))
      onReady()
      return slide
    }),
  )
  return {
    slides: results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    faults: results.flatMap((each, at) =>
      each.status === 'rejected' ? [`${at + 1}. ${toName(pins[at])}: ${toWords(each.reason)}`] : [],
    ),
  }
}

/** Return the slide of a pin: the whole exhibit under the presenter’s own title, where there is one. */
async function toDeckSlide(
  { heading, note, theme }: Pin,
  { handle, scope }: DrawnSlide,
): Promise<PptxSlide> {
  const [{ toSlide }, { untilQuiet }] = await Promise.all([
    import('@/export/pptx/slide/to-slide'),
    import('@/export/drawing/until-quiet'),
  ])
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

function toName(pin: Pin | undefined): string {
  return pin === undefined || pin.heading === '' ? (pin?.title ?? '') : pin.heading
}

function toWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
