import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CHROMIUM_ARGS, findChromium } from './browser-path.mjs'
import { medianOf } from './median.mjs'

// Fetched when it is asked for: 200 packages that nothing else here needs.
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = ['/', '/scenarios', '/exposure']
const RUNS = 3

/** Aims of each preset: score, largest paint and blocking in milliseconds; the shift is the same for both. */
const PRESETS = {
  desktop: { score: 95, paint: 1200, blocking: 150 },
  mobile: { score: 90, paint: 2500, blocking: 300 },
}
const MOST_SHIFT = 0.02

/** Print what Lighthouse finds on three pages of the site at `address`: the median of three runs in both presets. */
export async function benchPages(address) {
  const { path } = await findChromium()
  for (const page of PAGES) {
    for (const preset of Object.keys(PRESETS)) {
      const reports = []
      for (let run = 0; run < RUNS; run += 1) {
        // One after the other: two at once would slow each other.
        reports.push(await runLighthouse(new URL(page, address).href, preset, path))
      }
      console.log(toLine(page, preset, reports))
    }
  }
}

async function runLighthouse(url, preset, browser) {
  const options = [
    ...(preset === 'desktop' ? ['--preset=desktop'] : []),
    '--quiet',
    '--output=json',
    `--chrome-flags=--headless=new ${CHROMIUM_ARGS.join(' ')}`,
  ]
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...options], {
    env: { ...process.env, CHROME_PATH: browser },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout)
}

function toLine(page, preset, reports) {
  const aim = PRESETS[preset]
  const median = (pick) => medianOf(reports.map(pick))
  const audit = (id) => median(({ audits }) => audits[id].numericValue)
  const score = (id) => Math.round(100 * median(({ categories }) => categories[id].score))
  const others = ['accessibility', 'best-practices', 'seo'].map((id) => `${id} ${score(id)}`)
  return [
    `${page.padEnd(11)} ${preset.padEnd(8)} performance ${score('performance')} (aim ${aim.score})`,
    `largest paint ${Math.round(audit('largest-contentful-paint'))} ms (${aim.paint})`,
    `blocking ${Math.round(audit('total-blocking-time'))} ms (${aim.blocking})`,
    `shift ${audit('cumulative-layout-shift').toFixed(3)} (${MOST_SHIFT})`,
    ...others,
  ].join(', ')
}
