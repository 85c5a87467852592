// Fits the model's assumptions to what was seen (mock-data/calibration.json) and forecasts every episode as many draws
// (mock-data/forecasts.json and the tables of docs/backtest.md); with --check it only reports whether what is stored is what comes out.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, runnerImport } from 'vite'
import { toBacktestTables } from './backtest-tables.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const readJson = (name) =>
  JSON.parse(readFileSync(new URL(`../mock-data/${name}.json`, import.meta.url), 'utf8'))
const shared = { root, configFile: false, logLevel: 'error', resolve: { tsconfigPaths: true } }

/** Bundle the model into one script: thousands of runs are several times faster than module by module. */
async function loadModel() {
  const { output } = await build({
    ...shared,
    build: {
      ssr: 'src/model/backtest.ts',
      write: false,
      rolldownOptions: { output: { format: 'es' } },
    },
  })
  const code = Buffer.from(output[0].code).toString('base64')
  return import(`data:text/javascript;base64,${code}`)
}

const model = await loadModel()
const { module: contract } = await runnerImport('./src/contracts/endpoints.ts', shared)
const { module: test } = await runnerImport('./src/contracts/backtest-schema.ts', shared)

const parts = ['info', 'elements', 'regions', 'gates', 'plants', 'history', 'parameters']
const statistics = {
  supplyShares: 'supply-shares',
  governance: 'governance',
  criticality: 'criticality',
}
const files = { ...Object.fromEntries(parts.map((name) => [name, name])), ...statistics }
const record = Object.fromEntries(
  Object.entries(files).map(([name, file]) => [
    name,
    contract.endpoints[name].answer.parse(readJson(file)),
  ]),
)
const backtest = test.backtest.parse(readJson('backtest'))

const calibration = model.calibrateModel(record, backtest)
const leftOut = model.fitLeavingOut(record, backtest)
const forecasts = model.forecastBacktest(record, backtest, { ...model.KEPT_DRAWS, leftOut })

tellFit(calibration)
console.log(toBacktestTables(backtest, forecasts))
keep('mock-data/calibration.json', toJson(calibration))
keep('mock-data/forecasts.json', toJson(forecasts))
keep('docs/backtest.md', toDocument())

function tellFit({ modelVersion, fitBefore, fitAfter, holdOutBefore, holdOutAfter, assumptions }) {
  console.log(modelVersion)
  console.log(`  fitted    before: ${writeError(fitBefore)}; after: ${writeError(fitAfter)}`)
  console.log(
    `  held out  before: ${writeError(holdOutBefore)}; after: ${writeError(holdOutAfter)}`,
  )
  for (const { id, low, high, start, fitted, isAtBound } of assumptions) {
    const mark = isAtBound ? '  at its bound' : ''
    console.log(`  ${id.padEnd(22)} ${start} → ${fitted}  [${low}, ${high}]${mark}`)
  }
}

function writeError({ count, rootMeanSquare }) {
  return `error ${rootMeanSquare.toFixed(2)} scatters over ${count}`
}

function keep(path, fresh) {
  const file = new URL(`../${path}`, import.meta.url)
  if (!process.argv.includes('--check')) {
    writeFileSync(file, fresh)
  } else if (readFileSync(file, 'utf8') !== fresh) {
    console.error(`${path} is not what comes out: run \`npm run calibrate\`.`)
    process.exitCode = 1
  }
}

function toJson(value) {
  return `${JSON.stringify(value, model.toKeptDigits, 2)}\n`
}

/** Put the tables of the kept forecasts between their marks in the document. */
function toDocument() {
  const text = readFileSync(new URL('../docs/backtest.md', import.meta.url), 'utf8')
  const [start, end] = [
    '<!-- forecasts: written by `npm run calibrate` -->',
    '<!-- end of forecasts -->',
  ]
  const [before, rest] = text.split(start)
  const [, after] = rest.split(end)
  return [before, start, '\n', toBacktestTables(backtest, forecasts), '\n', end, after].join('')
}
