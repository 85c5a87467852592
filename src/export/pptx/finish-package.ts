import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { escapeXml } from '@/export/drawing/svg-text'
import { type SlideRest } from './add-slide'
import { writeChartBook } from './chart-book'
import { toChartData } from './chart-data'
import { toColorScheme } from './theme'
import { writeChart } from './write-chart'

/** Day that stands in the file where the day of its writing would: the same content makes the same file. */
const FIXED_TIME = '2024-01-01T00:00:00Z'

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/

type Parts = Readonly<Record<string, Uint8Array>>

/**
 * Return a written presentation with its real charts, the texts for what tables show, and its own colours.
 *
 * The charts of pptxgenjs 4.0.1 cannot leave a gap, dash one line, or leave a helper out of the key, so it is given
 * stand-ins, which are replaced here together with their workbooks.
 */
export async function finishPackage(
  written: Uint8Array,
  rests: readonly SlideRest[],
): Promise<Uint8Array> {
  const parts: Parts = unzipSync(written)
  const charts = await toChartParts(parts, rests)
  const alts = new Map(rests.flatMap(({ tableAlts }) => [...tableAlts]))
  const files = Object.entries(parts).filter(([path]) => !path.endsWith('/'))
  const finished = files.map(([path, bytes]): [string, Uint8Array] => {
    const chart = charts.get(path)
    if (chart !== undefined) return [path, chart]
    return path.endsWith('.xml')
      ? [path, strToU8(patch(path, strFromU8(bytes), alts))]
      : [path, bytes]
  })
  return zipSync(Object.fromEntries(finished), { level: 6, mtime: '2024-01-01T00:00:00' })
}

/** Write each chart and its workbook; stand-ins are numbered in the order in which they were placed. */
async function toChartParts(
  parts: Parts,
  rests: readonly SlideRest[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const placed = rests.flatMap(({ charts }) => charts)
  const numbers = Object.keys(parts)
    .flatMap((path) => CHART.exec(path)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b))
  const entries = await Promise.all(
    placed.map(async ({ chart, size }, at) => {
      const number = numbers[at] ?? ''
      const book = await writeChartBook(toChartData(chart))
      return [
        [`ppt/charts/chart${number}.xml`, strToU8(writeChart(chart, size))],
        [`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, book],
      ] as const
    }),
  )
  return new Map(entries.flat())
}

function patch(path: string, xml: string, alts: ReadonlyMap<string, string>): string {
  if (path === 'docProps/core.xml') {
    return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_TIME}`)
  }
  if (path.startsWith('ppt/theme/')) {
    return xml.replace(/<a:clrScheme.*?<\/a:clrScheme>/s, () => toColorScheme())
  }
  return path.startsWith('ppt/slides/') ? describeTables(xml, alts) : xml
}

/** Frames of tables carry no text of their own, and ids that others may have. */
function describeTables(xml: string, alts: ReadonlyMap<string, string>): string {
  return xml.replaceAll(/<p:cNvPr id="\d+" name="(Table \d+)"\/>/g, (tag, name: string) => {
    const alt = alts.get(name)
    return alt === undefined
      ? tag
      : `<p:cNvPr id="9${name.replace('Table ', '')}" name="${name}" descr="${escapeXml(alt)}"/>`
  })
}
