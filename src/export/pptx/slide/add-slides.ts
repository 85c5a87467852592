import { toChartData } from '@/export/pptx/chart/chart-data'
import { writeChartBook } from '@/export/pptx/chart/chart-book'
import { type PlacedChart, writeChart } from '@/export/pptx/chart/write-chart'
import { type Frame } from '@/export/pptx/frame/add-frame'
import { writeNotes } from '@/export/pptx/frame/write-notes'
import { CONTENT_TYPES } from '@/export/pptx/package/namespaces'
import { type OpenPackage } from '@/export/pptx/package/open-package'
import { type PptxSlide } from './slide'
import { type SlideHost } from './slide-host'
import { toPages } from './to-pages'
import { writeSlide } from './write-slide'
import { toProofLines } from '@/domain/page/proof'
import { toPublicLink } from './to-public-link'

/** Line between what the presenter says and what proves it. */
const RULE = '⸻'

/** Return what stands in the notes of a slide, line by line: the presenter's words, then what proves the slide. */
function toNotes({ exhibit, proof, note }: PptxSlide): readonly string[] {
  const said =
    note === '' ? [exhibit.sentence === '' ? exhibit.title : exhibit.sentence] : note.split('\n')
  const proved = toProofLines(proof)
    .filter(([label, text]) => label !== '# Link' || toPublicLink(text) !== undefined)
    .map(([label, text]) => `${label.replace('# ', '')}: ${text}`)
  const heard = note === '' || exhibit.sentence === '' ? [] : [exhibit.sentence]
  return [...said, RULE, ...heard, ...proved]
}

/** Charts and pictures of a file, each at its path. */
type Drawings = {
  readonly charts: { readonly path: string; readonly chart: PlacedChart }[]
  readonly pictures: { readonly path: string; readonly png: Blob }[]
}

/** Add slides with their notes, charts and pictures; return their paths in order. */
export async function addSlides(
  pack: OpenPackage,
  slides: readonly PptxSlide[],
  frame: Pick<Frame, 'layouts' | 'notesMaster'>,
): Promise<readonly string[]> {
  const drawings: Drawings = { charts: [], pictures: [] }
  const paths: string[] = []
  for (const content of slides) {
    const pages = toPages(content)
    for (const [at, page] of pages.entries()) {
      const place = { part: at + 1, parts: pages.length, number: paths.length + 1 }
      const path = `ppt/slides/slide${place.number}.xml`
      pack.relate(path, 'slideLayout', { path: frame.layouts.get(content.theme) ?? '' })
      const xml = writeSlide(content, page, place, toHost(pack, path, drawings))
      pack.add({ path, contentType: CONTENT_TYPES.slide }, xml)
      addNotes(pack, path, place.number, { frame, lines: toNotes(content) })
      paths.push(path)
    }
  }
  await Promise.all([
    ...drawings.charts.map(({ path, chart }, at) => addChart(pack, path, at + 1, chart)),
    ...drawings.pictures.map(async ({ path, png }) => {
      const bytes = new Uint8Array(await png.arrayBuffer())
      pack.add({ path, contentType: CONTENT_TYPES.png }, bytes)
    }),
  ])
  return paths
}

function toHost(pack: OpenPackage, slide: string, { charts, pictures }: Drawings): SlideHost {
  return {
    addChart: (chart) => {
      const path = `ppt/charts/chart${charts.length + 1}.xml`
      charts.push({ path, chart })
      return pack.relate(slide, 'chart', { path })
    },
    addPicture: (png) => {
      const path = `ppt/media/image${pictures.length + 1}.png`
      pictures.push({ path, png })
      return pack.relate(slide, 'image', { path })
    },
    addLink: (address) => pack.relate(slide, 'hyperlink', { address }),
  }
}

type Notes = { readonly frame: Pick<Frame, 'notesMaster'>; readonly lines: readonly string[] }

function addNotes(pack: OpenPackage, slide: string, number: number, { frame, lines }: Notes): void {
  const path = `ppt/notesSlides/notesSlide${number}.xml`
  pack.relate(slide, 'notesSlide', { path })
  pack.relate(path, 'notesMaster', { path: frame.notesMaster })
  pack.relate(path, 'slide', { path: slide })
  pack.add({ path, contentType: CONTENT_TYPES.notesSlide }, writeNotes(lines))
}

/** Add a chart with the workbook that holds its numbers; this is its first relationship. */
async function addChart(
  pack: OpenPackage,
  path: string,
  number: number,
  { chart, size }: PlacedChart,
): Promise<void> {
  const book = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`
  pack.relate(path, 'package', { path: book })
  pack.add({ path, contentType: CONTENT_TYPES.chart }, writeChart(chart, size))
  const bytes = await writeChartBook(toChartData(chart))
  pack.add({ path: book, contentType: CONTENT_TYPES.workbook }, bytes)
}
