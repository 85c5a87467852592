// Measures many runs: the loop of one run beside the same loop in C, and requests to a pool of workers in a real browser.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { measureMemory, measurePool } from './bench-pool.mjs'
import { medianOf } from './median.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const ORIGIN = 'http://bench.localhost'
const REFERENCE_RUNS = 1000
const ROUNDS = 7
const LOOP_RUNS = 600
const MANY_RUNS = 10_000
const REQUEST_RUNS = 250
/** Runs that 1,000 parts are sent through; the time grows with them, and 10,000 would take half a minute of a core. */
const PART_RUNS = 250
/** A run may cost 0.24 ms of a core: 10,000 of them on 4 cores in 600 ms. */
const AIMS = { run: 0.24, ofC: 2 }
/** A list of 10,000 parts on one run, and 1,000 parts in 10,000 runs on 4 cores; milliseconds. */
const PART_AIMS = { list: 300, runs: 5000 }

/**
 * Measure everything with a browser of Playwright's and tell `report(what, value, aim, unit)` each figure; returns the
 * processor time of one run on a warm pool, milliseconds.
 */
export async function benchMonteCarlo(browser, report) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const files = await bundle()
    const page = await openPage(browser, files)
    const reference = await compileReference(folder, files)
    const clock = await createClock(page)
    await measureLoop(page, { clock, reference }, report)
    await measureRequests(page, clock, report)
    await measureParts(page, clock, report)
    const perRun = await measurePool(browser, page, report)
    await measureMemory(browser, page, report)
    await page.close()
    return perRun
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Bundle the measuring code with the engine, the data and the worker; returns the text of each file by name. */
async function bundle() {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    worker: { format: 'es' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'tests/bench/monte-carlo-bench.ts',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'bench.js' },
      },
    },
  })
  const { output } = Array.isArray(result) ? result[0] : result
  return new Map(output.map((file) => [file.fileName, file.code ?? file.source]))
}

async function openPage(browser, files) {
  const page = await browser.newPage()
  // Isolated, so that the browser tells what the page and its threads hold.
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (name === '') {
      return route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html>' })
    }
    if (!files.has(name)) return route.fulfill({ status: 404 })
    return route.fulfill({ headers, contentType: 'text/javascript', body: files.get(name) })
  })
  await page.goto(ORIGIN)
  await page.evaluate(async (path) => {
    globalThis.bench = await import(path)
  }, '/bench.js')
  return page
}

/** Compile the loop in C twice, with the powers of the C library and with the same tables, where there is a compiler. */
async function compileReference(folder, files) {
  const compiler = ['cc', 'gcc', 'clang'].find((name) => runs(name, ['--version']))
  if (compiler === undefined) {
    console.log('There is no C compiler (cc, gcc, clang): the loop is not compared with C.')
    return undefined
  }
  const program = join(folder, 'bench.mjs')
  writeFileSync(program, files.get('bench.js').replaceAll('new Worker', 'new Object'))
  const { toReferenceInput, sumRuns } = await import(pathToFileURL(program).href)
  const input = join(folder, 'input')
  writeFileSync(input, new Uint8Array(toReferenceInput(REFERENCE_RUNS).buffer))
  const expected = sumRuns(REFERENCE_RUNS)
  const compile = (name, flags) => {
    const path = join(folder, name)
    const source = join(root, 'tests/bench/monte-carlo.c')
    execFileSync(compiler, ['-O3', ...flags, '-o', path, source, '-lm'])
    return () => {
      const output = join(folder, 'output')
      const [processor] = execFileSync(path, [input, output], { encoding: 'utf8' }).split(' ')
      checkSums(expected, readFileSync(output))
      return Number(processor) / REFERENCE_RUNS
    }
  }
  return { library: compile('library', ['-DLIBM']), tables: compile('tables', []) }
}

function runs(name, words) {
  try {
    execFileSync(name, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Both loops must give the same sums to 1e-9, or their times say nothing. */
function checkSums(ours, bytes) {
  const theirs = new Float64Array(new Uint8Array(bytes).buffer)
  const worst = ours.reduce((most, sum, at) => Math.max(most, Math.abs(sum / theirs[at] - 1)), 0)
  if (!(worst < 1e-9)) throw new Error(`The loop in C differs by ${worst}`)
}

/**
 * Return a function that tells the processor time of some work in the page, milliseconds; another program on the machine
 * hardly changes it.
 */
async function createClock(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const processorTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value
  }
  return async (work, count) => {
    const start = await processorTime()
    await page.evaluate(work, count)
    return (await processorTime()) - start
  }
}

/** Compare loops in turns, so that whatever else the machine does meets all of them alike. */
async function measureLoop(page, { clock, reference }, report) {
  const time = async (count) =>
    (await clock((many) => globalThis.bench.makeRuns(many), count)) / count
  await time(5 * LOOP_RUNS)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      ours: await time(LOOP_RUNS),
      library: reference?.library(),
      tables: reference?.tables(),
    })
  }
  const median = (pick) => medianOf(rounds.map(pick))
  const ours = median((round) => round.ours)
  report('one of many runs, both markets, processor time, median', ours, AIMS.run, 'ms')
  if (reference === undefined) return
  const library = median((round) => round.ours / round.library)
  const tables = median((round) => round.ours / round.tables)
  report('  over the same loop in C -O3, powers of its library', library, AIMS.ofC, '×')
  report('  over the same loop in C -O3, powers from our tables', tables, AIMS.ofC, '×')
}

/** Time requests for several scenarios, one after the other on one thread, as a reader who changes levers makes them. */
async function measureRequests(page, clock, report) {
  const scenarios = await page.evaluate(() => globalThis.bench.makeRequests(1))
  const times = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const time = await clock((count) => globalThis.bench.makeRequests(count), REQUEST_RUNS)
    times.push(time / (REQUEST_RUNS * scenarios))
  }
  const words = `a run of ${scenarios} scenarios in turn, all around it, processor time`
  report(words, medianOf(times), AIMS.run, 'ms')
}

/** Time lists of parts that have no terms in common, which is the slowest that a list can be. */
async function measureParts(page, clock, report) {
  const list = await page.evaluate(() => globalThis.bench.timeParts())
  report('10,000 parts on one run and its counterfactual, fastest of 5', list, PART_AIMS.list, 'ms')
  await clock(drawParts, PART_RUNS)
  const perRun = (await clock(drawParts, PART_RUNS)) / PART_RUNS
  const all = MANY_RUNS / 4
  report('1,000 parts in one of many runs, processor time', perRun, PART_AIMS.runs / all, 'ms')
  const words = `  × ${MANY_RUNS} runs / 4 cores, by arithmetic`
  report(words, perRun * all, PART_AIMS.runs, 'ms')
}

/** In the page. */
function drawParts(count) {
  globalThis.bench.drawParts(count)
}
