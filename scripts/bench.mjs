// Measures speed: one run of the model, lever to painted curves in a real browser, weight of the first view.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { benchMonteCarlo } from './bench-monte-carlo.mjs'
import { launchOptions } from './browser-path.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const PORT = 4330
const AIMS = {
  runMilliseconds: 1,
  paintP95: { 1: 60, 4: 200 },
  firstBandMilliseconds: 100,
  tenThousandMilliseconds: 600,
  firstViewKilobytes: 260,
}
const UPDATES = 60

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
    'the same with its undisturbed twin, median',
    run.pairMedian,
    2 * AIMS.runMilliseconds,
    'ms',
  )
  for (const slowdown of [1, 4]) {
    const { p50, p95 } = await measureLever(slowdown)
    const aim = AIMS.paintP95[slowdown]
    report(`lever input → painted curves, CPU ×${slowdown}, p50`, p50, aim, 'ms')
    report(`lever input → painted curves, CPU ×${slowdown}, p95`, p95, aim, 'ms')
  }
  await benchMonteCarlo(browser, report)
  const { first, all, cores } = await measureManyRuns()
  report(
    `input → first band of 1,000 runs, ${cores} cores`,
    first,
    AIMS.firstBandMilliseconds,
    'ms',
  )
  report(
    `input → 10,000 runs, ${cores} cores (the aim is for 4)`,
    all,
    AIMS.tenThousandMilliseconds,
    'ms',
  )
  report(
    'JavaScript of the first view with charts, gzip',
    weighFirstView(),
    AIMS.firstViewKilobytes,
    'kB',
  )
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
  const figures = await page.evaluate(() => globalThis.bench.measureRun())
  await page.close()
  return figures
}

async function measureLever(slowdown) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.goto(`http://localhost:${PORT}/`)
  const slider = page.getByRole('slider', { name: /halt goes on/ })
  await slider.scrollIntoViewIfNeeded()
  await page.locator('#scenario svg path[data-kind="scenario"]').first().waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const times = await slider.evaluate(dragSlider, UPDATES)
  await page.close()
  const sorted = times.slice(10).toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
  }
}

/** In the page: move the slider as a finger would and time each step until the frame after it is painted. */
async function dragSlider(slider, updates) {
  // React overwrites the property on the element; the one of the prototype is what a finger moves.
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  // oxlint-disable-next-line consistent-function-scoping -- runs in the page, where only this function goes
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', resolve, { once: true })
        port1.start()
        port2.postMessage(undefined)
      })
    })
  const times = []
  for (let step = 0; step < updates; step += 1) {
    property.set.call(slider, String(10 + (step % 60)))
    const start = performance.now()
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await painted()
    times.push(performance.now() - start)
  }
  return times
}

/** Change an uncertain input of the lab and wait for its bands, a second time: the pool is warm then. */
async function measureManyRuns() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.goto(`http://localhost:${PORT}/scenarios`)
  await page.getByRole('button', { name: /^Make “Pangwa: share of output lost/ }).click()
  await page.getByText('of 10,000 runs').first().waitFor()
  const slider = page.getByRole('slider', { name: /Pangwa: share of output lost: Likeliest/ })
  const times = await slider.evaluate(waitForBands)
  await page.close()
  return times
}

/** In the page: move the likeliest value one step, let go, and time until each number of runs is on screen. */
async function waitForBands(slider) {
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const start = performance.now()
  property.set.call(slider, String(Number(slider.value) + Number(slider.step)))
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  const until = async (words) => {
    while (!document.querySelector('main').textContent.includes(words)) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve)
      })
    }
    return performance.now() - start
  }
  const first = await until('of 1,000 runs')
  return { first, all: await until('of 10,000 runs'), cores: navigator.hardwareConcurrency }
}

function weighFirstView() {
  const words = execFileSync('node', ['scripts/check-size.mjs'], { cwd: root, encoding: 'utf8' })
  return Number(/([\d.]+) kB\s+first view/.exec(words)?.[1])
}
