import { type ProofBlock } from '@/domain/page/proof'
import { type Exhibit, type ExhibitBars, type ExhibitLines } from '@/ui/exhibit/exhibit'
import { createFormat } from '@/ui/format/create-format'

/** Numbers as a British reader writes them. */
export const format = createFormat('en-GB')

/** Three weeks of two lines within a band; the record stops, the outlook begins. */
export const priceLines: ExhibitLines = {
  kind: 'lines',
  title: 'Terbium price',
  subtitle: 'Multiple of the no-disruption price',
  xLabel: 'Week of',
  xTexts: ['18 Nov 2024', '25 Nov 2024', '2 Dec 2024'],
  days: ['2024-11-18', '2024-11-25', '2024-12-02'],
  rules: [{ at: 1, label: 'as of 25 Nov 2024' }],
  range: [0, 2],
  series: [
    { label: 'seen', kind: 'record', color: 'ink', values: [1, 1.254, Number.NaN] },
    { label: 'outlook', kind: 'scenario', color: 'series-1', values: [Number.NaN, 1.254, 1.46] },
  ],
  bands: [
    {
      label: '5 to 95 of 100 runs',
      color: 'series-1',
      low: [1, 1.1, 1.2],
      high: [1, 1.4, 1.75],
    },
  ],
  formatValue: format.multiple,
}

/** Three years, one of them withheld and one an estimate. */
export const importBars: ExhibitBars = {
  kind: 'bars',
  title: 'Imports',
  subtitle: 'US dollars',
  labelHeader: 'Year',
  valueHeader: 'Import value',
  orientation: 'vertical',
  bars: [
    { label: '2021', value: 780_400_000, isEstimated: false },
    { label: '2022', value: undefined, isEstimated: false },
    { label: '2023', value: 1_441_900_000, isEstimated: true },
  ],
  formatValue: format.usd,
}

/** Two parts of one whole. */
export const supplyShares: ExhibitBars = {
  kind: 'shares',
  title: 'Where it is mined',
  subtitle: 'Share of output',
  labelHeader: 'Region',
  valueHeader: 'Share',
  orientation: 'horizontal',
  bars: [
    { label: 'Pangwa', value: 0.125, isEstimated: true },
    { label: 'elsewhere', value: 0.875, isEstimated: false },
  ],
  formatValue: format.percent,
}

const riskTable = {
  caption: 'Risk of 2 rare earths',
  columns: [{ header: 'Element' }, { header: 'Score' }, { header: 'Halted', unit: 'of supply' }],
  rows: [
    [{ text: 'Dysprosium' }, { text: '84', value: 83.6 }, { text: '43%', value: 0.431 }],
    [{ text: 'Cerium' }, { text: '58', value: 58.2 }, { text: '–' }],
  ],
}

/** Return an exhibit of what is given, with the rest as it is on a page. */
export function toExhibit(parts: Partial<Exhibit>): Exhibit {
  return {
    id: 'exhibit',
    title: 'Terbium: up to 1.46×',
    finding: parts.title ?? 'Terbium: up to 1.46×',
    subtitle: 'Multiple of the no-disruption price',
    sentence: 'It peaks at 1.46× in December 2024.',
    sources: [{ id: 's1', title: 'Summaries', publisher: 'USGS', date: '2025' }],
    charts: [],
    figures: [],
    tables: [],
    isSettled: true,
    ...parts,
  }
}

/** One exhibit of every kind. */
export const exhibits: Readonly<Record<'lines' | 'bars' | 'shares' | 'table', Exhibit>> = {
  lines: toExhibit({ charts: [priceLines] }),
  bars: toExhibit({ charts: [importBars], title: 'Imports' }),
  shares: toExhibit({ charts: [supplyShares], title: 'Where it is mined' }),
  table: toExhibit({ tables: [riskTable], title: 'Risk by element' }),
}

/** A proof with a change from the preset and a link. */
export const proof: ProofBlock = {
  title: 'Terbium: up to 1.46×',
  units: 'Multiple of the no-disruption price',
  scenario: {
    name: 'Outlook set by the reader',
    differences: ['The halt lasts another 40 weeks.'],
  },
  asOf: '2024-11-20',
  dataVintage: 'Edition 2026-07, record to 2026-01-31',
  formulaVersion: 'disruption model model-1.0.0, score score-1.0.0',
  sources: ['Summaries, USGS 2025'],
  link: 'http://localhost/?halt=40&v=1',
  assumptions: ['What follows the as-of date is assumed.'],
}
