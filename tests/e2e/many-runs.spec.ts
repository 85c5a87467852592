import { execFileSync } from 'node:child_process'
import { type Page } from '@playwright/test'
import { writeScenarioFile } from '@/contracts/scenario-file'
import { writeScenarioLink } from '@/contracts/scenario-link'
import { type MonteCarloOutput } from '@/cli/monte-carlo-command'
import { type LabChanges, type PresetId } from '@/domain/lab/lab-scenario'
import { createFormat } from '@/ui/format/create-format'
import { expect, test } from './test'

const LAST_STEP = 'Bands of 10,000 runs, seed 1. The same seed for every scenario.'

const loss = { dist: 'uniform', min: 0.2, max: 0.9 } as const
const weeks = { dist: 'triangular', min: 10, mode: 30, max: 60 } as const
const refused = { dist: 'normal', mean: 0.4, sd: 0.15, min: 0, max: 0.9 } as const
/** Before any place changed hands: the quiet preset knows of no change, and the command line keeps to the record. */
const asOf = '2024-10-18'

/** Cut where the lab cuts it, so that the command line is asked the same. */
const priceSensitivity = { dist: 'lognormal', median: 0.6, p90: 1.2, max: 4 } as const

/** A halt and licences of unknown strength, as the lab keeps it. */
const changes: LabChanges = {
  'mine.pangwa.severity': loss,
  'mine.pangwa.startWeek': 3,
  'mine.pangwa.weeks': weeks,
  'mine.pangwa.ramp': 8,
  'compound.Tb.severity': refused,
  'compound.Tb.startWeek': 20,
  'compound.Tb.weeks': 26,
  'compound.Tb.ramp': 4,
  'param.priceSensitivity': priceSensitivity,
}

/** The same, as a file that the page exports and the command line takes. */
const file = writeScenarioFile([
  {
    id: 'scenario-1',
    name: 'A halt and licences',
    notes: '',
    scenario: { presetId: 'quiet', asOf, changes },
    versions: [],
  },
])

function addressOf(presetId: PresetId, own: LabChanges): string {
  const scenario = { presetId, asOf, changes: own } as const
  const link = writeScenarioLink({ scenario, shared: null })
  return `/scenarios?${new URLSearchParams({ element: 'Tb', lab: link }).toString()}`
}

/** Return what the page says of its runs, and every line it draws of them, once all are made. */
async function readResults(page: Page) {
  const figures = page.getByLabel('Figures of the scenario')
  await expect(page.getByText(LAST_STEP)).toBeVisible({ timeout: 120_000 })
  const losses = page.getByRole('heading', { name: /^Nine runs in ten lose/ })
  await expect(losses).toBeVisible()
  await expect(figures).not.toContainText(' 1,000 runs', { timeout: 120_000 })
  const panel = page.locator('section').filter({ has: page.getByText(LAST_STEP) })
  const lines = await panel
    .last()
    .locator('path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
  expect(lines.length).toBeGreaterThan(20)
  const spread = page.locator('figure').filter({ has: losses })
  return { words: `${await figures.innerText()}\n${await spread.innerText()}`, lines }
}

/** Pretend that the machine has some cores, from the next page on. */
async function pretendCores(page: Page, cores: number): Promise<void> {
  await page.addInitScript((count) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', {
      configurable: true,
      get: () => count,
    })
  }, cores)
}

function poolOf(page: Page): readonly string[] {
  return page
    .workers()
    .map((worker) => worker.url())
    .filter((url) => url.includes('pool-worker'))
}

test.describe('the many runs of the lab', () => {
  test.slow() // 10,000 runs, several times over

  test('are the same on 1, 2 and 4 threads to the last line drawn, and on the command line', async ({
    page,
  }) => {
    const address = addressOf('quiet', changes)
    await pretendCores(page, 1)
    await page.goto(address)
    const alone = await readResults(page)
    expect(poolOf(page)).toHaveLength(1)
    for (const cores of [2, 4]) {
      await pretendCores(page, cores)
      await page.goto(address)
      expect(await readResults(page)).toEqual(alone)
      expect(poolOf(page)).toHaveLength(cores)
    }
    expectWords(alone.words, runModel())
  })

  test('are those of the last input after a storm of input', async ({ page }) => {
    const uncertain = { 'param.priceSensitivity': priceSensitivity }
    await page.goto(addressOf('kachin-as-reported', uncertain))
    const lever = page.getByRole('slider', { name: 'Share of output lost' }).first()
    const first = await lever.inputValue()
    await lever.focus()
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press(
        ['End', 'ArrowLeft', 'PageDown', 'Home', 'ArrowRight'][press % 5] ?? '',
      )
    }
    await page.keyboard.press('Home')
    for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight')
    await expect(page.getByText(/^Pangwa: share of output lost/).first()).toBeVisible()
    const last = await lever.inputValue()
    expect(last).not.toBe(first)
    const stormed = await readResults(page)

    // Lines may stand against another axis, which is kept still while a lever moves; what is said may not differ.
    const severity = { 'mine.pangwa.severity': Number(last) }
    await page.goto(addressOf('kachin-as-reported', { ...uncertain, ...severity }))
    expect((await readResults(page)).words).toBe(stormed.words)
  })
})

/** Everything that the page says of the runs is what the command line gives. */
function expectWords(words: string, output: MonteCarloOutput): void {
  const { usd, percent } = createFormat('en-GB')
  const { percentiles, var95, cvar95 } = output.loss
  expect(words).toContain(
    `median of 10,000 runs ${usd(percentiles.p50)} (P5–P95 ${usd(percentiles.p5)} to ${usd(percentiles.p95)}).`,
  )
  expect(words).toContain(
    `One run in twenty loses more than ${usd(var95)} (VaR95); those runs lose ${usd(cvar95)} on average (CVaR95).`,
  )
  const { china, outside } = output.stockOut['Tb'] ?? { china: [], outside: [] }
  expect(words).toContain(
    `by 20 Sept 2027: outside China ${percent(outside.at(-1) ?? Number.NaN)}, in China ${percent(china.at(-1) ?? Number.NaN)}.`,
  )
  const rated = output.bands.find(({ elementId }) => elementId === 'Tb')
  const shares = Object.entries(rated?.shares ?? {}).filter(([, share]) => share > 0)
  expect(shares.length).toBeGreaterThan(1)
  for (const [band, share] of shares) expect(words).toContain(`${band} in ${percent(share)}`)
}

function runModel(): MonteCarloOutput {
  const output: MonteCarloOutput = JSON.parse(
    execFileSync('node', ['scripts/model.mjs', 'monte-carlo'], {
      input: file,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    }),
  )
  return output
}
