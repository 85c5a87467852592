import { type ProofBlock } from '@/domain/page/proof'
import { toPng } from '@/export/drawing/to-png'
import { writeSvg } from '@/export/drawing/write-svg'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type PptxSlide } from './slide'

/**
 * Return what a slide about an exhibit of the page shows.
 *
 * What is drawn neither as a chart nor as a table, such as a map, is painted.
 *
 * @throws Error when it must be painted and is not on the page.
 */
export async function toSlide(
  handle: ExhibitHandle,
  proof: ProofBlock,
  note: string,
): Promise<PptxSlide> {
  const exhibit = handle.describe()
  if (exhibit.charts.length > 0 || hasTable(handle.element())) return { exhibit, proof, note }
  const picture = await toPng(await writeSvg(handle, proof, { isForSlide: true }))
  return { exhibit, proof, note, picture }
}

/** The tables behind a drawing, folded away for the few who want them, do not count. */
function hasTable(element: HTMLElement | null): boolean {
  return [...(element?.querySelectorAll('table') ?? [])].some(
    (table) => table.closest('[data-print="no"]') === null,
  )
}
