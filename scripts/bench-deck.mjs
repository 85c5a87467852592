// Measures how long a deck of ten slides takes from the press to the PowerPoint file.
const AIM_MILLISECONDS = 3000
const RUNS = 3

/** Exhibits of every kind: figures, maps, tables and curves, in different states. */
const SLIDES = [
  ['figures', '/'],
  ['map', '/?asof=2024-09-23&map=kachin'],
  ['map', '/?map=kachin'],
  ['risk-table', '/'],
  ['curve-price', '/'],
  ['curve-price', '/?halt=52'],
  ['curve-supply', '/'],
  ['risk-table', '/?asof=2025-03-01'],
  ['figures', '/?asof=2025-03-01'],
  ['curve-cover', '/'],
]

/** Open a deck of ten slides, wait until its small pictures stand, and save it; report the median of some runs. */
export async function benchDeck(browser, address, report) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.goto(`${address}/decks`)
  await page.getByLabel('Import a deck from a file').setInputFiles({
    name: 'ten.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(toDeckFile())),
  })
  await page
    .locator('article[data-shown="true"]')
    .nth(SLIDES.length - 1)
    .waitFor()
  const times = []
  for (let run = 0; run < RUNS; run += 1) {
    times.push(await saveDeck(page))
    await page.getByText('Saved as ').waitFor()
  }
  await page.close()
  const [first = Number.NaN] = times
  const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]
  report('ten slides, press → PowerPoint file, first time', first, AIM_MILLISECONDS, 'ms')
  report('ten slides, press → PowerPoint file, median', median, AIM_MILLISECONDS, 'ms')
}

/** Press, and time until the file is handed over. */
async function saveDeck(page) {
  const coming = page.waitForEvent('download')
  const button = page.getByRole('button', { name: 'Save as PowerPoint' })
  await button.focus()
  const start = performance.now()
  await page.keyboard.press('Enter')
  await coming
  return performance.now() - start
}

function toDeckFile() {
  const pins = SLIDES.map(([exhibitId, address], index) => ({
    id: `slide-${index + 1}`,
    address,
    exhibitId,
    title: exhibitId,
    heading: '',
    note: '',
    theme: 'light',
  }))
  return {
    kind: 'chokepoint-decks',
    schemaVersion: 1,
    decks: [{ id: 'deck-1', name: 'Ten slides', pins }],
  }
}
