import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePptx } from '@/export/pptx/write-pptx'
import { type PptxSlide } from '@/export/pptx/slide/slide'
import { type ExhibitLines } from '@/ui/exhibit/exhibit'
import { exhibits, importBars, priceLines, proof, supplyShares, toExhibit } from './exhibits'
import { findPackageFaults, type Package } from './package-rules'

/** A picture of one point. */
const DOT = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
)

const LONG = [
  'Seltenerdverarbeitungsanlagengenehmigungsverfahrensbeschleunigung '.repeat(4),
  '克钦邦第一特区稀土矿停产对全球重稀土供应链的影响'.repeat(4),
  'ကချင်ပြည်နယ်အထူးဒေသ(၁)ရှိမြေရှားသတ္တုတူးဖော်ရေးလုပ်ငန်းများ'.repeat(3),
  'توقف مناجم العناصر الأرضية النادرة في ولاية كاشين '.repeat(4),
] as const

/** Two scenarios with bands, the record solid and the model dashed. */
const forecast: ExhibitLines = {
  ...priceLines,
  series: priceLines.series.map((line) => ({ ...line, kind: 'scenario' as const, dashedFrom: 1 })),
  bands: [
    ...priceLines.bands,
    ...priceLines.bands.map((band) => ({ ...band, label: 'other', color: 'series-2' as const })),
  ],
}

/** Notes in four scripts, more than stand in one column. */
const notes = Array.from({ length: 12 }, (_, at) => ({
  number: at + 1,
  at: at % 3,
  dayText: '20 Nov 2024',
  text: (LONG[at % 4] ?? '').slice(0, 80),
  line: at % 2,
}))

/** Nineteen slides: every kind of content, in light and dark, with long names in four scripts. */
function toDeck(): readonly PptxSlide[] {
  const figures = ['Imports', 'Halted', 'Foregone', 'At risk', 'Fifth'].map((label) => ({
    label,
    value: '$1.44 B',
    basis: 'modelled',
  }))
  const table = {
    caption: 'Parts',
    columns: [{ header: 'Part' }, { header: 'Spend', unit: 'US$' }],
    rows: Array.from({ length: 30 }, (_, at) => [
      { text: `Part ${at}` },
      { text: String(at), value: at },
    ]),
  }
  const contents = [
    ...Object.values(exhibits),
    toExhibit({ figures }),
    toExhibit({ tables: [table] }),
    toExhibit({ charts: [priceLines, importBars, supplyShares, priceLines, importBars] }),
    toExhibit({ charts: [{ ...importBars, orientation: 'horizontal' }, forecast] }),
    toExhibit({ charts: [{ ...forecast, notes }] }),
    toExhibit({}),
    ...LONG.map((title) =>
      toExhibit({
        title,
        subtitle: title,
        sentence: title,
        charts: [
          { ...importBars, title, bars: importBars.bars.map((bar) => ({ ...bar, label: title })) },
        ],
      }),
    ),
    ...LONG.map((header) =>
      toExhibit({
        tables: [{ caption: header, columns: [{ header }], rows: [[{ text: header }]] }],
      }),
    ),
  ]
  const slides = contents.map((exhibit, at): PptxSlide => ({
    exhibit,
    proof: { ...proof, link: 'https://chokepoint.example/?v=1' },
    note: at % 2 === 0 ? 'Say it slowly.\nThen stop.' : '',
    theme: at % 3 === 0 ? 'dark' : 'light',
  }))
  const picture = { png: new Blob([DOT]), width: 100, height: 50 }
  return [
    ...slides,
    { ...slides[0], exhibit: toExhibit({}), proof, note: '', theme: 'light', picture },
  ]
}

type Checked = { readonly faults: readonly string[]; readonly slides: readonly string[] }

describe('the package of a presentation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pptx-'))
  const file = join(folder, 'deck.pptx')
  let parts: Package = {}

  beforeAll(async () => {
    const bytes = new Uint8Array(await (await writePptx(toDeck(), 'A deck')).arrayBuffer())
    writeFileSync(file, bytes)
    parts = unzipSync(bytes)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has content types, relationships and ids that nothing has to repair', () => {
    expect(toDeck()).toHaveLength(19)
    expect(findPackageFaults(parts)).toEqual([])
  })

  it('is known to be broken where it is', () => {
    const { 'ppt/theme/theme1.xml': theme, ...rest } = parts
    expect(theme).toBeDefined()
    expect(findPackageFaults(rest)).toContain('ppt/theme/theme1.xml has a type but no part.')
    expect(findPackageFaults({ ...parts, 'ppt/more.xml': new Uint8Array() })).toEqual(
      expect.arrayContaining([
        'ppt/more.xml has no content type.',
        'Nothing leads to ppt/more.xml.',
      ]),
    )
  })

  it('keeps the schemas of ECMA-376, and is read by a reader of another make', async () => {
    const broken = join(folder, 'broken.pptx')
    const small = await writePptx(toDeck().slice(0, 1), 'One slide')
    const ones = unzipSync(new Uint8Array(await small.arrayBuffer()))
    const slide = new TextDecoder().decode(ones['ppt/slides/slide1.xml'])
    const faulty = slide.replace('</a:r>', '</a:r><a:pPr/>')
    writeFileSync(
      broken,
      zipSync({ ...ones, 'ppt/slides/slide1.xml': new TextEncoder().encode(faulty) }),
    )
    const run = promisify(execFile)
    const { stdout } = await run('node', ['scripts/check-pptx.mjs', file, broken])
    const told: unknown = JSON.parse(stdout)
    const checked = new Map(Object.entries(told ?? {})) as ReadonlyMap<string, Checked>
    expect(checked.get(file)?.faults).toEqual([])
    expect(checked.get(broken)?.faults.join()).toContain('/ppt/slides/slide1.xml')
    const words = checked.get(file)?.slides ?? []
    // The table of thirty rows and the five charts take a second slide each, the five figures none.
    expect(words).toHaveLength(21)
    expect(words[0]).toContain('Terbium: up to 1.46×')
    expect(words.join(' ')).toContain('$1.44 B')
    expect(words.join(' ')).toContain('Part 29')
  }, 180_000)
})
