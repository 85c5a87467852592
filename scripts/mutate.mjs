// Changes one decision of the code at a time and runs the tests that reach it; prints the changes that no test noticed.
// usage: npm run mutate -- --room export --count 100 --seed 1
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    room: { type: 'string', default: 'engine' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
})
const ROOT = new URL('..', import.meta.url).pathname
const ROOM = join(ROOT, 'src', values.room)
/** A change that makes a test run for ever counts as noticed. */
const LIMIT_MILLISECONDS = 300_000

/** What is looked for in a line, and what is put in its place. */
const CHANGES = [
  [
    'turn a comparison',
    / (<=|>=|<|>) /g,
    (found) => ({ '<=': ' > ', '>=': ' < ', '<': ' >= ', '>': ' <= ' })[found.trim()],
  ],
  ['turn an equality', / (===|!==) /g, (found) => (found.includes('!') ? ' === ' : ' !== ')],
  ['swap and with or', / (&&|\|\|) /g, (found) => (found.includes('&') ? ' || ' : ' && ')],
  ['turn a sign', / ([+-]) (?=[\w(])/g, (found) => (found.includes('+') ? ' - ' : ' + ')],
  ['drop a term', / [+*-] [\w.]+(?=[),;]|$)/g, () => ''],
  ['divide instead', / \* (?=[\w(])/g, () => ' / '],
  ['multiply instead', / \/ (?=[\w(])/g, () => ' * '],
  [
    'swap smallest and largest',
    /Math\.(min|max)\(/g,
    (found) => (found.includes('min') ? 'Math.max(' : 'Math.min('),
  ],
  ['turn a truth', /\b(true|false)\b/g, (found) => String(found !== 'true')],
  ['move a number', /(?<=[ ([])\d+(?:\.\d+)?(?=[,) \]]|$)/g, (found) => String(Number(found) + 1)],
  [
    'return early',
    /^\s+(?=(?:for|while) \()/g,
    (found) => `${found}if (Math.PI > 3) return\n${found}`,
  ],
]

/** Lines that decide nothing at run time. */
const IDLE = /^\s*(\/\/|\/?\*|import |export type|type |readonly )|^\s*\| /

// The change is taken back also when the run is stopped.
process.on('SIGINT', () => process.exit(130))

const random = createRandom(Number(values.seed))
const candidates = listFiles(ROOM).flatMap(listChanges)
const chosen = shuffle(candidates).slice(0, Number(values.count))
console.log(
  `${candidates.length} possible changes in src/${values.room}; trying ${chosen.length}, seed ${values.seed}`,
)

const survivors = []
let unreached = 0
for (const [index, change] of chosen.entries()) {
  const result = tryChange(change)
  if (result !== 'noticed') survivors.push(change)
  if (result === 'unreached') unreached += 1
  console.log(`${index + 1}/${chosen.length} ${result.padEnd(9)} ${describe(change)}`)
}
console.log(
  `\n${survivors.length} of ${chosen.length} survived, ${unreached} of them reached by no test:`,
)
for (const change of survivors) console.log(`  ${describe(change)}\n    ${change.text.trim()}`)

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
}

/** Return every change that can be made to a file: one place of one line each. */
function listChanges(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, line) =>
      IDLE.test(text) ? [] : listInLine(text).map((each) => ({ ...each, file, line, text })),
    )
}

function listInLine(text) {
  return CHANGES.flatMap(([name, pattern, replace]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isInWords(text, index))
      .map(({ 0: found, index }) => ({
        name,
        changed: `${text.slice(0, index)}${replace(found)}${text.slice(index + found.length)}`,
      })),
  )
}

/** A place after an odd number of quotes lies within a text for the reader, or a type. */
function isInWords(text, index) {
  const before = text.slice(0, index)
  return [`'`, '`'].some((quote) => (before.split(quote).length - 1) % 2 === 1)
}

/** Make a change, run the tests that import its file, and take it back whatever happens. */
function tryChange({ file, line, changed }) {
  const original = readFileSync(file, 'utf8')
  const lines = original.split('\n')
  lines[line] = changed
  const undo = () => writeFileSync(file, original)
  process.once('exit', undo)
  try {
    writeFileSync(file, lines.join('\n'))
    return run(file)
  } finally {
    undo()
    process.off('exit', undo)
  }
}

function run(file) {
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs')
  if (!existsSync(program)) throw new Error('Run npm ci first.')
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      program,
      'related',
      relative(ROOT, file),
      '--run',
      '--bail=1',
      '--maxWorkers=1',
      '--passWithNoTests',
    ],
    { cwd: ROOT, encoding: 'utf8', timeout: LIMIT_MILLISECONDS },
  )
  if (/No test files found/.test(stdout)) return 'unreached'
  return status === 0 ? 'survived' : 'noticed'
}

function describe({ file, line, name }) {
  return `${relative(ROOT, file)}:${line + 1} ${name}`
}

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffle(items) {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
