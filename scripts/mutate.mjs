// Changes one decision of the code at a time and runs the tests that reach it; prints the changes that no test noticed.
// usage: npm run mutate -- --room export --count 100 --seed 1 [--from 41]
import childProcess from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { listChanges } from './changes.mjs'

const { values } = parseArgs({
  options: {
    room: { type: 'string', default: 'engine' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
  },
})
const ROOT = new URL('..', import.meta.url).pathname
const ROOM = join(ROOT, 'src', values.room)
/** Time for the tests of one change, milliseconds. */
const LIMIT = 600_000

// The change is taken back also when the run is stopped.
process.on('SIGINT', () => process.exit(130))

const candidates = listChanges(ROOM, Number(values.seed))
const chosen = candidates.slice(0, Number(values.count))
console.log(
  `${candidates.length} possible changes in src/${values.room}; trying ${chosen.length}, seed ${values.seed}`,
)

// A change that makes a test loop for ever counts as noticed: its worker is killed.
const workers = new Set()
const { fork } = childProcess
childProcess.fork = (...args) => {
  const worker = fork(...args)
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
  return worker
}
syncBuiltinESMExports()
const { createVitest } = await import('vitest/node')
const vitest = await createVitest('test', {
  watch: false,
  bail: 1,
  maxWorkers: 1,
  reporters: [{}],
  pool: 'forks',
})
/** Tests that pass, and that fail, on the unchanged code. */
const [sound, broken] = [new Set(), new Set()]
const survivors = []
for (const [index, change] of chosen.entries()) {
  if (index + 1 < Number(values.from)) continue
  const result = await tryChange(change)
  if (!result.startsWith('noticed')) survivors.push(`${describe(change)}: ${result}`)
  console.log(`${index + 1}/${chosen.length} ${describe(change)}: ${result}`)
}
console.log(`\n${survivors.length} of ${chosen.length} survived:`)
for (const survivor of survivors) console.log(survivor)
await vitest.close()

/** Make a change, run the tests that import its file, nearest first, and take it back whatever happens. */
async function tryChange(change) {
  const { file, line, changed } = change
  const original = readFileSync(file, 'utf8')
  const lines = original.split('\n')
  lines[line] = changed
  const undo = () => writeFileSync(file, original)
  process.once('exit', undo)
  let result
  try {
    writeFileSync(file, lines.join('\n'))
    result = await runTests(file)
  } finally {
    undo()
    vitest.invalidateFile(file)
    process.off('exit', undo)
  }
  // A test that fails without the change too has noticed nothing.
  if (result.failed === undefined || (await isSound(result.failed))) return result.words
  return tryChange(change)
}

/** Whether a test passes on the unchanged code; one that does not is left out from then on. */
async function isSound(spec) {
  if (sound.has(spec.moduleId)) return true
  const { failed } = await findNotice([spec])
  if (failed === undefined) sound.add(spec.moduleId)
  else broken.add(spec.moduleId)
  return failed === undefined
}

/** Tests mirror the source: those of the same folder are asked first, then those of the room, then all others. */
async function runTests(file) {
  vitest.invalidateFile(file)
  vitest.config.related = [file]
  const related = await vitest.getRelevantTestSpecifications()
  const reached = related.filter(({ moduleId }) => !broken.has(moduleId))
  if (reached.length === 0) return { words: 'reached by no test' }
  const folder = dirname(relative(join(ROOT, 'src'), file))
  const ring = ({ moduleId }) => {
    const place = dirname(relative(join(ROOT, 'tests'), moduleId))
    return place === folder ? 0 : place.startsWith(values.room) ? 1 : 2
  }
  for (const each of [0, 1, 2]) {
    const notice = await findNotice(reached.filter((spec) => ring(spec) === each))
    if (notice.words !== undefined) return notice
  }
  return { words: 'survived' }
}

/** Say what noticed the change, and which test failed; nothing when all pass. */
async function findNotice(specs) {
  if (specs.length === 0) return {}
  // What failed before must not count again, nor stop this run.
  vitest.state.filesMap.clear()
  vitest.state.idMap.clear()
  let isEndless = false
  const limit = setTimeout(() => {
    isEndless = true
    for (const worker of workers) worker.kill('SIGKILL')
  }, LIMIT)
  const { testModules } = await vitest.runTestSpecifications(specs)
  clearTimeout(limit)
  if (isEndless) return { words: 'noticed: runs for ever' }
  const bad = testModules.find((each) => !each.ok())
  if (bad === undefined) return {}
  const failed = specs.find(({ moduleId }) => moduleId === bad.moduleId)
  return { words: `noticed by ${relative(ROOT, bad.moduleId)}`, failed }
}

function describe({ file, line, name, text }) {
  return `${relative(ROOT, file)}:${line + 1} ${name} in “${text.trim()}”`
}
