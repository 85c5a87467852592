// Weighs the JavaScript and CSS that the first view loads, gzipped, and fails above the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KILOBYTES = 260
/** What the overview loads without a press: the page and, a moment later, the scenario with its charts. */
const FIRST_VIEW = [
  'index.html',
  'src/features/overview/scenario-panel.tsx',
  'src/features/overview/exposure-figure.tsx',
]
const DIST = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'))

/** Chunks that only the embedded data needs; a build with a server leaves them out. */
const isPretendServer = ({ file, src = '' }) => /msw|mock/.test(file) || /mocks|mock-data/.test(src)

const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
const loaded = new Map()
for (const key of FIRST_VIEW) collect(key)

let total = 0
for (const [file, bytes] of [...loaded].toSorted((a, b) => b[1] - a[1])) {
  total += bytes
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`)
}
console.log(
  `${(total / 1000).toFixed(1).padStart(7)} kB  first view with charts, gzip; budget ${BUDGET_KILOBYTES} kB`,
)
if (entry === undefined || total > BUDGET_KILOBYTES * 1000) process.exitCode = 1

function collect(key) {
  const chunk = manifest[key]
  if (chunk === undefined || isPretendServer(chunk) || loaded.has(chunk.file)) return
  if (chunk.file.endsWith('.js'))
    loaded.set(chunk.file, gzipSync(readFileSync(new URL(chunk.file, DIST))).length)
  for (const next of chunk.imports ?? []) collect(next)
}
