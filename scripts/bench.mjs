// Measures speed: one run of the model, lever to painted curves in a real browser, weight of the first view.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { benchLab } from './bench-lab.mjs'
import { benchLists } from './bench-lists.mjs'
import { benchDeck } from './bench-deck.mjs'
import { benchPages } from './bench-pages.mjs'
import { benchMonteCarlo } from './bench-monte-carlo.mjs'
import { launchOptions } from './browser-path.mjs'
import { dragSlider } from './drag-slider.mjs'
import { medianOf } from './median.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const PORT = 4330
const AIMS = {
  runMilliseconds: 1,
  paintP95: { 1: 60, 4: 200 },
  firstBandMilliseconds: 100,
  tenThousandMilliseconds: 600,
  firstViewKilobytes: 180,
  amendments: 50,
  officialFile: 2000,
}
const UPDATES = 60
/** `--against COMMIT` times the lab of another commit beside this one, in the same run. */
const { values } = parseArgs({ options: { against: { type: 'string' } } })
const BAND_ROUNDS = 5

const bundle = await bundleBench()
await build({ root, logLevel: 'warn' })
const server = await preview({
  root,
  logLevel: 'silent',
  preview: { port: PORT, strictPort: true },
})
const browser = await chromium.launch(await launchOptions())
try {
  const run = await measureRun()
  report(
    'one run, 16 regions × 14 elements × 156 weeks, median',
    run.median,
    AIMS.runMilliseconds,
    'ms',
  )
  report(
    'the same with its no-disruption baseline, median',
    run.pairMedian,
    2 * AIMS.runMilliseconds,
    'ms',
  )
  report('10,000 amendments laid over the record, median', run.amendments, AIMS.amendments, 'ms')
  report(
    'official file of 3 MB read and compared, median',
    run.officialFile,
    AIMS.officialFile,
    'ms',
  )
  for (const slowdown of [1, 4]) {
    const { p50, p95 } = await measureLever(slowdown)
    const aim = AIMS.paintP95[slowdown]
    report(`lever input → painted curves, CPU ×${slowdown}, p50`, p50, aim, 'ms')
    report(`lever input → painted curves, CPU ×${slowdown}, p95`, p95, aim, 'ms')
  }
  await benchLab(
    browser,
    { address: `http://localhost:${PORT}`, against: values.against, port: PORT + 1 },
    report,
  )
  const perRun = await benchMonteCarlo(browser, report)
  await reportBands(perRun)
  await benchLists(browser, `http://localhost:${PORT}`, report)
  await benchDeck(browser, `http://localhost:${PORT}`, report)
  await benchPages(`http://localhost:${PORT}`)
  report('JavaScript of the first view, gzip', weighFirstView(), AIMS.firstViewKilobytes, 'kB')
} finally {
  await browser.close()
  await server.close()
}

function report(what, value, aim, unit) {
  console.log(
    `${what.padEnd(58)} ${value.toFixed(2).padStart(8)} ${unit}   ${(value / aim).toFixed(2)} of the aim (${aim} ${unit})`,
  )
}

/** Bundle the measuring code with the engine and the project's own data, as one script. */
async function bundleBench() {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/bench/run-bench.ts', formats: ['iife'], name: 'bench' },
    },
  }).then((results) => (Array.isArray(results) ? results[0] : results))
  return output[0].code
}

async function measureRun() {
  const page = await browser.newPage()
  await page.addScriptTag({ content: `${bundle};globalThis.bench = bench` })
  const figures = await page.evaluate(async () => ({
    ...globalThis.bench.measureRun(),
    amendments: globalThis.bench.measureAmendments(),
    officialFile: await globalThis.bench.measureOfficialFile(),
  }))
  await page.close()
  return figures
}

async function measureLever(slowdown) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.goto(`http://localhost:${PORT}/#scenario`)
  const slider = page.getByRole('slider', { name: /halt lasts/ })
  await slider.scrollIntoViewIfNeeded()
  await page.locator('#scenario svg path[data-kind="scenario"]').first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const times = await slider.evaluate(dragSlider, { updates: UPDATES, from: 10, by: 1 })
  await page.close()
  const sorted = times.slice(10).toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
  }
}

/** Report how long bands take from the input to the painted page, beside what the runs alone take of the cores. */
async function reportBands(perRun) {
  const { times, cores } = await measureBands()
  const median = (pick) => medianOf(times.map(pick))
  const rows = [
    ['1,000 runs', 1000, median(({ first }) => first), AIMS.firstBandMilliseconds],
    ['10,000 runs', 10_000, median(({ all }) => all), AIMS.tenThousandMilliseconds],
  ]
  for (const [words, runs, time, aim] of rows) {
    report(`input → painted bands of ${words}, ${cores} cores, median`, time, aim, 'ms')
    report('  the runs alone, processor time ÷ cores', (perRun * runs) / cores, aim, 'ms')
    if (cores >= 4) continue
    const saved = perRun * runs * (1 / cores - 1 / 4)
    report('  with the runs on 4 cores, by arithmetic', time - saved, aim, 'ms')
  }
  if (cores < 4) console.log(`The aims are for 4 cores; here are ${cores}, and 4 are not measured.`)
}

/** Move an uncertain input of the lab several times, when its threads are warm, and time its bands. */
async function measureBands() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.goto(`http://localhost:${PORT}/scenarios`)
  await page
    .getByRole('button', { name: /^Make it uncertain: Pangwa: share of output lost/ })
    .click()
  await page.getByText('Bands of 10,000 runs').waitFor()
  const slider = page.getByRole('slider', { name: /Pangwa: share of output lost: Mode/ })
  const times = []
  for (let round = 0; round < BAND_ROUNDS; round += 1) {
    // What else follows a change has its time: a hand rests before it moves on.
    await page.waitForTimeout(1500)
    times.push(await slider.evaluate(timeBands))
  }
  const cores = await page.evaluate(() => navigator.hardwareConcurrency)
  await page.close()
  return { times, cores }
}

/** In the page: move the mode one step, let go, and time until the bands of each number of runs are painted. */
async function timeBands(slider) {
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const state = [...document.querySelectorAll('main output')].find(({ textContent }) =>
    textContent.startsWith('Bands of'),
  )
  const start = performance.now()
  property.set.call(slider, String(Number(slider.value) + Number(slider.step)))
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  // The line that tells the runs is drawn with the bands; a task after the frame follows its paint.
  const paintedWith = (words) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const isThere = state.textContent.startsWith(words)
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(isThere), { once: true })
        port1.start()
        port2.postMessage(undefined)
      })
    })
  const until = async (words) => {
    while (!(await paintedWith(words))) {
      // The next frame.
    }
    return performance.now() - start
  }
  return { first: await until('Bands of 1,000 runs'), all: await until('Bands of 10,000 runs') }
}

function weighFirstView() {
  const words = execFileSync('node', ['scripts/check-size.mjs'], { cwd: root, encoding: 'utf8' })
  return Number(/([\d.]+) kB\s+first view/.exec(words)?.[1])
}
