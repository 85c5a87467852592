import { describe, expect, it } from 'vitest'
import { type ExhibitBars, type ExhibitChart } from '@/ui/exhibit/exhibit'
import { importBars, priceLines, supplyShares } from '@tests/export/exhibits'
import { readParts, toSlide } from '@tests/export/pptx/read-package'

const BOOK = 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx!'

/** What a chart shows of a range of its workbook, and what stands there. */
type Reference = { readonly range: string; readonly shown: string[]; readonly stored: string[] }

/**
 * Read every range that a chart names. PowerPoint reads the chart from its workbook as soon as somebody edits it: where
 * a range is off by one, the picture changes then.
 */
async function readReferences(chart: ExhibitChart): Promise<readonly Reference[]> {
  const read = await readParts(toSlide({ charts: [chart] }))
  const texts = [...read(`${BOOK}xl/sharedStrings.xml`).matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>/g)]
  const cells = new Map(
    [
      ...read(`${BOOK}xl/worksheets/sheet1.xml`).matchAll(
        /<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g,
      ),
    ].map(([, at = '', kind = '', value = '']) => [
      at,
      kind.includes('t="s"') ? (texts[Number(value)]?.[1] ?? '') : value,
    ]),
  )
  const chartXml = read('ppt/charts/chart1.xml')
  return [...chartXml.matchAll(/<c:f>([^<]*)<\/c:f>(.*?)<\/c:(?:num|str)Ref>/g)].map(
    ([, range = '', cache = '']) => ({
      range,
      shown: Array.from({ length: countIn(cache) }, (_, at) => valueAt(cache, at)),
      stored: cellsOf(range).map((cell) => cells.get(cell) ?? ''),
    }),
  )
}

const countIn = (cache: string) => Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1])

function valueAt(cache: string, at: number): string {
  return new RegExp(`<c:pt idx="${at}"[^>]*><c:v>([^<]*)`).exec(cache)?.[1] ?? ''
}

/** `Sheet1!$B$2:$B$4` names B2, B3 and B4. */
function cellsOf(range: string): readonly string[] {
  const [, column = '', first = '', last = first] =
    /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range) ?? []
  const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => at)
  return rows.map((row) => `${column}${Number(first) + row}`)
}

describe('the ranges of a chart', () => {
  const wide: ExhibitBars = {
    ...supplyShares,
    bars: Array.from({ length: 30 }, (_, at) => ({
      label: `Region ${at}`,
      value: (at + 1) / 465,
      isEstimated: false,
    })),
  }
  const [band] = priceLines.bands
  const bands =
    band === undefined ? [] : [band, { ...band, color: 'series-2' as const, label: 'b' }]

  it.each<readonly [string, ExhibitChart]>([
    ['lines, a band and a rule', priceLines],
    ['two stacks of bands', { ...priceLines, bands }],
    ['lines without days', { ...priceLines, days: undefined }],
    ['bars, one of them withheld', importBars],
    ['more parts than there are letters', wide],
  ])('hold in the workbook what the chart shows: %s', async (_, chart) => {
    const references = await readReferences(chart)
    expect(references.length).toBeGreaterThan(2)
    for (const { range, shown, stored } of references) {
      expect({ range, stored }).toEqual({ range, stored: shown })
    }
  })

  it('begin with the second column, as the first holds what the values stand for', async () => {
    const ranges = (await readReferences(importBars)).map(({ range }) => range)
    expect(ranges).toEqual(['Sheet1!$B$1', 'Sheet1!$A$2:$A$4', 'Sheet1!$B$2:$B$4'])
    // 30 / 465 to twelve digits, as tables are written.
    const last = (await readReferences(wide)).at(-1)
    expect(last).toMatchObject({ range: 'Sheet1!$AE$2:$AE$2', shown: ['0.0645161290323'] })
  })
})
