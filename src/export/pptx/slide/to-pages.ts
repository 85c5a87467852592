import { type ExhibitChart, type ExhibitFigure } from '@/ui/exhibit/exhibit'
import { type FittedTable, fitTable } from './fit-table'
import { type PptxSlide, type SlidePicture } from './slide'
import { LAYOUT } from './slide-layout'

/** What stands in the middle of one slide. */
export type PageBody =
  | { readonly kind: 'charts'; readonly charts: readonly ExhibitChart[] }
  | { readonly kind: 'figures'; readonly figures: readonly ExhibitFigure[] }
  | { readonly kind: 'table'; readonly table: FittedTable }
  | { readonly kind: 'picture'; readonly picture: SlidePicture }
  | { readonly kind: 'words' }

/** One slide of a finding. */
export type Page = {
  readonly body: PageBody
  /** Words below the body: what it says, and what it leaves out. */
  readonly words: string
}

/** Most charts, and most figures, that can be read beside each other. */
const MAX_CHARTS = 4
const MAX_FIGURES = 8

/** Return the slides that a finding needs, so that nothing of it is cut. */
export function toPages({ exhibit, picture }: PptxSlide): readonly Page[] {
  const { sentence } = exhibit
  // A picture holds its own words.
  if (picture !== undefined) return [{ body: { kind: 'picture', picture }, words: '' }]
  const pages = [
    ...toChunks(exhibit.charts, MAX_CHARTS).map((charts) => ({
      body: { kind: 'charts' as const, charts },
      words: sentence,
    })),
    ...toChunks(exhibit.figures, MAX_FIGURES).map((figures) => ({
      body: { kind: 'figures' as const, figures },
      words: sentence,
    })),
    // The tables of a chart hold its own numbers.
    ...(exhibit.charts.length > 0 ? [] : exhibit.tables).flatMap((table) =>
      fitTable(table, LAYOUT.body.w, LAYOUT.body.h).map((fitted) => ({
        body: { kind: 'table' as const, table: fitted },
        words: [sentence, fitted.left].filter((words) => words !== '').join(' '),
      })),
    ),
  ]
  return pages.length === 0 ? [{ body: { kind: 'words' }, words: sentence }] : pages
}

function toChunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
}
