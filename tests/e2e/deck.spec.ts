import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

/** The slide in front of the audience, once it is drawn. */
const slide = (page: Page) =>
  page.locator('dialog [data-current="true"] article[data-shown="true"]')

/** Return how many pages a PDF has. */
function countPages(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}

/** Return the words of each page of a PDF; undefined where pdftotext (poppler) is not installed. */
function readPages(pdf: Buffer): readonly string[] | undefined {
  try {
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf })
    return text.toString('utf8').split('\f').slice(0, -1)
  } catch {
    return undefined
  }
}

async function makeReadyDeck(page: Page): Promise<void> {
  await page.goto('/decks')
  await page.getByRole('button', { name: 'Create the Kachin deck' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the deck' })).toHaveValue(
    'The Kachin shock in six slides',
  )
}

test.describe('a deck', () => {
  test('takes what is pinned on a page with its day and note, and keeps it', async ({ page }) => {
    await page.goto('/?asof=2025-03-01')
    await page.getByRole('button', { name: 'Pin: Who controls the mines' }).click()
    await expect(page.getByText('Pinned to “Deck 1” as slide 1.')).toBeVisible()
    await page.getByRole('button', { name: 'Export: Risk by element' }).click()
    await page.getByRole('menuitem', { name: /Pin to a deck/ }).click()
    await page.getByRole('textbox', { name: /Notes/ }).fill('Say what changed since autumn.')
    await page.getByRole('button', { exact: true, name: 'Pin' }).click()
    await expect(page.getByText('Pinned to “Deck 1” as slide 2.')).toBeVisible()
    await page.getByRole('link', { name: 'Open the deck' }).click()
    await expect(page.getByRole('heading', { name: 'Risk by element' }).first()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('textbox', { name: /Notes/ }).last()).toHaveValue(
      'Say what changed since autumn.',
    )
    await expect(page.getByRole('link', { name: 'Open the page' }).last()).toHaveAttribute(
      'href',
      /asof=2025-03-01/,
    )
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  test('is put in order by key or by hand, and every step can be undone', async ({ page }) => {
    await makeReadyDeck(page)
    const place = (number: number, title: string) =>
      page.getByRole('button', { name: new RegExp(`^Move slide ${number}, ${title}`) })
    await place(1, 'Summary').press('ArrowDown')
    await expect(place(2, 'Summary')).toBeFocused()
    await page.getByRole('button', { name: 'Undo: move a slide' }).click()
    await expect(place(1, 'Summary')).toBeVisible()
    // Both ends in view: what scrolls under a finger is not dragged.
    await page.setViewportSize({ width: 1280, height: 2400 })
    await place(1, 'Summary').dragTo(place(3, ''))
    await expect(place(3, 'Summary')).toBeVisible()
    await page.setViewportSize({ width: 390, height: 800 })
    await expectNoSidewaysScroll(page)
  })

  test('leaves as a PDF, one page a slide, its notes on pages of their own', async ({ page }) => {
    await makeReadyDeck(page)
    await page.getByRole('button', { name: 'Print, or save as PDF …' }).click()
    const print = page.getByRole('button', { name: 'Open the print window' })
    // Nothing is printed before every slide has its final figures.
    await expect(page.getByRole('button', { name: /^Preparing: \d of 6 slides/ })).toBeDisabled()
    await expect(print).toBeEnabled({ timeout: 90_000 })
    const asPages = { preferCSSPageSize: true, printBackground: true }
    const slides = await page.pdf(asPages)
    expect(countPages(slides)).toBe(6)
    // 1280 by 720 px are 960 by 540 points.
    expect(slides.toString('latin1')).toMatch(/\/MediaBox \[0 0 960 540\]/)
    const words = readPages(slides)
    for (const [at, text] of (words ?? []).entries()) expect(text).toContain(`${at + 1} of 6`)
    expect(words?.[3] ?? 'Dysprosium').toContain('Dysprosium')
    await page.getByRole('checkbox', { name: 'Notes on pages of their own' }).check()
    const withNotes = await page.pdf(asPages)
    expect(countPages(withNotes)).toBe(12)
    expect(readPages(withNotes)?.[1] ?? 'Begin with the answer').toContain('Begin with the answer')
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 800 })
    await expectNoSidewaysScroll(page)
  })
})

test('one key presents, the keys go through, and Esc returns to exactly where one was', async ({
  page,
}) => {
  await page.goto('/regions?asof=2025-03-01')
  await expect(page.getByRole('heading', { name: /China’s imports/ })).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 900))
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(500)
  // Keys are heard once the search is ready; a slide is shown once its figures are final.
  await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { name: 'There is no deck yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Create the Kachin deck' }).click()
  await expect(slide(page)).toContainText('1 of 6', { timeout: 60_000 })
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(slide(page)).toContainText('3 of 6')
  await page.keyboard.press('End')
  await expect(slide(page)).toContainText('6 of 6')
  await expect(slide(page)).toContainText(/As of .+, 2 changes: halt .+ \(preset .+\); gates/)
  await page.keyboard.press('ArrowLeft')
  await expect(slide(page)).toContainText('5 of 6')
  await page.reload()
  await expect(slide(page)).toContainText('5 of 6')
  await page.keyboard.press('Home')
  await expect(slide(page)).toContainText('1 of 6')
  await page.keyboard.press('Space')
  await expect(slide(page)).toContainText('2 of 6')
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: /^The screen is black/ })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: /^The screen is black/ })).toBeHidden()
  await page.keyboard.press('o')
  await page.getByRole('button', { name: /^4\. / }).press('Enter')
  await expect(slide(page)).toContainText('4 of 6')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/regions\?asof=2025-03-01/)
  await expect(page.getByRole('heading', { name: /China’s imports/ })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
})

/** What a room would notice about the slide on the screen. */
async function inspect(page: Page) {
  return slide(page).evaluate((article) => {
    const scale = article.getBoundingClientRect().width / article.clientWidth
    const seen = [...article.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('[class*="hidden"], caption') === null,
    )
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const small = seen
      .filter((element) => hasWords(element))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) * scale < 18)
      .map((element) => `${element.tagName} “${element.textContent?.slice(0, 30)}”`)
    const frame = article.getBoundingClientRect()
    const clipped = seen
      .filter((element) => hasWords(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(
        ({ box }) =>
          box.width > 0 &&
          (box.right > frame.right + 1 ||
            box.bottom > frame.bottom + 1 ||
            box.left < frame.left - 1 ||
            box.top < frame.top - 1),
      )
      .map(({ element }) => `${element.tagName} “${element.textContent?.slice(0, 30)}”`)
    const overflowing = [article, ...article.children]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => element.getAttribute('class') ?? '')
    const areas = ['h2', 'header > p', 'footer'].map((selector) => {
      const box = article.querySelector(selector)?.getBoundingClientRect()
      return [box?.x, box?.y, box?.width, box?.height].map((value) => Math.round(value ?? -1))
    })
    return { small, clipped, overflowing, areas }
  })
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`in a room, at ${viewport.width} × ${viewport.height}, without network`, () => {
    test.use({ viewport, serviceWorkers: 'allow' })

    test('nothing is small or clipped, and nothing jumps from slide to slide', async ({
      page,
      context,
    }) => {
      await makeReadyDeck(page)
      await expect(page.getByText('Saved for offline use.')).toBeAttached()
      await context.setOffline(true)
      await page.getByRole('button', { name: 'Present', exact: true }).press('Enter')
      const areas: (readonly (readonly number[])[])[] = []
      for (let step = 1; step <= 6; step += 1) {
        await expect(slide(page)).toContainText(`${step} of 6`)
        await expect
          .poll(
            async () => {
              const { small, clipped, overflowing } = await inspect(page)
              return { small, clipped, overflowing }
            },
            { message: `slide ${step}` },
          )
          .toEqual({ small: [], clipped: [], overflowing: [] })
        areas.push((await inspect(page)).areas)
        await page.keyboard.press('ArrowRight')
      }
      expect(areas).toEqual(areas.map(() => areas[0]))
      await page.reload()
      await expect(slide(page)).toContainText('6 of 6')
      await expectAccessible(page)
    })
  })
}

const HOSTILE = [
  'ကချင်ပြည်နယ်အထူးဒေသ(၁)ရှိမြေရှားသတ္တုတူးဖော်ရေးလုပ်ငန်းများရပ်ဆိုင်းခြင်း'.repeat(6),
  '克钦邦第一特区稀土矿停产对全球重稀土供应链的影响与未来两年的价格展望'.repeat(8),
  'Schwermineralaufbereitungsanlagengenehmigungsverfahrensbeschleunigungsgesetz'.repeat(8),
  'تعليق تعدين العناصر الأرضية النادرة في المنطقة الخاصة الأولى بولاية كاشين '.repeat(6),
  '<img src=x onerror=alert(1)>\u202e"&\u0000'.replace('\u0000', ''),
]

/** Exhibits of every kind: figures, tables, maps, the history, levers, curves, bars, charts beside tables, text. */
const EVERY_KIND = [
  ['figures', '/'],
  ['risk-table', '/'],
  ['map', '/?map=kachin'],
  ['map', '/?map=world'],
  ['history', '/'],
  ['what-if', '/'],
  ['curve-price', '/'],
  ['element-table', '/elements'],
  ['supply', '/elements/Tb'],
  ['score', '/elements/Tb'],
  ['concentration', '/elements/Dy'],
  ['prices', '/elements/Tb'],
  ['region-table', '/regions'],
  ['output', '/regions/pangwa'],
  ['basket', '/regions/pangwa'],
  ['parts', '/exposure'],
  ['lab-tornado', '/scenarios'],
  ['limits', '/sources'],
] as const

test('eighteen slides of every kind, under long words of five scripts, are whole', async ({
  page,
}) => {
  // Eighteen pages are drawn, some with many runs.
  test.slow()
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/decks')
  const pins = EVERY_KIND.map(([exhibitId, address], index) => {
    const words = HOSTILE[index % HOSTILE.length] ?? ''
    const id = `slide-${index + 1}`
    return { id, address, exhibitId, title: words, heading: words, note: words, theme: 'light' }
  })
  const deck = { id: 'deck-1', name: HOSTILE.join(' ').slice(0, 200), pins }
  await page.getByLabel('Import a deck from a file').setInputFiles({
    name: 'hostile.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({ kind: 'chokepoint-decks', schemaVersion: 1, decks: [deck] }),
    ),
  })
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeEnabled()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter')
  for (let step = 1; step <= pins.length; step += 1) {
    await expect(page.locator(`dialog`)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`step=${step}$`))
    await expect(slide(page)).toBeVisible()
    await expect
      .poll(
        async () => {
          const { clipped, overflowing } = await inspect(page)
          return { clipped, overflowing }
        },
        { message: `slide ${step}` },
      )
      .toEqual({ clipped: [], overflowing: [] })
    await page.keyboard.press('ArrowRight')
  }
})

test('the presenter’s window shows notes, what comes next and a clock, and moves the slides', async ({
  page,
  context,
}) => {
  await makeReadyDeck(page)
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter')
  await expect(slide(page)).toContainText('1 of 6')
  const [second] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')])
  await expect(second.getByRole('heading', { name: /On the screen: 1 of 6/ })).toBeVisible()
  await expect(second.getByRole('region', { name: 'Notes' })).toContainText('Begin with the answer')
  await expect(second.getByRole('region', { name: 'Next' }).locator('article')).toBeVisible()
  await expect(second.locator('time').last()).toHaveText(/^\d\d:\d\d$/)
  await second.keyboard.press('ArrowRight')
  await expect(slide(page)).toContainText('2 of 6')
  await expect(second.getByRole('region', { name: 'Notes' })).toContainText(
    'The last week before the disruption',
  )
  await expectAccessible(second)
  await page.keyboard.press('Escape')
  await expect(second.getByRole('heading', { name: 'The presentation has ended' })).toBeVisible()
})

test('the brief is two pages on A4 and on Letter', async ({ page }) => {
  await page.goto('/brief')
  await expect(page.getByRole('heading', { name: 'Where it comes from' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /Terbium price/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Dysprosium/ })).toBeVisible()
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format })
    expect(countPages(pdf)).toBe(2)
    const [, second = ''] = readPages(pdf) ?? []
    for (const gate of second === '' ? [] : ['Hpimaw', 'Pangwa', 'Kanpaikti', 'Laiza']) {
      expect(second).toContain(`${gate} gate`)
    }
  }
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main > section')].map((sheet) => sheet.scrollHeight),
  )
  // 246 mm is the room that Letter leaves within its margins.
  for (const height of cut) expect(height).toBeLessThanOrEqual((246 * 96) / 25.4)
  await expectAccessible(page)
})

test('the overview and the lab are printed whole, in few pages', async ({ page }) => {
  const pages = [
    { address: '/', most: 8, last: 'Terbium price', words: /foregone/ },
    { address: '/scenarios', most: 6, last: 'depends most on', words: /supply: .+ missing/ },
  ]
  for (const { address, most, last, words } of pages) {
    await page.goto(address)
    await expect(page.locator('#first-paint')).toHaveCount(0)
    // What lies below the first view is drawn once the reader moves.
    await page.mouse.move(300, 300)
    await expect(page.getByRole('heading', { name: last }).first()).toBeVisible()
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format })
      expect(countPages(pdf), `${address} on ${format}`).toBeLessThanOrEqual(most)
      const texts = readPages(pdf)
      if (texts === undefined) continue
      for (const text of texts) expect(text.trim().length).toBeGreaterThan(200)
      expect(texts.join(' ')).toMatch(words)
      expect(texts.join(' ')).not.toMatch(/Undo|Your scenarios|Loading/)
    }
  }
  // Nothing reaches beyond the paper: 190 mm of A4 within its margins.
  await page.setViewportSize({ width: 703, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main svg')].flatMap((drawing) => {
      const { right, width } = drawing.getBoundingClientRect()
      return width > 0 && right > innerWidth + 1 ? [right] : []
    }),
  )
  expect(wide).toEqual([])
})

/** A site of another origin, on this machine: a browser lets no public page reach into a local one. */
async function serve(body: string) {
  const server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(body),
  )
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

test('an exhibit is embedded live and frozen, and a changed address says so', async ({
  page,
  baseURL,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Export: Who controls the mines' }).click()
  await page.getByRole('menuitem', { name: /Embed/ }).click()
  const live = await page.getByRole('textbox', { name: /^Live/ }).inputValue()
  const frozen = await page.getByRole('textbox', { name: /^Frozen/ }).inputValue()
  const elsewhere = await serve(`<h1>Elsewhere</h1>${live}${frozen}`)
  await page.goto(elsewhere.address)
  const now = page.locator('iframe').first().contentFrame()
  const then = page.locator('iframe').last().contentFrame()
  await expect(now.getByRole('heading', { name: 'Who controls the mines' })).toBeVisible()
  await expect(now.getByText('Pangwa gate').first()).toBeVisible()
  await expect(then.getByRole('img', { name: 'Who controls the mines' })).toBeVisible()
  elsewhere.close()
  const response = await page.request.get(`${baseURL}/embed`)
  expect(response.headers()['content-security-policy']).toContain('frame-ancestors *')
  const other = await page.request.get(`${baseURL}/`)
  expect(other.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  await page.goto('about:blank')
  await page.goto(`${baseURL}/embed#frozen=aGFsbG8`)
  await expect(page.getByText('It is cut off or was changed on its way.')).toBeVisible()
})
