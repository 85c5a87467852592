import { type ChartColor } from '@/ui/charts/chart-series'
import { type SlideTheme } from '@/domain/page/deck'

/** Colours of slides, as in both halves of theme/tokens.css; light slides are on white, as paper is. */
export const SLIDE_COLORS = {
  light: {
    ink: '14171C',
    muted: '545C68',
    paper: 'FFFFFF',
    surface: 'F2F0EA',
    accent: '0B5F78',
    severe: '9B1230',
    elevated: 'D9873F',
    series: ['0B5F78', '8A3D6B', '5F651F', '4C4F7A'],
  },
  dark: {
    ink: 'ECEEF0',
    muted: 'A6AEB8',
    paper: '14171B',
    surface: '1C2127',
    accent: '6CC3DC',
    severe: 'F0485C',
    elevated: 'D08544',
    series: ['6CC3DC', 'DD96C1', 'B9C06A', 'A9AEE6'],
  },
} as const satisfies Readonly<Record<SlideTheme, unknown>>

/** Typefaces that most machines have. */
export const SLIDE_FONTS = { head: 'Georgia', body: 'Arial' } as const

/** A colour by its place in the theme of the file: a change of theme changes it too. */
export type ThemeColor = 'tx1' | 'tx2' | 'bg1' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}` | 'hlink'

/** Colour of a series by its place in the theme. */
export const SERIES_COLORS: Readonly<Record<ChartColor, ThemeColor>> = {
  ink: 'tx1',
  muted: 'tx2',
  'series-1': 'accent1',
  'series-2': 'accent2',
  'series-3': 'accent3',
  'series-4': 'accent4',
}
