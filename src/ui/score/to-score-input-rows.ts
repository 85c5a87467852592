import { MARKET_WORDS } from '@/domain/market/buyer-market'
import { type ElementIndicators, BACK_SHARE } from '@/domain/market/indicators'
import { type ModelRecord } from '@/domain/record/model-record'
import { spanAt } from '@/domain/record/span-at'
import { type Sourced } from '@/domain/record/sourced'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'
import { type ScoreInputRow } from './score-breakdown'
import { listStages, STAGE_WORDS } from './stage-words'

type Look = (ids: readonly string[]) => readonly SourceRef[]

/** Most regions that the acute share names. */
const MAX_REGIONS = 5

/** Return every input of an element's score with its value, evidence and sources, in the order of the formula. */
export function toScoreInputRows(
  indicators: ElementIndicators,
  record: ModelRecord,
  format: Format,
  look: Look,
): readonly ScoreInputRow[] {
  const published = record.criticality.find(({ elementId }) => elementId === indicators.elementId)
  if (published === undefined) return []
  return [
    toConcentrationRow(indicators, record, format, look),
    toMineRow(indicators, record, format, look),
    toLicenceRow(indicators, record, format, look),
    toPublishedRow('Import reliance of the EU', published.importReliance, format, look),
    toPublishedRow('Recycled share of input (EoL-RIR)', published.eolRir, format, look),
    toPublishedRow('Substitution index (1: none)', published.siSr, format, look),
    {
      ...toPublishedRow(
        'Economic importance for the EU',
        published.economicImportance,
        format,
        look,
      ),
      factor: 'vulnerability',
    },
    toGapRow(indicators, record, format, look),
  ]
}

function toConcentrationRow(
  { elementId, hhiWgiT, bottleneck, score }: ElementIndicators,
  { supplyShares, governance }: ModelRecord,
  format: Format,
  look: Look,
): ScoreInputRow {
  const shares = supplyShares.filter(
    (row) => row.elementId === elementId && row.stage === bottleneck,
  )
  const countries = new Set(shares.map(({ country }) => country))
  const sources = [
    ...shares.flatMap(({ share }) => share.sources),
    ...governance
      .filter(({ country }) => countries.has(country))
      .flatMap(({ studyMean }) => studyMean?.sources ?? []),
  ]
  const stages = listStages(hhiWgiT).map(
    ([stage, value]) => `${STAGE_WORDS[stage].toLowerCase()} ${format.number(value, 2)}`,
  )
  return {
    id: 'hhi',
    factor: 'likelihood',
    label: `Structural part L₀: concentration × governance × trade at the worst stage, ${STAGE_WORDS[bottleneck].toLowerCase()}`,
    value: `${format.number(hhiWgiT[bottleneck] ?? 0, 2)} of 10 → L₀ ${format.number(score.structuralLikelihood, 3)}`,
    note: `HHI_WGI,t = Σ share² × 2(2.5 − WGI) × t. ${format.list(stages)}; the worst counts.`,
    evidence: 'derived',
    sources: look(sources),
  }
}

function toMineRow(
  { contributions, score }: ElementIndicators,
  { regions }: ModelRecord,
  format: Format,
  look: Look,
): ScoreInputRow {
  const hit = contributions
    .filter(({ acuteShare }) => acuteShare > 0)
    .toSorted((a, b) => b.acuteShare - a.acuteShare)
  const named = hit.flatMap(({ regionId, acuteShare }) => {
    const region = regions.find(({ id }) => id === regionId)
    return region === undefined
      ? []
      : [{ region, text: `${region.name} ${format.percent(acuteShare)}` }]
  })
  const rest = named.length - MAX_REGIONS
  const list = named.slice(0, MAX_REGIONS).map(({ text }) => text)
  return {
    id: 'mines',
    factor: 'likelihood',
    label:
      'Mines and gates M: world mine supply halted, cut off, contested or recently under new control',
    value: format.percent(score.inputs.mineShare, 1),
    note:
      list.length === 0
        ? 'Nothing on this day.'
        : `${list.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. Σ share × max(1 − operating, 1 − gate, unrest); unrest halves every 13 weeks after a change of hands.`,
    evidence: 'modelled',
    sources: look(
      named.flatMap(({ region }) => [
        ...region.output.sources,
        ...region.control.flatMap((span) => span.sources),
        ...region.production.flatMap((span) => span.sources),
      ]),
    ),
  }
}

function toLicenceRow(
  { elementId, market, score, asOf, ownShare }: ElementIndicators,
  { history, elements }: ModelRecord,
  format: Format,
  look: Look,
): ScoreInputRow {
  const own = elements.find(({ id }) => id === elementId)?.exChinaOwnShare
  const spans = history.exportControls
    .flatMap(({ forms }) => forms)
    .filter(({ form, elementIds }) => form === 'compound' && elementIds.includes(elementId))
    .flatMap((licences) => spanAt(licences.spans, asOf) ?? [])
  return {
    id: 'licences',
    factor: 'likelihood',
    label: 'Export licences K: supply of the buyer’s market that China withholds',
    value: format.percent(score.inputs.licenceShare, 1),
    note:
      market === 'china'
        ? 'Licences bind exports: 0 for a buyer in China.'
        : `(1 − share separated outside China by the plants that run ${format.percent(ownShare)}) × share of the usual exports of its compounds that did not leave.`,
    evidence: 'modelled',
    sources: look([...(own?.sources ?? []), ...spans.flatMap(({ sources }) => sources)]),
  }
}

function toPublishedRow(
  label: string,
  figure: Sourced<number>,
  format: Format,
  look: Look,
): ScoreInputRow {
  return {
    id: label,
    factor: 'exposure',
    label,
    value: `${format.number(figure.value, 2)} (${figure.period})`,
    note: [figure.basis, figure.note].filter((text) => text !== undefined).join('. '),
    evidence: figure.evidence,
    sources: look(figure.sources),
  }
}

function toGapRow(
  { elementId, market, coverWeeks, backWeeks, otherMarket, score }: ElementIndicators,
  { elements }: ModelRecord,
  format: Format,
  look: Look,
): ScoreInputRow {
  const element = elements.find(({ id }) => id === elementId)
  const way = (place: string, cover: number, back: number) =>
    `${place} ${format.weeks(cover)} of stock against ${format.weeks(back)} until it is back`
  const here = way(MARKET_WORDS[market], coverWeeks, backWeeks)
  const there = way(MARKET_WORDS.china, otherMarket.coverWeeks, otherMarket.backWeeks)
  return {
    id: 'gap',
    factor: 'vulnerability',
    label: 'Gap: time until supply is back that stocks do not cover',
    value: format.percent(score.inputs.gap, 1),
    note: `max(0, 1 − cover / back), ${market === 'china' ? '' : 'the worse of the two: '}${here}${market === 'china' ? '' : `; ${there}`}. Back: supply over demand stays above ${format.percent(BACK_SHARE)} of the same ratio in the no-disruption baseline; demand that low prices add does not count. From the disruption model; stocks before the disruption are estimates.`,
    evidence: 'modelled',
    sources: look([
      ...(element?.coverWeeks.sources ?? []),
      ...(market === 'china' ? [] : (element?.exChinaCoverWeeks.sources ?? [])),
    ]),
  }
}
