import { type CivilDate } from '@/lib/civil-date'
import { type Pin, type SlideTheme } from '@/domain/page/deck'
import { type View } from '@/domain/page/view'
import { formatView, MAX_OUTLOOK_WEEKS } from '@/state/address/view-codec'
import { type Format } from '@/ui/format/create-format'

/** What the ready deck is made from: the current scenario and day, and what the record calls the first quiet day. */
export type ReadyDeckInputs = {
  readonly view: View
  readonly defaults: View
  readonly baselineDate: CivilDate
  /** Name of the chosen element: `Terbium`. */
  readonly elementName: string
  readonly theme: SlideTheme
}

/** A deck that is yet to be kept. */
export type ReadyDeck = { readonly name: string; readonly pins: readonly Omit<Pin, 'id'>[] }

/**
 * Return six slides that tell the first case: the answer, control before and after, the ranking, the price, and
 * the price if it lasts twice as long. Slides two and three, and five and six, show one drawing in two states.
 */
export function toReadyDeck(
  { view, defaults, baselineDate, elementName, theme }: ReadyDeckInputs,
  format: Pick<Format, 'dateLong' | 'weeks'>,
): ReadyDeck {
  const kachin: View = { ...view, mapLevel: 'kachin' }
  const { outlook } = view
  const twice = {
    ...outlook,
    haltWeeks: Math.min(MAX_OUTLOOK_WEEKS, 2 * outlook.haltWeeks),
    gateWeeks: Math.min(MAX_OUTLOOK_WEEKS, 2 * outlook.gateWeeks),
  }
  const toPin = (
    exhibitId: string,
    shown: View,
    { title, note }: Pick<Pin, 'title' | 'note'>,
  ): Omit<Pin, 'id'> => {
    const search = formatView(shown, defaults)
    const address = search === '' ? '/' : `/?${search}`
    return { address, exhibitId, title, heading: '', note, theme }
  }
  const day = format.dateLong(view.asOf)
  const before = format.dateLong(baselineDate)
  return {
    name: 'The Kachin shock in six slides',
    pins: [
      toPin('figures', view, {
        title: 'Summary and key figures',
        note: `Begin with the answer: the sentence holds for ${day}. Figures marked as modelled or estimates are not measured. How each is calculated stands below it on the overview.`,
      }),
      toPin(
        'map',
        { ...kachin, asOf: baselineDate },
        {
          title: 'Who controlled the mines before the offensive',
          note: `The last week before the disruption, ${before}. A circle is a mining region, its area the yearly output; a diamond is a border gate. The next step shows the same map later.`,
        },
      ),
      toPin('map', kachin, {
        title: 'Who controls the mines now',
        note: `The same map on ${day}. Control and production are two things: stripes mean that the mines halted, whoever holds them.`,
      }),
      toPin('risk-table', view, {
        title: 'Which elements are at risk',
        note: 'Ranked by score, 0 to 100, high is worse. On the overview, press a score to see the parts that add up to it. Ratings are our own; the published ones stand beside them on the page “Elements”.',
      }),
      toPin('curve-price', view, {
        title: `What it may do to the price of ${elementName.toLowerCase()}`,
        note: `Assumed: the halt goes on for ${format.weeks(outlook.haltWeeks)} and the gates stay as they are for ${format.weeks(outlook.gateWeeks)}. No forecast: it is what follows if that holds. The backtest shows where the model missed.`,
      }),
      toPin(
        'curve-price',
        { ...view, outlook: twice },
        {
          title: 'The same price if it lasts twice as long',
          note: `The same curve with the halt for ${format.weeks(twice.haltWeeks)} and the gates for ${format.weeks(twice.gateWeeks)}. Ask what would have to be decided today if this were the case.`,
        },
      ),
    ],
  }
}
