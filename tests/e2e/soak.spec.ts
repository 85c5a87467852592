import { expect, test, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { createWalk, type Walk } from './soak-walk'

// A random walk over all pages while answers, storage, workers and network fail and come back. The short one is part of
// every run; `npm run soak -- --actions 2000 --seed 7` goes further.

const ACTIONS = Number(process.env['SOAK_ACTIONS'] ?? 100)
const SEED = Number(process.env['SOAK_SEED'] ?? 1)

/** Steps between two looks at whether everything kept is there; every other life is one document, which is weighed. */
const LIFE = Math.min(ACTIONS, 200)

/** Steps after which a document is weighed for the first time: caches have filled by then. */
const WARM = LIFE / 2

/** What a document may weigh more at the end of its life, after a collection: MiB of its heap, and nodes that are not drawn. */
const MAX_GROWTH = 12
const MAX_LOST = 4000

/** What the browser itself says of answers and files that do not come while the network is at fault. */
const NETWORK = /Failed to load resource|net::ERR_|Failed to fetch|Load failed/

/** Playwright’s word on frames and pages that go away under a question. */
const GONE = /Execution context was destroyed|Target page|frame was detached|Cannot find context/

/** What stands behind “Details”, for whoever runs the server. */
const TECHNICAL = /expected \S+, received undefined/g

/** Looks at an empty page, a tenth of a second apart, before it counts as blank. */
const MAX_LOOKS = 200

/** What no page may say. */
const WRONG =
  /\bNaN\b|\bundefined\b|\bInfinity\b|\[object |This page could not be drawn|could not be loaded or drawn/

test('a random walk among faults breaks nothing, loses nothing and leaves nothing behind', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000 + ACTIONS * 4000)
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    serviceWorkers: 'allow',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    storageState: test.info().project.use.storageState ?? { cookies: [], origins: [] },
  })
  context.setDefaultTimeout(30_000)
  await allowFaults(context)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const walk = createWalk(page, context, SEED)
  const steps: string[] = []
  const faults: string[] = []
  const note = (words: string) =>
    faults.push(`${words}\n    after ${steps.slice(-12).join('\n          ')}`)
  page.on('console', (message) => {
    const isExpected = walk.isNetworkAtFault() && NETWORK.test(message.text())
    if (message.type() === 'error' && !isExpected) note(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => note(`not caught: ${error.stack ?? error.message}`))
  page.on('dialog', (dialog) => void dialog.accept())
  context.on('page', (other) => void other.close())

  await keepOneOfEach(page)
  const before = await readKept(page)
  const kept = { all: before }
  expect([...before].map((name) => name.split(' ')[0])).toEqual(
    expect.arrayContaining([
      'chokepoint-lab/documents',
      'chokepoint-decks/decks',
      'chokepoint-parts/lists',
    ]),
  )
  const held: string[] = []
  for (let life = 0; life * LIFE < ACTIONS; life += 1) {
    const isWeighed = life % 2 === 0
    const weights: Weight[] = []
    for (let count = 1; count <= Math.min(LIFE, ACTIONS - life * LIFE); count += 1) {
      steps.push(`${steps.length + 1} ${await stepOf(walk, !isWeighed)} (${toPath(page)})`)
      for (const wrong of await findWrong(page)) note(wrong)
      expect(faults, faults.join('\n')).toEqual([])
      if (!isWeighed || (count !== WARM && count !== LIFE)) continue
      await walk.mend()
      weights.push(await weigh(page, cdp))
    }
    await walk.mend()
    held.push(...compare(weights, `life ${life + 1}`))
    kept.all = await findEverything(page, kept.all)
    expect([...kept.all]).toEqual(expect.arrayContaining([...before]))
    expect(faults, faults.join('\n')).toEqual([])
  }
  process.stdout.write(
    `soak: ${steps.length} steps, seed ${SEED}; held from the middle to the end of a life: ${held.join('; ')}\n`,
  )
  await context.close()
})

/** Make storage and workers of every document of `context` breakable; what is broken outlives a reload. */
async function allowFaults(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const get = sessionStorage.getItem.bind(sessionStorage)
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value
    IDBObjectStore.prototype.put = function (...entry: readonly unknown[]) {
      if (get('soak-storage') === 'full') throw new DOMException('full', 'QuotaExceededError')
      return Reflect.apply(put, this, entry)
    }
    const listen = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'addEventListener')?.value
    IDBRequest.prototype.addEventListener = function (...heard: readonly unknown[]) {
      if (get('soak-storage') !== 'silent') Reflect.apply(listen, this, heard)
    }
    const alive = new Set<Worker>()
    const Own = Worker
    globalThis.Worker = class extends Own {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made)
        alive.add(this)
      }

      override terminate() {
        alive.delete(this)
        super.terminate()
      }
    }
    Object.assign(window, {
      endWorkers: () => {
        for (const worker of alive) worker.terminate()
      },
    })
    window.print = () => undefined
  })
}

/** What a document holds: MiB of its heap, and nodes that are kept but not drawn. */
type Weight = { readonly heap: number; readonly lost: number }

/** Fail where a document holds more at the end than in the middle of its life; return both in words. */
function compare([start, end]: readonly Weight[], life: string): readonly string[] {
  if (start === undefined || end === undefined) return []
  expect.soft(end.heap - start.heap, `heap of ${life}`).toBeLessThan(MAX_GROWTH)
  expect.soft(end.lost - start.lost, `nodes of ${life}`).toBeLessThan(MAX_LOST)
  return [
    `${start.heap.toFixed(1)} to ${end.heap.toFixed(1)} MiB, ${start.lost} to ${end.lost} nodes not drawn`,
  ]
}

/** Take a step; a page that goes away under it is a step too. */
async function stepOf(walk: Walk, mayLeave: boolean): Promise<string> {
  try {
    return await walk.step(mayLeave)
  } catch (error) {
    if (!GONE.test(String(error))) throw error
    return 'the page went away'
  }
}

function toPath(page: Page): string {
  return new URL(page.url()).pathname
}

/** Keep a scenario, a deck and a list. */
async function keepOneOfEach(page: Page): Promise<void> {
  await page.goto('/scenarios')
  await page.getByLabel('Name', { exact: true }).fill('Soak scenario')
  await page.getByLabel('Name', { exact: true }).blur()
  await expect(page.getByText('All changes are saved in this browser.')).toBeVisible()
  await page.goto('/decks')
  await page.getByRole('button', { name: 'Create the Kachin deck' }).click()
  await expect
    .poll(async () => [...(await readKept(page))].join('\n'))
    .toContain('chokepoint-decks/decks')
  await page.goto('/exposure')
  await page.getByRole('button', { name: 'Import your list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a parts list' })
  await dialog
    .getByLabel(/paste cells here/)
    .fill(
      'Part\tMaterial\tQuantity per year\tQuantity unit\nS-1\tTb4O7\t100\tkg\nS-2\tDy2O3\t40\tkg\n',
    )
  await dialog.getByRole('button', { name: 'Read what is pasted' }).click()
  await dialog.getByRole('button', { name: 'Check the lines' }).click()
  await dialog.getByRole('button', { name: 'Import 2 lines' }).click()
  await expect
    .poll(async () => [...(await readKept(page))].join('\n'))
    .toContain('chokepoint-parts/lists')
  await expect(page.getByText('Saved for offline use.', { exact: true })).toBeVisible()
  await page.reload()
}

/** Return the names of all that the browser keeps: database, store and key. */
async function readKept(page: Page): Promise<ReadonlySet<string>> {
  const names = await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(request.error?.message)))
      })
    const found: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('chokepoint-')) continue
      const database = await settle(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const keys = await settle(database.transaction(store).objectStore(store).getAllKeys())
        found.push(...keys.map((key) => `${name}/${store} ${JSON.stringify(key)}`))
      }
      database.close()
    }
    return found
  })
  return new Set(names)
}

/** Reload without faults; whatever was kept must be kept still, read without complaint and shown. */
async function findEverything(
  page: Page,
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  await page.waitForTimeout(1500)
  const before = new Set([...known, ...(await readKept(page))])
  for (const address of ['/scenarios', '/decks', '/exposure', '/']) {
    await page.goto(address)
    await expect(page.locator('#first-paint, #opening')).toHaveCount(0)
    await expect(page.locator('h1:visible').first()).not.toBeEmpty()
    await expect(
      page.getByText(/cannot be read|storage does not answer|storage is full/),
    ).toHaveCount(0)
  }
  const after = await readKept(page)
  expect([...after]).toEqual(expect.arrayContaining([...before]))
  return after
}

/** Return what is wrong with what can be read now; a page that is empty is given time to fill. */
async function findWrong(page: Page): Promise<readonly string[]> {
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const text = (
      await page
        .evaluate(() => (document.readyState === 'loading' ? '' : document.body.innerText))
        .catch(() => '')
    ).replaceAll(TECHNICAL, '')
    const wrong = WRONG.exec(text)
    if (wrong !== null) {
      const near = text.slice(Math.max(0, wrong.index - 120), wrong.index + 120)
      return [`reads “${near}” on ${page.url()}`]
    }
    if (text.trim().length > 40) return []
    await page.waitForTimeout(100)
  }
  return [`blank: ${page.url()}`]
}

/** Go to the overview without a load, let it come to rest, and return what it holds after a collection. */
async function weigh(page: Page, cdp: CDPSession): Promise<Weight> {
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const name of ['Scenarios', 'Exposure', 'Elements', 'Overview']) {
    const pages = page.getByRole('navigation', { name: 'Pages' })
    // What is open is closed first; a window that is still being loaded opens after that.
    await expect(async () => {
      await page.keyboard.press('Escape')
      await pages.getByRole('link', { name }).click({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await expect(page.locator('h1:visible').first()).not.toBeEmpty()
    await page.waitForTimeout(3000)
  }
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes } = await cdp.send('Memory.getDOMCounters')
  const drawn = await page.evaluate(() => {
    const walker = document.createTreeWalker(document)
    let count = 1
    while (walker.nextNode() !== null) count += 1
    return count
  })
  return { heap: usedSize / 2 ** 20, lost: nodes - drawn }
}
