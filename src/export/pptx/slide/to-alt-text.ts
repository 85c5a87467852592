import { type Exhibit, type ExhibitChart } from '@/ui/exhibit/exhibit'
import { toXmlSafe } from '@/export/drawing/svg-text'

/** Longest text that screen readers take in well. */
const MAX_SIGNS = 400

/** Return what a chart shows, in words. */
export function toChartAlt(chart: ExhibitChart, { sentence }: Exhibit): string {
  if (chart.kind === 'lines') {
    const names = [...chart.series, ...chart.bands].map(({ label }) => label).join(', ')
    const span = `${chart.xTexts[0] ?? ''} to ${chart.xTexts.at(-1) ?? ''}`
    return shorten(`Line chart: ${chart.title}. ${chart.subtitle}. ${names}; ${span}. ${sentence}`)
  }
  const bars = chart.bars.map(({ label, value }) =>
    value === undefined ? `${label}: none` : `${label}: ${chart.formatValue(value)}`,
  )
  return shorten(`Bar chart: ${chart.title}. ${chart.subtitle}. ${bars.join('; ')}. ${sentence}`)
}

/** Return what a table or picture shows, in words. */
export function toAlt(kind: 'Table' | 'Picture', { title, subtitle, sentence }: Exhibit): string {
  return shorten(
    [`${kind}: ${title}`, subtitle, sentence].filter((words) => words !== '').join('. '),
  )
}

function shorten(text: string): string {
  const signs = Array.from(toXmlSafe(text).replaceAll(/\s+/g, ' '))
  return signs.length <= MAX_SIGNS ? signs.join('') : `${signs.slice(0, MAX_SIGNS - 1).join('')}…`
}
