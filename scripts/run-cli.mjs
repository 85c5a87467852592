// Runs the commands of src/cli. Bundles them once per state of the sources, then starts in well under a second.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inputs = ['lib', 'domain', 'engine', 'model', 'runner', 'contracts', 'parts', 'record', 'cli']
  .map((layer) => `src/${layer}`)
  .concat('mock-data')
const files = ['package-lock.json', 'tsconfig.json', 'scripts/run-cli.mjs']

/** Name the state of the sources by the size and time of every file. */
function fingerprint() {
  const hash = createHash('sha256')
  const listed = inputs.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
  )
  for (const path of [...listed, ...files].toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path}\n${size}\n${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Build into a folder of this process's own, then move it into place, so that two runs at once never meet. */
async function bundle(target) {
  const { build } = await import('vite')
  const draft = `${target}.${process.pid}`
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { tsconfigPaths: true },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: draft,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          main: 'src/cli/main.ts',
          record: 'src/cli/record/main.ts',
          'pool-thread': 'src/cli/pool-thread.ts',
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  try {
    renameSync(draft, target)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Return a folder that can be written to: beside the packages, or the system's own for temporary files. */
function openCache() {
  for (const base of [join(root, 'node_modules', '.cache'), tmpdir()]) {
    try {
      mkdirSync(join(base, 'chokepoint'), { recursive: true })
      return join(base, 'chokepoint')
    } catch {
      // Not writable: try the next.
    }
  }
  throw new Error('There is no folder to build in')
}

/** Remove what older states of the sources left behind, an hour after. */
function tidy(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (Date.now() - statSync(path).mtimeMs > 3_600_000)
      rmSync(path, { recursive: true, force: true })
  }
}

async function readInput() {
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Run `main` of one entry of src/cli with the words of the command line, and end as it says. */
export async function runCli(entry) {
  const cache = openCache()
  const target = join(cache, `model-${fingerprint()}`)
  if (!existsSync(join(target, `${entry}.mjs`))) {
    tidy(cache)
    await bundle(target)
  }
  const { main } = await import(pathToFileURL(join(target, `${entry}.mjs`)).href)
  const { code, stdout, stderr } = await main(process.argv.slice(2), readInput, {
    root,
    today: new Date().toISOString().slice(0, 10),
  })
  process.stdout.on('error', () => process.exit(code)) // a reader such as `head` may close early
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = code
}
