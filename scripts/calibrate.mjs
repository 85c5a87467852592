// Fits the model's assumptions to what was seen and writes mock-data/calibration.json; with --check it only reports
// whether the stored fit is what comes out.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const FILE = new URL('../mock-data/calibration.json', import.meta.url)
const shared = { root, configFile: false, logLevel: 'error', resolve: { tsconfigPaths: true } }

/** Bundle the fit into one script: thousands of runs are several times faster than module by module. */
async function loadFit() {
  const { output } = await build({
    ...shared,
    build: {
      ssr: 'src/engine/calibration/to-calibration.ts',
      write: false,
      rolldownOptions: { output: { format: 'es' } },
    },
  })
  const code = Buffer.from(output[0].code).toString('base64')
  return import(`data:text/javascript;base64,${code}`)
}

function write({ hits, count, rootMeanSquare }) {
  return `${hits} of ${count} hit, error ${rootMeanSquare.toFixed(2)} tolerances`
}

const { toCalibration } = await loadFit()
const { module: contract } = await runnerImport('./src/contracts/endpoints.ts', shared)
const { module: test } = await runnerImport('./src/contracts/backtest-schema.ts', shared)

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../mock-data/${name}.json`, import.meta.url), 'utf8'))
const parts = ['info', 'elements', 'regions', 'gates', 'plants', 'history', 'parameters']
const record = Object.fromEntries(
  parts.map((name) => [name, contract.endpoints[name].answer.parse(read(name))]),
)
const calibration = toCalibration(record, test.backtest.parse(read('backtest')))
const fresh = `${JSON.stringify(calibration, null, 2)}\n`

const { modelVersion, fitBefore, fitAfter, holdOutBefore, holdOutAfter } = calibration
console.log(modelVersion)
console.log(`  fitted    before: ${write(fitBefore)}; after: ${write(fitAfter)}`)
console.log(`  held out  before: ${write(holdOutBefore)}; after: ${write(holdOutAfter)}`)
for (const { id, low, high, start, fitted, isAtBound } of calibration.assumptions) {
  const mark = isAtBound ? '  at its bound' : ''
  console.log(`  ${id.padEnd(22)} ${start} → ${fitted}  [${low}, ${high}]${mark}`)
}

if (process.argv.includes('--check')) {
  if (JSON.stringify(JSON.parse(readFileSync(FILE, 'utf8'))) !== JSON.stringify(calibration)) {
    console.error('mock-data/calibration.json is not what comes out: run `npm run calibrate`.')
    process.exitCode = 1
  }
} else {
  writeFileSync(FILE, fresh)
}
