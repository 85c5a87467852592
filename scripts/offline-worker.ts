import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const ENTRY = fileURLToPath(new URL('../src/offline/worker.ts', import.meta.url))
const NAME = 'sw.js'

/** What no page asks for: maps, the build's own notes, the contract's document and the development worker. */
const LEFT_OUT =
  /\.map$|^\.vite|^openapi\.json$|^sbom\.cdx\.json$|^robots\.txt$|^mockServiceWorker\.js$|^sw\.js$/

/** Name of a file that changes when its contents do. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/

/** Writes the worker that keeps the built site for offline use, with the list of all files of the build. */
export function offlineWorker(): Plugin {
  let folder = ''
  return {
    name: 'offline-worker',
    apply: 'build',
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir)
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        logLevel: 'warn',
        define: {
          'process.env.NODE_ENV': '"production"',
          BUILD_FILES: JSON.stringify(await listFiles(folder)),
        },
        build: {
          target: 'es2022',
          outDir: folder,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: { input: ENTRY, output: { format: 'iife', entryFileNames: NAME } },
        },
      })
    },
  }
}

async function listFiles(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !LEFT_OUT.test(file))
    .toSorted()
  return Promise.all(
    files.map(async (file) => ({
      url: `/${file}`,
      revision: HASHED.test(file) ? null : toRevision(await readFile(join(folder, file))),
    })),
  )
}

function toRevision(contents: Buffer): string {
  return createHash('sha256').update(contents).digest('hex').slice(0, 16)
}
