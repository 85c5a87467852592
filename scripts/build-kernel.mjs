// Compiles the weekly loop in kernel/ to WebAssembly and writes src/engine/monte-carlo/loop/loop-code.ts; with --check it only
// reports whether that file is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { main } from 'assemblyscript/asc'

const FILE = new URL('../src/engine/monte-carlo/loop/loop-code.ts', import.meta.url)
const OPTIONS = '-O3 --converge --noAssert --importMemory --runtime stub --enable simd'
/** Addresses have 32 bits here, and no function that takes two numbers at a time is called from outside. */
const KNOWN = '--disableWarning 201 --disableWarning 112'

const fresh = toModule(await compile())

if (process.argv.includes('--check')) {
  const stored = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  if (stored !== fresh) {
    console.error('src/engine/monte-carlo/loop/loop-code.ts is stale: run `npm run kernel`.')
    process.exitCode = 1
  }
} else {
  writeFileSync(FILE, fresh)
}

/** Return the bytes of the compiled loop; what the compiler says goes to the console. */
async function compile() {
  const written = new Map()
  const words = `kernel/loop.ts --outFile loop.wasm ${OPTIONS} ${KNOWN}`.split(' ')
  const { error } = await main(words, {
    baseDir: new URL('..', import.meta.url).pathname,
    stdout: process.stdout,
    stderr: process.stderr,
    writeFile: (name, bytes) => written.set(name, bytes),
  })
  if (error) throw error
  return written.get('loop.wasm')
}

function toModule(bytes) {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,96}/g)
  return `// Compiled from kernel/ by \`npm run kernel\`; not to be edited.

/** The weekly loop as WebAssembly, in base 64. */
export const LOOP_CODE = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')
`
}
