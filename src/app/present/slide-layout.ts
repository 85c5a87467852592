import { LAYOUT, SLIDE } from '@/export/pptx/slide/slide-layout'
import { type Exhibit } from '@/ui/exhibit/exhibit'
import { type ExhibitRoom } from '@/ui/exhibit/exhibit-room'

/** CSS px in an inch: a slide on the screen has the places of the one in the file. */
const PX_PER_INCH = 96

/** Width and height of a slide before it is scaled to the screen, in px. */
export const SLIDE_SIZE = {
  width: Math.round(SLIDE.w * PX_PER_INCH),
  height: Math.round(SLIDE.h * PX_PER_INCH),
} as const

/** Return where a part of a slide stands, in px. */
export function toPlace(part: 'title' | 'subtitle' | 'tall' | 'state' | 'foot') {
  const { x, y, w, h } = LAYOUT[part]
  return {
    left: x * PX_PER_INCH,
    top: y * PX_PER_INCH,
    width: w * PX_PER_INCH,
    height: h * PX_PER_INCH,
  }
}

/** What a slide shows, as far as its layout goes. */
export type SlideKind =
  | 'figures'
  | 'chart'
  | 'charts'
  | 'chart-and-table'
  | 'levers'
  | 'map'
  | 'timeline'
  | 'table'
  | 'text'

/**
 * Room of each kind within the body of a slide, 468 px high at 1280 × 720: a drawing has a fixed height, so that a
 * plot stands in one place from slide to slide, and its caption the two lines below; a table has at most as many rows
 * as a room can take in, fewer where they are taller.
 */
export const ROOMS: Readonly<Record<SlideKind, ExhibitRoom>> = {
  figures: {},
  chart: { drawing: 404, rows: 14, hasKeyColumns: true },
  charts: { drawing: 170, rows: 10, hasKeyColumns: true },
  'chart-and-table': { drawing: 300, rows: 14, hasKeyColumns: true },
  levers: { drawing: 330 },
  map: { drawing: 468 },
  timeline: {},
  table: { rows: 14, hasKeyColumns: true },
  text: { rows: 14, hasKeyColumns: true },
}

/** Return the kind of an exhibit that is drawn in `place`. */
export function toSlideKind(exhibit: Exhibit, place: ParentNode): SlideKind {
  const has = (selector: string) => place.querySelector(selector) !== null
  if (has('figure[data-beside="true"]')) return 'map'
  if (has('figure[data-brief="true"]')) return 'timeline'
  if (has('[data-slide="true"] input[type="range"]')) return 'levers'
  return toContentKind(exhibit, place)
}

function toContentKind({ charts, figures }: Exhibit, place: ParentNode): SlideKind {
  // The numbers behind a drawing are folded away.
  const hasTable = [...place.querySelectorAll('table')].some(
    (table) => table.closest('details, [data-print="no"]') === null,
  )
  const isDrawn = charts.length > 0 || place.querySelector('[data-plot]') !== null
  if (isDrawn && hasTable) return 'chart-and-table'
  if (isDrawn) return charts.length > 1 ? 'charts' : 'chart'
  if (hasTable) return 'table'
  return figures.length > 0 ? 'figures' : 'text'
}
