import { type CivilDate } from '@/lib/civil-date'
import { type ControlSpan, type ProductionSpan } from '@/domain/record/history'
import { type ElementIndicators, type Band } from '@/domain/market/indicators'
import {
  type Controller,
  type DatasetInfo,
  type ElementRecord,
  type RegionRecord,
} from '@/domain/record/record'
import { spanAt } from '@/domain/record/span-at'

/** What the headline is made from. */
export type HeadlineInputs = {
  readonly info: DatasetInfo
  readonly asOf: CivilDate
  readonly regions: readonly RegionRecord[]
  readonly controllers: readonly Controller[]
  readonly elements: readonly ElementRecord[]
  readonly indicators: readonly ElementIndicators[]
}

/** The answer in one sentence, in pieces so that the band can be set in its colour. */
export type Headline = {
  readonly band: Band
  readonly worst: string
  readonly situation: string
}

/** Ways to write what a sentence holds, in the reader's locale. */
export type HeadlineWords = {
  readonly date: (date: CivilDate) => string
  readonly list: (words: readonly string[]) => string
  readonly percent: (share: number) => string
}

/** Most elements that the sentence names before it counts them instead. */
const MAX_NAMED = 3

/** Return "Supply risk is severe for dysprosium: …", computed from scores and histories at the as-of date. */
export function toHeadline(inputs: HeadlineInputs, words: HeadlineWords): Headline {
  const ranked = inputs.indicators.toSorted((a, b) => b.score.value - a.score.value)
  const band = ranked[0]?.score.band ?? 'low'
  return {
    band,
    worst: nameWorst(inputs, band, words),
    situation: `${toCauseClause(inputs, ranked[0], words)} and ${toProductionClause(inputs, words)}.`,
  }
}

/** Return who controls the case, or what licences withhold where that is the larger part of what is missing. */
function toCauseClause(
  inputs: HeadlineInputs,
  worst: ElementIndicators | undefined,
  words: HeadlineWords,
): string {
  const { licenceShare = 0, mineShare = 0 } = worst?.score.inputs ?? {}
  if (licenceShare <= mineShare) return toControlClause(inputs, words)
  const name = inputs.elements.find(({ id }) => id === worst?.elementId)?.name.toLowerCase() ?? ''
  return `China’s export licences withhold ${words.percent(licenceShare)} of the ${name} bought outside China; ${toControlClause(inputs, words)}`
}

/** Return the answer as one plain sentence. */
export function toHeadlineText({ band, worst, situation }: Headline): string {
  return `Supply risk is ${band} for ${worst}: ${situation}`
}

function nameWorst(
  { elements, indicators }: HeadlineInputs,
  band: Band,
  words: HeadlineWords,
): string {
  const worst = indicators
    .filter(({ score }) => score.band === band)
    .toSorted((a, b) => b.score.value - a.score.value)
  const names = worst.map(({ elementId }) => {
    const name = elements.find(({ id }) => id === elementId)?.name ?? elementId
    return name.toLowerCase()
  })
  return names.length > MAX_NAMED
    ? `${names.length} of ${indicators.length} rare earths, ${names[0] ?? ''} first`
    : words.list(names)
}

function toControlClause(inputs: HeadlineInputs, words: HeadlineWords): string {
  const { info } = inputs
  const spans = caseSpans(inputs, ({ control }) => control)
  const holders = new Map<string, number>()
  for (const { controllerIds } of spans) {
    const key = controllerIds.join('+')
    holders.set(key, (holders.get(key) ?? 0) + 1)
  }
  const [first, ...rest] = [...holders].toSorted((a, b) => b[1] - a[1])
  if (first === undefined) return `nothing is recorded of who controls ${info.caseName}`
  if (rest.length === 0)
    return `all of ${info.caseName} is under ${nameHolder(first[0], inputs)} control`
  const parts = [first, ...rest].map(
    ([key, count]) => `${count} under ${nameHolder(key, inputs)} control`,
  )
  return `of the ${spans.length} mining areas of ${info.caseName}, ${words.list(parts)}`
}

function nameHolder(key: string, { controllers }: HeadlineInputs): string {
  const names = key
    .split('+')
    .map((id) => controllers.find((row) => row.id === id)?.shortName ?? id)
  return names.length > 1 ? `contested (${names.join(' and ')})` : names.join('')
}

function toProductionClause(inputs: HeadlineInputs, words: HeadlineWords): string {
  const spans = caseSpans(inputs, ({ production }) => production)
  const halted = spans.filter(({ status }) => status === 'halted')
  if (halted.length === spans.length && spans.length > 0)
    return `its mines have been halted since ${words.date(earliest(halted))}`
  if (halted.length > 0) return `mining is halted in ${halted.length} of ${spans.length} areas`
  const restarting = spans.filter(({ status }) => status === 'restarting')
  if (restarting.length > 0)
    return `its mines have been restarting since ${words.date(earliest(restarting))}`
  return 'its mines are running'
}

function caseSpans<Kind extends ControlSpan | ProductionSpan>(
  { info, regions, asOf }: HeadlineInputs,
  pick: (region: RegionRecord) => readonly Kind[],
): readonly Kind[] {
  return regions
    .filter(({ id }) => info.caseRegionIds.includes(id))
    .flatMap((region) => spanAt(pick(region), asOf) ?? [])
}

function earliest(spans: readonly ProductionSpan[]): CivilDate {
  return spans.map(({ from }) => from).toSorted()[0] ?? ''
}
