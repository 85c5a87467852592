import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cutText, fitText, countLines, toLineHeight } from '@/export/pptx/slide/fit-text'
import { type PptxSlide } from '@/export/pptx/slide/slide'
import { SLIDE_COLORS } from '@/export/pptx/frame/theme'
import { writePptx } from '@/export/pptx/write-pptx'
import { type Exhibit } from '@/ui/exhibit/exhibit'
import { type Package, relationshipsOf } from './package-rules'
import { exhibits, importBars, priceLines, proof, toExhibit } from './exhibits'

const parser = new DOMParser()

async function write(slides: readonly PptxSlide[]): Promise<Package> {
  const file = await writePptx(slides, 'A deck')
  return unzipSync(new Uint8Array(await file.arrayBuffer()))
}

const toSlide = (exhibit: Exhibit): PptxSlide => ({ exhibit, proof, note: '', theme: 'light' })

/** A proof whose link leads to a public site. */
const published = { ...proof, link: 'https://chokepoint.example/?halt=40&v=1' }

/** Parse every XML part; a part that is not well formed fails here. */
function parse(parts: Package): ReadonlyMap<string, Document> {
  const xml = Object.entries(parts).filter(([path]) => /\.(xml|rels)$/.test(path))
  return new Map(
    xml.map(([path, bytes]) => {
      const document = parser.parseFromString(strFromU8(bytes), 'application/xml')
      expect([path, document.querySelector('parsererror')?.textContent]).toEqual([path, undefined])
      return [path, document]
    }),
  )
}

function slidesOf(parts: Package): readonly Document[] {
  const slides = [...parse(parts)].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
  const numberOf = (path: string) => Number(/\d+/.exec(path)?.[0])
  return slides.toSorted(([a], [b]) => numberOf(a) - numberOf(b)).map(([, document]) => document)
}

function placeOf(slide: Document, type: string): Element | undefined {
  return [...slide.getElementsByTagName('p:sp')].find(
    (shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === type,
  )
}

function wordsOfPlace(slide: Document, type: string): string | null | undefined {
  return placeOf(slide, type)?.textContent
}

/** Return the path of the part to which a part is related in some way. */
function relationOf(parts: Package, from: string, kind: string): string {
  const found = relationshipsOf(parts).find(
    (relation) => relation.from === from && relation.type.endsWith(`/${kind}`),
  )
  return found?.target ?? ''
}

function chartsOf(parts: Package): readonly Document[] {
  return [...parse(parts)].flatMap(([path, document]) =>
    path.startsWith('ppt/charts/chart') ? [document] : [],
  )
}

/** Read what a chart holds in its cache: each series with its values, undefined where there is no point. */
function readCache(chart: Document) {
  return [...chart.getElementsByTagName('c:ser')].map((series) => {
    const texts = (tag: string) => [
      ...(series.getElementsByTagName(tag)[0]?.getElementsByTagName('c:pt') ?? []),
    ]
    const points = new Map(
      texts('c:val').map((point) => [Number(point.getAttribute('idx')), Number(point.textContent)]),
    )
    const count = Number(
      series
        .getElementsByTagName('c:val')[0]
        ?.getElementsByTagName('c:ptCount')[0]
        ?.getAttribute('val'),
    )
    return {
      name: texts('c:tx')[0]?.textContent,
      values: Array.from({ length: count }, (_, at) => points.get(at)),
      categories: texts('c:cat').map(({ textContent }) => textContent),
    }
  })
}

/** Read the workbook behind the first chart, as numbers and shared texts. */
function readBook(parts: Package): string {
  const path = Object.keys(parts).find((name) => name.startsWith('ppt/embeddings/'))
  const book = unzipSync(parts[path ?? ''] ?? new Uint8Array())
  return strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
}

/** What the workbook behind each chart must hold: days as Excel counts them, and no number where there is none. */
const WRITTEN = [
  [
    'lines',
    {
      categories: ['45614', '45621', '45628'],
      series: [
        { name: 'seen', values: [1, 1.254, undefined] },
        { name: 'outlook', values: [undefined, 1.254, 1.46] },
      ],
      numbers: [1, 1.254, 1.46, 1.1, 1.2, 1.4, 1.75],
    },
  ],
  [
    'bars',
    {
      categories: ['2021', '2022', '2023'],
      series: [{ name: 'Import value', values: [780_400_000, undefined, 1_441_900_000] }],
      numbers: [780_400_000, 1_441_900_000],
    },
  ],
  [
    'shares',
    {
      categories: ['Share'],
      series: [
        { name: 'Pangwa', values: [0.125] },
        { name: 'elsewhere', values: [0.875] },
      ],
      numbers: [0.125, 0.875],
    },
  ],
] as const

describe(writePptx, () => {
  it.each(WRITTEN)(
    'holds the numbers of the page in a native chart: %s',
    async (kind, expected) => {
      const parts = await write([toSlide(exhibits[kind])])
      const [chart] = chartsOf(parts)
      if (chart === undefined) throw new Error('There is no chart.')
      const series = readCache(chart)
      for (const each of expected.series) {
        expect(series).toContainEqual(expect.objectContaining(each))
      }
      expect(series[0]?.categories).toEqual(expected.categories)
      const book = readBook(parts)
      for (const number of expected.numbers) expect(book).toContain(`<v>${number}</v>`)
    },
  )

  it('fills each band from its lower edge to its upper one, one within the other', async () => {
    const outer = {
      label: 'outer',
      color: 'series-1' as const,
      low: [1, 1.1, 1.2],
      high: [1, 1.4, 1.8],
    }
    const inner = { ...outer, label: 'inner', low: [1, 1.2, 1.3], high: [1, 1.3, 1.6] }
    const other = {
      ...outer,
      label: 'other',
      color: 'series-2' as const,
      low: [Number.NaN, 2, 3],
      high: [Number.NaN, 2.5, 4],
    }
    const lines = { ...priceLines, bands: [outer, inner, other] }
    const parts = await write([toSlide(toExhibit({ charts: [lines] }))])
    const [chart] = chartsOf(parts)
    if (chart === undefined) throw new Error('There is no chart.')
    const stacks = [...chart.getElementsByTagName('c:areaChart')].map((group) =>
      [...group.getElementsByTagName('c:ser')].map((layer) =>
        [...(layer.getElementsByTagName('c:val')[0]?.getElementsByTagName('c:v') ?? [])].map(
          ({ textContent }) => Number(Number(textContent).toFixed(9)),
        ),
      ),
    )
    // Layers lie on each other: their sums are the edges.
    expect(stacks).toEqual([
      [
        [1, 1.1, 1.2],
        [0, 0.1, 0.1],
        [0, 0.1, 0.3],
        [0, 0.1, 0.2],
      ],
      [
        [2, 2, 3],
        [0.5, 0.5, 1],
      ],
    ])
    const bare = [...chart.getElementsByTagName('c:areaChart')].map(
      (group) => group.querySelector('ser > spPr > noFill') !== null,
    )
    expect(bare).toEqual([true, true])
    const book = readBook(parts)
    for (const edge of ['1.1', '1.4', '1.8', '2.5', '4']) expect(book).toContain(`<v>${edge}</v>`)
  })

  it('counts time in days, and stands on the axis of the page', async () => {
    const [chart] = chartsOf(await write([toSlide(exhibits.lines)]))
    const valueOf = (selector: string) => chart?.querySelector(selector)?.getAttribute('val')
    expect(valueOf('dateAx > baseTimeUnit')).toBe('days')
    expect([valueOf('valAx min'), valueOf('valAx max')]).toEqual(['0', '2'])
    // 18 November 2024 as spreadsheets count days.
    expect(readCache(chart ?? new Document())[0]?.categories[0]).toBe('45614')
  })

  it('draws the record solid, the model dashed, and the as-of date as a rule', async () => {
    const scenario = {
      label: 'outlook',
      kind: 'scenario',
      color: 'series-1',
      values: [1, 1.25, 1.46],
      dashedFrom: 1,
    } as const
    const [chart] = chartsOf(
      await write([
        toSlide(toExhibit({ charts: [{ ...priceLines, bands: [], series: [scenario] }] })),
      ]),
    )
    const drawn = [
      ...(chart?.getElementsByTagName('c:lineChart')[0]?.getElementsByTagName('c:ser') ?? []),
    ]
    const looks = drawn.map((line) => ({
      name: line.getElementsByTagName('c:tx')[0]?.getElementsByTagName('c:v')[0]?.textContent,
      dash: line.getElementsByTagName('a:prstDash')[0]?.getAttribute('val'),
      places: [
        ...([...line.getElementsByTagName('c:val')].at(-1)?.getElementsByTagName('c:pt') ?? []),
      ].map((point) => point.getAttribute('idx')),
    }))
    expect(looks).toEqual([
      { name: 'outlook', dash: 'solid', places: ['0', '1'] },
      { name: 'outlook', dash: 'dash', places: ['1', '2'] },
      { name: 'as of 25 Nov 2024', dash: undefined, places: ['1'] },
    ])
    expect(drawn[2]?.getElementsByTagName('c:errBars')).toHaveLength(1)
    const left = [...(chart?.getElementsByTagName('c:legendEntry') ?? [])].map((entry) =>
      entry.getElementsByTagName('c:idx')[0]?.getAttribute('val'),
    )
    expect(left).toEqual([])
  })

  it('describes every graphic for those who cannot see it', async () => {
    const picture = { png: new Blob([new Uint8Array([137, 80, 78, 71])]), width: 100, height: 50 }
    const parts = await write([
      ...Object.values(exhibits).map(toSlide),
      { ...toSlide(toExhibit({})), picture },
    ])
    const slides = [...parse(parts)].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(slides).toHaveLength(5)
    for (const [path, slide] of slides) {
      const graphics = [
        ...slide.getElementsByTagName('p:graphicFrame'),
        ...slide.getElementsByTagName('p:pic'),
      ]
      expect([path, graphics.length]).toEqual([path, 1])
      expect(graphics[0]?.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr')).toMatch(
        /.{20}/,
      )
    }
  })

  it('makes the finding the title, and puts note, assumptions and link into the notes', async () => {
    const parts = parse(
      await write([{ ...toSlide(exhibits.lines), note: 'Say it slowly.', proof: published }]),
    )
    const title = [
      ...(parts.get('ppt/slides/slide1.xml')?.getElementsByTagName('p:sp') ?? []),
    ].find((shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title')
    expect(title?.textContent).toContain('Terbium: up to 1.46×')
    const notes = parts.get('ppt/notesSlides/notesSlide1.xml')?.documentElement.textContent
    for (const words of [
      'Say it slowly.',
      'The halt lasts another 40 weeks.',
      'https://chokepoint.example/?halt=40&v=1',
      'Summaries, USGS 2025',
    ]) {
      expect(notes).toContain(words)
    }
  })

  it('says on the slide itself for which day and scenario it holds, and what differs', async () => {
    const slide = parse(await write([toSlide(exhibits.lines)])).get('ppt/slides/slide1.xml')
    expect(slide?.documentElement.textContent).toContain(
      'As of 2024-11-20 · Outlook set by the reader, 1 change: The halt lasts another 40 weeks',
    )
  })

  it('continues a table on a second slide, and leads with ten rows where two have no room', async () => {
    const toTable = (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => [{ text: `Part ${at}` }])
      return toExhibit({
        title: 'Parts',
        tables: [{ caption: 'Parts', columns: [{ header: 'Part' }], rows }],
      })
    }
    const rowsOf = async (exhibit: Exhibit) =>
      slidesOf(await write([toSlide(exhibit)])).map((slide) => ({
        title: wordsOfPlace(slide, 'title'),
        rows: slide.getElementsByTagName('a:tr').length - 1,
        isCut: slide.documentElement.textContent.includes('more rows on the page.'),
      }))
    const [first, second, ...others] = await rowsOf(toTable(30))
    expect(others).toEqual([])
    expect([first?.title, second?.title]).toEqual(['Parts (1 of 2)', 'Parts (2 of 2)'])
    expect((first?.rows ?? 0) + (second?.rows ?? 0)).toBe(30)
    expect(first?.isCut).toBe(false)
    const long = await write([toSlide(toTable(200))])
    expect(await rowsOf(toTable(200))).toEqual([{ title: 'Parts', rows: 10, isCut: true }])
    expect(slidesOf(long)[0]?.documentElement.textContent).toContain('190 more rows on the page.')
  })

  it('leaves out the columns that a narrow screen does, and never the one it is ranked by', async () => {
    const columns = Array.from({ length: 24 }, (_, at) => ({
      header: `Column ${at}`,
      priority: at === 0 || at === 23 ? (1 as const) : (3 as const),
    }))
    const rows = [columns.map((_, at) => ({ text: `a considerably long cell ${at}` }))]
    const [slide] = slidesOf(
      await write([toSlide(toExhibit({ tables: [{ caption: 'T', columns, rows }] }))]),
    )
    const cells = [...(slide?.getElementsByTagName('a:tc') ?? [])].map((cell) => cell.textContent)
    expect(cells).toContain('Column 0')
    expect(cells).toContain('Column 23')
    expect(cells).not.toContain('Column 22')
    expect(slide?.documentElement.textContent).toMatch(/\d+ more columns on the page\./)
  })

  it('writes key figures as words, and each deck in its colours', async () => {
    const figures = [{ label: 'Imports', value: '$1.44 B', basis: 'reported' }]
    const parts = await write([
      { ...toSlide(toExhibit({ figures })), theme: 'dark' },
      toSlide(toExhibit({ figures })),
    ])
    const [dark] = slidesOf(parts)
    expect(dark?.getElementsByTagName('p:pic')).toHaveLength(0)
    for (const words of ['Imports', '$1.44 B', 'reported']) {
      expect(dark?.documentElement.textContent).toContain(words)
    }
    const themeOf = (slide: number) => {
      const layout = relationOf(parts, `ppt/slides/slide${slide}.xml`, 'slideLayout')
      const master = relationOf(parts, layout, 'slideMaster')
      return strFromU8(parts[relationOf(parts, master, 'theme')] ?? new Uint8Array())
    }
    expect(themeOf(1)).toContain('<a:lt1><a:srgbClr val="14171B"/>')
    expect(themeOf(2)).toContain('<a:lt1><a:srgbClr val="FFFFFF"/>')
  })

  it('sets Arabic and Hebrew from right to left', async () => {
    const titles = ['شبه موصلات', 'מוליכים למחצה', 'Terbium']
    const slides = slidesOf(await write(titles.map((title) => toSlide(toExhibit({ title })))))
    const looks = slides.map((slide) => {
      const paragraph = placeOf(slide, 'title')?.getElementsByTagName('a:pPr')[0]
      const run = placeOf(slide, 'title')?.getElementsByTagName('a:rPr')[0]
      return [paragraph?.getAttribute('rtl'), run?.getAttribute('lang')]
    })
    expect(looks).toEqual([
      ['1', 'ar-SA'],
      ['1', 'he-IL'],
      [null, 'en-GB'],
    ])
  })

  it('writes the same file for the same slides', async () => {
    const slides = Object.values(exhibits).map(toSlide)
    const bytesOf = async () =>
      new Uint8Array(await (await writePptx(slides, 'A deck')).arrayBuffer())
    expect(await bytesOf()).toEqual(await bytesOf())
  })

  it('holds names that XML, spreadsheets or slides could trip over', async () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<&>"\'',
        ']]>',
        '=1+1',
        'toString',
        '\u0000\u0008',
        '\uD800',
        'ကချင်ပြည်နယ် မြေရှားသတ္တုတွင်းများ '.repeat(8),
        '稀土'.repeat(90),
        'Lieferkettensorgfaltspflichtengesetz'.repeat(6),
      ),
    )
    await fc.assert(
      fc.asyncProperty(names, names, async (name, other) => {
        const bars = {
          ...importBars,
          title: name,
          bars: importBars.bars.map((bar) => ({ ...bar, label: other })),
        }
        const table = {
          caption: name,
          columns: [{ header: name }, { header: other }],
          rows: [[{ text: other }, { text: name }]],
        }
        const parts = await write([
          toSlide(toExhibit({ title: name, subtitle: other, sentence: name, charts: [bars] })),
          {
            ...toSlide(toExhibit({ title: other, tables: [table] })),
            note: name,
            proof: { ...proof, sources: [name], scenario: { name: other, differences: [name] } },
          },
        ])
        expect(parse(parts).size).toBeGreaterThan(20)
        for (const path of Object.keys(parts).filter((each) =>
          each.startsWith('ppt/embeddings/'),
        )) {
          parse(unzipSync(parts[path] ?? new Uint8Array()))
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('says its title, findings and language, and links to no machine of its writer', async () => {
    const parts = await write([toSlide(exhibits.lines), toSlide(exhibits.bars)])
    const core = parse(parts).get('docProps/core.xml')?.documentElement.textContent ?? ''
    expect(core).toContain('A deck')
    expect(core).toContain('Terbium: up to 1.46× · Imports')
    expect(core).toContain('en-GB')
    const all = Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join('')
    expect(all).not.toContain('localhost')
    const shared = await write([{ ...toSlide(exhibits.lines), proof: published }])
    expect(relationshipsOf(shared).map(({ target }) => target)).toContain(published.link)
  })

  it('begins the notes with the presenter’s words; what proves the slide follows a rule', async () => {
    const slide = { ...toSlide(exhibits.lines), note: 'First.\nSecond.' }
    const notes = parse(await write([slide])).get('ppt/notesSlides/notesSlide1.xml')
    const lines = [...(notes?.getElementsByTagName('a:p') ?? [])].map((line) => line.textContent)
    expect(lines.slice(0, 4)).toEqual(['First.', 'Second.', '⸻', exhibits.lines.sentence])
    expect(lines).toContain('As of: 2024-11-20')
  })

  it('writes a deck of ten slides, and refuses to write one of none', async () => {
    const slides = Array.from({ length: 10 }, () => toSlide(exhibits.lines))
    const parts = await write(slides)
    expect(
      Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)),
    ).toHaveLength(10)
    expect(chartsOf(parts)).toHaveLength(10)
    await expect(writePptx([], 'Nothing')).rejects.toThrow('no slide')
  })
})

describe('the look of slides', () => {
  it('has the colours of the page in light and dark', () => {
    const tokens = readFileSync('src/ui/theme/tokens.css', 'utf8')
    const colorsOf = (theme: 'light' | 'dark') => {
      const half = theme === 'light' ? '#(\\w{6}),' : '#\\w{6}, #(\\w{6})'
      const of = (name: string) =>
        new RegExp(`--${name}: light-dark\\(${half}`).exec(tokens)?.[1]?.toUpperCase()
      return {
        ink: of('ink'),
        muted: of('ink-muted'),
        surface: of('surface'),
        accent: of('accent'),
        severe: of('band-severe'),
        elevated: of('band-elevated'),
        series: [1, 2, 3, 4].map((at) => of(`series-${at}`)),
      }
    }
    expect(SLIDE_COLORS.light).toEqual({ ...colorsOf('light'), paper: 'FFFFFF' })
    expect(SLIDE_COLORS.dark).toEqual({ ...colorsOf('dark'), paper: '14171B' })
  })

  it('cuts words until they fit, whatever the script', () => {
    const room = { w: 4, h: 0.6 }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
        const { text, size } = fitText(words, room, [18, 14])
        expect(toLineHeight(size, countLines(text, size, room.w))).toBeLessThanOrEqual(
          room.h + 0.02,
        )
        expect(text === words || text.endsWith('…')).toBe(true)
      }),
    )
    expect(cutText('abcdef', (text) => text.length <= 4)).toBe('abc…')
  })
})
