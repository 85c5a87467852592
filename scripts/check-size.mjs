// Weighs the JavaScript that the overview loads without a press, gzipped, and fails above the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** What is seen first, then also what stands below it, which is loaded when it comes near or when all is quiet. */
const VIEWS = [
  {
    name: 'first view',
    budget: 182,
    keys: ['index.html', 'src/features/overview/exposure-figure.tsx'],
  },
  {
    // The charts come when they are near or the reader moves: no first view waits for them.
    name: 'whole overview',
    budget: 285,
    keys: ['src/features/overview/history-panel.tsx', 'src/features/overview/scenario-panel.tsx'],
  },
]
const DIST = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'))

/** Chunks that only the embedded data needs; a build with a server leaves them out. */
const isPretendServer = ({ file, src = '' }) => /msw|mock/.test(file) || /mocks|mock-data/.test(src)

const loaded = new Map()
for (const { name, budget, keys } of VIEWS) {
  for (const key of keys) collect(key)
  const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0)
  console.log(`${toKilobytes(bytes)} kB  ${name}, gzip; budget ${budget} kB`)
  if (bytes > budget * 1000) process.exitCode = 1
}
for (const [file, bytes] of [...loaded].toSorted((a, b) => b[1] - a[1])) {
  console.log(`${toKilobytes(bytes)} kB  ${file}`)
}

/** Take in a chunk and what it imports; a key that is not in the build is a fault of the list above. */
function collect(key) {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`The build has no ${key}.`)
  if (isPretendServer(chunk) || loaded.has(chunk.file)) return
  if (chunk.file.endsWith('.js'))
    loaded.set(chunk.file, gzipSync(readFileSync(new URL(chunk.file, DIST))).length)
  for (const next of chunk.imports ?? []) collect(next)
}

function toKilobytes(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7)
}
