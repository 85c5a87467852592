// Measures pools of workers in a real browser: how long requests take, how they scale, and what stays in memory.
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { medianOf } from './median.mjs'

const ROUNDS = 5
const FIRST_RUNS = 1000
const MANY_RUNS = 10_000
/** Runs of each thread before it is measured: it is slow until its loop is compiled. */
const WARM_RUNS = 2000
/** Runs of each thread that shares nothing with the others. */
const APART_RUNS = 2500
const RERUNS = { warm: 200, all: 1000 }
/** A run may cost 0.24 ms of a core: 10,000 of them on 4 cores in 600 ms. Nothing is free that grows by a tenth. */
const AIMS = { run: 0.24, first: 100, all: 600, scaling: { 2: 2, 4: 3.2 }, growth: 1.1 }

/**
 * Time requests on warm pools of several sizes, in turns, beside threads that share nothing; no pool is larger than the
 * cores there are. Returns the processor time of one run, milliseconds.
 */
export async function measurePool(browser, page, report) {
  const cores = availableParallelism()
  const sizes = [1, 2, 4].filter((threads) => threads <= cores)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const row = {}
    for (const threads of sizes) row[threads] = await timeThreads(browser, page, threads)
    rounds.push(row)
  }
  const median = (threads, pick) => medianOf(rounds.map((row) => pick(row[threads])))
  const most = sizes.at(-1)
  const perRun = medianOf(rounds.flatMap((row) => sizes.map((threads) => row[threads].perRun)))
  report('a run on a warm pool, all around it, processor time', perRun, AIMS.run, 'ms')
  const first = median(most, (row) => row.first)
  report(`1,000 runs on a warm pool of ${most} threads`, first, AIMS.first, 'ms')
  const all = median(most, (row) => row.all)
  report(`10,000 runs on it (aim: 4 threads)`, all, AIMS.all, 'ms')
  for (const threads of sizes.slice(1)) {
    const gain = median(1, (row) => row.all) / median(threads, (row) => row.all)
    const apart = median(1, (row) => row.apart) / median(threads, (row) => row.apart)
    report(`scaling from 1 to ${threads} threads`, gain, AIMS.scaling[threads], '×')
    report('  over that of as many that share nothing', gain / (threads * apart), 1, '×')
  }
  if (cores < 4) console.log(`Scaling from 1 to 4 threads cannot be measured on ${cores} cores.`)
  return perRun
}

/** Time a pool, and as many threads apart. */
async function timeThreads(browser, page, threads) {
  const time = (runs) => page.evaluate((many) => globalThis.bench.timePool(many), runs)
  await page.evaluate((count) => globalThis.bench.startPool(count), threads)
  await time(WARM_RUNS * threads)
  const first = await time(FIRST_RUNS)
  const processor = await readProcessor(browser)
  const all = await time(MANY_RUNS)
  const perRun = ((await readProcessor(browser)) - processor) / MANY_RUNS
  const apart = await page.evaluate(
    ([count, runs]) => globalThis.bench.timeApart(count, runs),
    [threads, APART_RUNS],
  )
  return { first, all, perRun, apart }
}

/** Follow what the page and its threads hold over a thousand requests: heaps after a collection, and on Linux all memory. */
export async function measureMemory(browser, page, report) {
  const measure = async () => ({
    heap: await page.evaluate(() => globalThis.bench.measureHeap()),
    resident: await readResident(browser),
  })
  await page.evaluate(() => globalThis.bench.startPool(4))
  await page.evaluate((times) => globalThis.bench.rerun(times), RERUNS.warm)
  const warm = await measure()
  await page.evaluate((times) => globalThis.bench.rerun(times), RERUNS.all)
  const end = await measure()
  for (const [name, what] of [
    ['heap', 'heaps'],
    ['resident', 'resident memory'],
  ]) {
    if (warm[name] === undefined) console.log(`The browser does not tell its ${what}.`)
    else {
      const words = `${what} after 1,000 more requests (${megabytes(warm[name])} before)`
      report(words, end[name] / warm[name], AIMS.growth, '×')
    }
  }
}

async function listRenderers(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer')
}

/** Return the processor time of all pages and their threads so far, milliseconds. */
async function readProcessor(browser) {
  const renderers = await listRenderers(browser)
  return 1000 * renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/** Return the memory that all pages and their threads take, bytes; on Linux only. */
async function readResident(browser) {
  if (!existsSync('/proc/self/status')) return undefined
  const sizes = (await listRenderers(browser)).map(({ id }) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
  )
  return 1024 * sizes.reduce((sum, size) => sum + size, 0)
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`
}
