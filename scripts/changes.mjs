// The changes that `mutate.mjs` makes to the code: which there are, and which of them a seed chooses.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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

/** Return every change that can be made to the files of a folder, in an order that the seed fixes. */
export function listChanges(folder, seed) {
  const random = createRandom(seed)
  return listFiles(folder)
    .flatMap(listInFile)
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
}

/** Return every change that can be made to a file: one place of one line each. */
function listInFile(file) {
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
