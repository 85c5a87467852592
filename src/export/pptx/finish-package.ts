import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { escapeXml } from '@/export/drawing/svg-text'
import { type SlideRest } from './add-slide'
import { writeChartBook } from './chart-book'
import { toChartData } from './chart-data'
import { FIXED_DAY } from './fixed-day'
import { toColorScheme } from './theme'
import { writeChart } from './write-chart'

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/

/** What belongs to a chart, by its number. */
const NUMBERED = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)\./g

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
  const parts = renumberCharts(unzipSync(written))
  const charts = await toChartParts(rests)
  const alts = new Map(rests.flatMap(({ tableAlts }) => [...tableAlts]))
  const files = Object.entries(parts).filter(([path]) => !path.endsWith('/'))
  const finished = files.map(([path, bytes]): [string, Uint8Array] => {
    const chart = charts.get(path)
    if (chart !== undefined) return [path, chart]
    return path.endsWith('.xml')
      ? [path, strToU8(patch(path, strFromU8(bytes), alts))]
      : [path, bytes]
  })
  return zipSync(Object.fromEntries(finished), { level: 6, mtime: FIXED_DAY })
}

/** The writer goes on counting from file to file; here the charts of each file are counted from 1, in their order. */
function renumberCharts(parts: Parts): Parts {
  const numbers = Object.keys(parts)
    .flatMap((path) => CHART.exec(path)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b))
  const rename = (text: string) =>
    text.replaceAll(NUMBERED, (name, head: string, number: string) => {
      const at = numbers.indexOf(number)
      return at === -1 ? name : `${head}${at + 1}.`
    })
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [
      rename(path),
      /\.(xml|rels)$/.test(path) ? strToU8(rename(strFromU8(bytes))) : bytes,
    ]),
  )
}

/** Write each chart and its workbook, in the order in which they were placed. */
async function toChartParts(rests: readonly SlideRest[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const placed = rests.flatMap(({ charts }) => charts)
  const entries = await Promise.all(
    placed.map(async ({ chart, size }, at) => {
      const book = await writeChartBook(toChartData(chart))
      return [
        [`ppt/charts/chart${at + 1}.xml`, strToU8(writeChart(chart, size))],
        [`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`, book],
      ] as const
    }),
  )
  return new Map(entries.flat())
}

function patch(path: string, xml: string, alts: ReadonlyMap<string, string>): string {
  if (path === 'docProps/core.xml') {
    return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${FIXED_DAY}Z`)
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
