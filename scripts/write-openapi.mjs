// Writes public/openapi.json from the codecs; with --check it only reports whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const FILE = new URL('../public/openapi.json', import.meta.url)

const { module } = await runnerImport('./src/contracts/open-api.ts', {
  root: new URL('..', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
})
const fresh = `${JSON.stringify(module.toOpenApi(), null, 2)}\n`

if (process.argv.includes('--check')) {
  const stored = readFileSync(FILE, 'utf8')
  if (stored !== fresh) {
    console.error('public/openapi.json is stale: run `npm run contract`.')
    process.exitCode = 1
  }
} else {
  writeFileSync(FILE, fresh)
}
