import { toPng } from '@/export/drawing/to-png'
import { writeSvg } from '@/export/drawing/write-svg'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type PptxSlide } from './slide'

/**
 * Return what a slide about an exhibit of the page shows.
 *
 * What is drawn neither as a chart, as figures nor as a table, such as a map, is painted.
 *
 * @throws Error when it must be painted and is not on the page.
 */
export async function toSlide(
  handle: ExhibitHandle,
  words: Pick<PptxSlide, 'proof' | 'note' | 'theme'>,
): Promise<PptxSlide> {
  const exhibit = handle.describe()
  const { charts, figures, tables } = exhibit
  const hasTable = tables.length > 0 && hasOpenTable(handle.element())
  if (charts.length > 0 || figures.length > 0 || hasTable) return { ...words, exhibit }
  const { theme, proof } = words
  const picture = await toPng(await writeSvg(handle, proof, { isForSlide: true, theme }))
  return { ...words, exhibit, picture }
}

/** The tables behind a drawing, folded away for the few who want them, do not count. */
function hasOpenTable(element: HTMLElement | null): boolean {
  return [...(element?.querySelectorAll('table') ?? [])].some(
    (table) => table.closest('[data-print="no"]') === null,
  )
}
