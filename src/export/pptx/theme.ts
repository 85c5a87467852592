import { type ChartColor } from '@/ui/charts/chart-series'

/** Colours of slides, as in the light half of theme/tokens.css, and typefaces that most machines have. */
export const SLIDE_THEME = {
  ink: '14171C',
  muted: '545C68',
  paper: 'FFFFFF',
  surface: 'F2F0EA',
  hairline: 'DEDBD3',
  accent: '0B5F78',
  series: ['0B5F78', '8A3D6B', '5F651F', '4C4F7A'],
  headFont: 'Georgia',
  bodyFont: 'Arial',
} as const

/** Colour of a series by its place in the theme of the file, so that a change of theme changes it too. */
export const SERIES_COLORS: Readonly<Record<ChartColor, string>> = {
  ink: 'tx1',
  muted: 'tx2',
  'series-1': 'accent1',
  'series-2': 'accent2',
  'series-3': 'accent3',
  'series-4': 'accent4',
}

/** Write the colours as those of the file's theme. */
export function toColorScheme(): string {
  const { ink, muted, paper, surface, accent, series } = SLIDE_THEME
  const colors = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', muted],
    ['lt2', surface],
    ...series.map((color, index) => [`accent${index + 1}`, color]),
    ['accent5', '9B1230'],
    ['accent6', 'D9873F'],
    ['hlink', accent],
    ['folHlink', muted],
  ]
  const tags = colors.map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`)
  return `<a:clrScheme name="Chokepoint">${tags.join('')}</a:clrScheme>`
}
