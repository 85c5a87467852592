import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

/** Exhibits of every kind: where they are, and how their titles begin. */
const EXHIBITS = {
  lines: { address: '/', title: 'Terbium price' },
  bars: { address: '/elements/Tb', title: 'Terbium: ' },
  table: { address: '/', title: 'Risk by element' },
  map: { address: '/', title: 'Who controls the mines' },
} as const

type Kind = keyof typeof EXHIBITS

async function openMenu(page: Page, title: string): Promise<void> {
  const button = page.getByRole('button', { name: `Export: ${title}` }).first()
  await expect(button).toBeVisible()
  await button.click()
  await expect(page.getByRole('menu')).toBeVisible()
}

/** Choose a file of the menu and return what was saved, once the page has said so. */
async function save(page: Page, title: string, item: string): Promise<Buffer> {
  await openMenu(page, title)
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const download = await coming
  await expect(page.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible()
  return readFileSync(await download.path())
}

async function openExhibit(page: Page, kind: Kind): Promise<string> {
  const { address, title } = EXHIBITS[kind]
  await page.goto(address)
  await expect(page.locator('#first-paint')).toHaveCount(0)
  return title
}

/** Parse a picture in an empty page, where a parser is; return its words and how many shapes it has. */
async function readSvg(page: Page, text: string) {
  const blank = await page.context().newPage()
  const read = await blank.evaluate((svg) => {
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return {
      fault: document.querySelector('parsererror')?.textContent ?? '',
      words: [...document.querySelectorAll('text')].map(({ textContent }) => textContent.trim()),
      shapes: document.querySelectorAll('path, rect, circle, line').length,
      foreign: document.querySelectorAll('foreignObject, image, script').length,
      fonts: (document.querySelector('style')?.textContent.match(/data:font\/woff2/g) ?? []).length,
    }
  }, text)
  await blank.close()
  return read
}

/** One line for each tag, the typefaces left out: a difference can be read. */
function toTags(svg: string): readonly string[] {
  return svg.replaceAll(/base64,[^)]*/g, '').split(/(?<=>)(?=<)/)
}

function readCsv(file: Buffer): readonly (readonly string[])[] {
  const text = file.toString('utf8').replace(/^\u{FEFF}/u, '')
  return Papa.parse<readonly string[]>(text, { skipEmptyLines: true }).data
}

/** Numbers of a saved workbook, sheet by sheet. */
function readNumbers(file: Buffer): readonly number[] {
  const parts = unzipSync(file)
  return Object.entries(parts)
    .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
    .flatMap(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<c [^>]*?(?:t="n")?[^>]*><v>([^<]*)<\/v>/g)].map(([, value]) =>
        Number(value),
      ),
    )
}

for (const kind of ['lines', 'bars', 'table', 'map'] as const) {
  test(`saves a picture and numbers that agree: ${kind}`, async ({ page }) => {
    const title = await openExhibit(page, kind)
    const svg = await readSvg(page, (await save(page, title, 'Save as SVG')).toString('utf8'))
    expect(svg.fault).toBe('')
    expect(svg.foreign).toBe(0)
    expect(svg.fonts).toBeGreaterThan(0)
    expect(svg.shapes).toBeGreaterThan(5)
    expect(svg.words.join(' ')).toContain(title.trim())
    expect(svg.words.join(' ')).toContain('As of 2024-11-20.')
    expect(svg.words.join(' ')).toContain('Scenario: Default outlook.')

    const rows = readCsv(await save(page, title, 'Save as CSV'))
    const body = rows.slice(
      1,
      rows.findIndex(([first]) => first?.startsWith('# ')),
    )
    expect(body.length).toBeGreaterThan(1)
    expect(rows).toContainEqual(['# As of', '2024-11-20'])
    const numbers = body.flatMap((cells) =>
      cells.filter((cell) => /^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell)).map(Number),
    )
    const inBook = new Set(readNumbers(await save(page, title, 'Save as Excel workbook')))
    for (const number of numbers) expect(inBook).toContain(number)

    const png = await save(page, title, 'Save as PNG')
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    expect(png.readUInt32BE(16)).toBe(2 * (960 + 2 * 32))
  })
}

test('paints every word of a long list, the first time too', async ({ page }) => {
  await page.goto('/exposure')
  const button = page.getByRole('button', { name: /^Export: Parts/ })
  const title = ((await button.getAttribute('aria-label')) ?? '').replace('Export: ', '')
  const picture = (await save(page, title, 'Save as PNG')).toString('base64')
  const drawing = (await save(page, title, 'Save as SVG')).toString('utf8')
  const blank = await page.context().newPage()
  const unpainted = await blank.evaluate(
    async ({ png, svg }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const brush = canvas.getContext('2d')
      brush?.drawImage(image, 0, 0)
      const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
      const scale = image.naturalWidth / Number(root.getAttribute('width'))
      const words = [...root.querySelectorAll('text')].filter(
        (word) => word.closest('svg')?.parentElement === null,
      )
      return words.flatMap((word) => {
        const of = (name: string) => Number.parseFloat(word.getAttribute(name) ?? '0') * scale
        const size = of('font-size')
        const [x, y] = [Math.round(of('x')), Math.round(of('y') - size)]
        const pixels = brush?.getImageData(x, y, Math.ceil(of('textLength')), Math.ceil(size)).data
        const [red = 0] = pixels ?? []
        const isPainted = pixels?.some((level, at) => at % 4 === 0 && Math.abs(level - red) > 40)
        return isPainted === true ? [] : [word.textContent]
      })
    },
    { png: picture, svg: drawing },
  )
  expect(unpainted).toEqual([])
  expect(drawing).toContain('ő')
  expect(Buffer.from(picture, 'base64').readUInt32BE(20)).toBeLessThanOrEqual(8000)
})

test('shows in the picture the figures that the table has', async ({ page }) => {
  const title = await openExhibit(page, 'table')
  const svg = await readSvg(page, (await save(page, title, 'Save as SVG')).toString('utf8'))
  const [head = [], ...rows] = readCsv(await save(page, title, 'Save as CSV'))
  const column = (name: string) => head.findIndex((each) => each.startsWith(name))
  const elements = rows.slice(
    0,
    rows.findIndex(([first]) => first?.startsWith('# ')),
  )
  expect(elements.length).toBe(14)
  for (const cells of elements) {
    const [name = ''] = cells
    const score = Math.round(Number(cells[column('Score')]))
    expect(svg.words.join(' ')).toContain(name.replace(/ \(.*/, ''))
    expect(svg.words).toContain(String(score))
  }
})

test('draws the same from light and dark and from any window', async ({ browser, page }) => {
  const title = await openExhibit(page, 'table')
  const light = (await save(page, title, 'Save as SVG')).toString('utf8')
  const other = await browser.newPage({
    colorScheme: 'dark',
    viewport: { width: 390, height: 800 },
    locale: 'en-GB',
  })
  await openExhibit(other, 'table')
  const dark = (await save(other, title, 'Save as SVG')).toString('utf8')
  await other.close()
  expect(toTags(dark)).toEqual(toTags(light))
})

test('copies a picture, and says so', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const title = await openExhibit(page, 'bars')
  await openMenu(page, title)
  await page.getByRole('menuitem', { name: 'Copy as picture' }).click()
  await expect(page.getByText('The picture is on the clipboard.')).toBeVisible()
  const kinds = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  )
  expect(kinds).toContain('image/png')
})

test('says when the browser refuses the clipboard', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'write', {
      value: () => Promise.reject(new DOMException('No.', 'NotAllowedError')),
    })
  })
  const title = await openExhibit(page, 'bars')
  await openMenu(page, title)
  await page.getByRole('menuitem', { name: 'Copy as picture' }).click()
  await expect(page.getByText(/the browser refused \(NotAllowedError\)/)).toBeVisible()
})

test('prints one exhibit alone', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-was-printed', 'yes')
  })
  const title = await openExhibit(page, 'lines')
  await openMenu(page, title)
  await page.getByRole('menuitem', { name: 'Print this' }).click()
  await expect(page.locator('body[data-was-printed]')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByRole('img', { name: /Terbium price/ })).toBeVisible()
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
})

test('works by keyboard and on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const title = await openExhibit(page, 'table')
  const button = page.getByRole('button', { name: `Export: ${title}` })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(button).toBeFocused()
})

test('says what differs from the page as it opens, and leads back to it', async ({ page }) => {
  await page.goto('/?asof=2025-01-15&halt=40&v=1')
  const rows = readCsv(await save(page, 'Risk by element', 'Save as CSV'))
  const said = rows.filter(([first]) => first?.startsWith('# ')).map((cells) => cells.join(' '))
  expect(said).toContain('# As of 2025-01-15')
  expect(said).toContain(
    '# Difference The halt lasts another 40 weeks after the as-of date (unless changed: 26 weeks).',
  )
  expect(said.find((line) => line.startsWith('# Link'))).toMatch(/asof=2025-01-15.*halt=40/)
})

/** Numbers that the charts of a presentation hold, chart by chart. */
function readCaches(file: Buffer): readonly (readonly string[])[] {
  return Object.entries(unzipSync(file))
    .filter(([path]) => path.startsWith('ppt/charts/chart'))
    .map(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([values]) =>
        [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => value),
      ),
    )
}

async function saveReadyDeck(page: Page): Promise<Buffer> {
  await page.goto('/decks')
  await page.getByRole('button', { name: 'Create the Kachin deck' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as PowerPoint' }).click()
  const download = await coming
  await expect(page.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible()
  return readFileSync(await download.path())
}

test.describe('a PowerPoint slide', () => {
  for (const kind of ['lines', 'bars'] as const) {
    test(`holds the numbers of the table in a chart: ${kind}`, async ({ page }) => {
      const title = await openExhibit(page, kind)
      const [cached = []] = readCaches(await save(page, title, 'Save as PowerPoint'))
      const rows = readCsv(await save(page, title, 'Save as CSV'))
      const numbers = rows
        .slice(
          1,
          rows.findIndex(([first]) => first?.startsWith('# ')),
        )
        .flatMap((cells) => cells.slice(1).filter((cell) => cell !== ''))
      // A line that parts from the record is drawn as two, and the as-of date as a line of its own.
      expect(numbers.filter((number) => !cached.includes(number))).toEqual([])
      expect(cached.length).toBeGreaterThan(5)
      if (kind === 'lines') {
        const charts = readCaches(await saveReadyDeck(page))
        expect(charts).toHaveLength(2)
        // The last value is the top of the as-of line, which ends at the axis that both slides of a deck share.
        expect(charts[0]?.slice(0, -1)).toEqual(cached.slice(0, -1))
        expect(charts[0]?.at(-1)).toBe(charts[1]?.at(-1))
      }
    })
  }

  test('opens in LibreOffice, one page for each slide', async ({ page }) => {
    test.skip(
      !hasLibreOffice(),
      'LibreOffice (soffice) is not installed here: nothing was converted.',
    )
    const folder = mkdtempSync(join(tmpdir(), 'slides-'))
    const title = await openExhibit(page, 'bars')
    writeFileSync(join(folder, 'bars.pptx'), await save(page, title, 'Save as PowerPoint'))
    writeFileSync(join(folder, 'deck.pptx'), await saveReadyDeck(page))
    const files = readdirSync(folder).map((name) => join(folder, name))
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ])
    const pagesOf = (name: string) =>
      readFileSync(join(folder, name))
        .toString('latin1')
        .match(/\/Type\s*\/Page[^s]/g)
    expect(pagesOf('bars.pdf')).toHaveLength(1)
    // A table too long for its slide goes on, so that the six slides of the deck may be a few more in the file.
    const slides = Object.keys(unzipSync(readFileSync(join(folder, 'deck.pptx')))).filter((name) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name),
    )
    expect(slides.length).toBeGreaterThanOrEqual(6)
    expect(pagesOf('deck.pdf')).toHaveLength(slides.length)
  })
})

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
