// Measures a list of 100,000 parts in a real browser: from the file to its columns and lines, and how long the page stands still.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const LINES = 100_000
/** From the file to the lines without the reader's own time; longest task while reading, and while taking it over. */
const AIMS = { read: 2000, readTask: 100, ranked: 5000, rankedTask: 200 }
const SITES = ['Ulm', 'Graz', 'Monterrey', 'Suzhou']
const COUNTRIES = ['CN', 'DE', 'JP', 'VN']
const MATERIALS = ['NdFeB SH', 'SmCo', 'Tb4O7', 'Dysprosium oxide', 'NdFeB N']

/** Bring a long list in at `origin` with a browser of Playwright's and tell `report(what, value, aim, unit)` each figure. */
export async function benchLists(browser, origin, report) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lists-'))
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  try {
    const file = writeList(folder, LINES)
    await page.goto(`${origin}/exposure`)
    await page.getByRole('button', { name: 'Import your list' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import a parts list' })
    const input = dialog.getByLabel(/Choose a CSV/)
    // A short list first: then the thread is up and its code is there.
    await input.setInputFiles(writeList(folder, 10))
    await dialog.getByRole('button', { name: 'Choose another list' }).click()

    const columns = await time(page, { event: 'change', until: 'What do the columns hold?' }, () =>
      input.setInputFiles(file),
    )
    const lines = await time(page, { event: 'click', until: 'lines can be imported' }, () =>
      dialog.getByRole('button', { name: 'Check the lines' }).click(),
    )
    const ranked = await time(page, { event: 'click', until: 'of 100,000 parts' }, () =>
      dialog.getByRole('button', { name: /^Import [\d,]+ lines?$/ }).click(),
    )
    const longest = Math.max(columns.longest, lines.longest)
    report('100,000 lines: file → columns', columns.took, AIMS.read, 'ms')
    report('100,000 lines: file → lines read', columns.took + lines.took, AIMS.read, 'ms')
    report('longest task of the page meanwhile', longest, AIMS.readTask, 'ms')
    report('100,000 lines: imported → ranked', ranked.took, AIMS.ranked, 'ms')
    report('longest task of the page meanwhile', ranked.longest, AIMS.rankedTask, 'ms')
  } finally {
    await page.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Time from the event that `act` brings about until a heading says `until`, and the longest task of the page between. */
async function time(page, { event, until }, act) {
  const measured = page.evaluate(watch, { event, until })
  await act()
  return measured
}

/** In the page. */
function watch({ event, until }) {
  return new Promise((resolve) => {
    const tasks = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
    observer.observe({ entryTypes: ['longtask'] })
    document.addEventListener(
      event,
      () => {
        const start = performance.now()
        const look = () => {
          const headings = [...document.querySelectorAll('h1, h3')]
          if (!headings.some(({ textContent }) => textContent.includes(until))) {
            requestAnimationFrame(look)
            return
          }
          const took = performance.now() - start
          // What is told of a task comes after it.
          setTimeout(() => {
            observer.disconnect()
            const own = tasks.filter(({ startTime }) => startTime >= start - 5)
            resolve({ took, longest: Math.max(0, ...own.map(({ duration }) => duration)) })
          }, 2000)
        }
        look()
      },
      { capture: true, once: true },
    )
  })
}

/** Write a list as a buyer's system would, and return its path. */
function writeList(folder, count) {
  const titles = 'Part;Description;Site;Supplier;Country;Material;Quantity kg;Spend USD;Stock days'
  const rows = Array.from({ length: count }, (_, at) =>
    [
      `P-${at}`,
      `Magnet no. ${at % 977}`,
      SITES[at % SITES.length],
      `Supplier ${at % 37}`,
      COUNTRIES[at % COUNTRIES.length],
      MATERIALS[at % MATERIALS.length],
      1 + (at % 997),
      100 + (at % 10_007),
      at % 90,
    ].join(';'),
  )
  const path = join(folder, `list-${count}.csv`)
  writeFileSync(path, `${[titles, ...rows].join('\r\n')}\r\n`)
  return path
}
