import { toReason } from '@/lib/to-reason'
import { toPinName, type Deck, type Pin } from '@/domain/page/deck'
import { awaitSettled } from '@/export/exhibit/await-settled'
import { toProof } from '@/export/exhibit/to-proof'
import { type PptxSlide } from '@/export/pptx/slide/slide'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { shareAxes } from '@/app/present/shared-axes'
import { isCurve, toSlideTitle } from '@/app/present/to-slide-title'
import { type DrawnSlide, type DrawnSlides } from '@/app/present/drawn-slides'

/** The slides of a deck with their final figures, and what cannot be written, by number and title. */
export type GatheredSlides = {
  readonly slides: readonly PptxSlide[]
  readonly faults: readonly string[]
}

/** Wait until every slide of a deck is drawn and its figures are final; `onReady` is called with each that is. */
export async function gatherSlides(
  deck: Pick<Deck, 'pins' | 'sharesAxes'>,
  drawn: Pick<DrawnSlides, 'whenDrawn'>,
  onReady: () => void,
): Promise<GatheredSlides> {
  const { pins } = deck
  const results = await Promise.allSettled(
    pins.map(async (pin) => {
      const slide = await toDeckSlide(pin, await drawn.whenDrawn(pin))
      onReady()
      return slide
    }),
  )
  return {
    slides: withSharedAxes(deck, results),
    faults: results.flatMap((each, at) =>
      each.status === 'rejected'
        ? [`${at + 1}. ${toName(pins[at])}: ${toReason(each.reason)}`]
        : [],
    ),
  }
}

/** Return what was written, the slides of one chart with the axis that they share. */
function withSharedAxes(
  deck: Pick<Deck, 'pins' | 'sharesAxes'>,
  results: readonly PromiseSettledResult<PptxSlide>[],
): readonly PptxSlide[] {
  const slideOf = new Map(
    results.flatMap((each, at) => {
      const pin = deck.pins[at]
      return each.status === 'fulfilled' && pin !== undefined ? [[pin, each.value] as const] : []
    }),
  )
  const chartsOf = shareAxes(deck, (pin) => slideOf.get(pin)?.exhibit.charts ?? [])
  return [...slideOf].map(([pin, slide]) => ({
    ...slide,
    exhibit: { ...slide.exhibit, charts: chartsOf(pin) },
  }))
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
      return {
        ...exhibit,
        title: toSlideTitle(
          { heading },
          { title: exhibit.finding, isCurve: isCurve(exhibit.charts) },
          scope,
        ),
      }
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
  return pin === undefined ? '' : toPinName(pin)
}
