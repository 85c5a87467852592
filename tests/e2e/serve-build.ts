import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

const PORT = Number(process.env['E2E_PORT'] ?? 4321) + 400
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = join(ROOT, process.env['SITE_FOLDER'] ?? 'dist')

/** A server of the built site that a test can change and stop. */
export type BuildServer = {
  readonly address: string
  /** From now on hand out a worker that differs by a word, as a newer build's would. */
  readonly publishNewer: () => void
  readonly stop: () => Promise<void>
}

/** Serve the site that is built already, on a port of its own for each test that runs at the same time. */
export async function serveBuild(parallelIndex: number): Promise<BuildServer> {
  const edition = { words: '' }
  const server = await preview({
    root: ROOT,
    logLevel: 'silent',
    preview: { port: PORT + parallelIndex, strictPort: true, host: 'localhost' },
    plugins: [
      {
        name: 'editions',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use('/sw.js', (_request, response) => {
            response.setHeader('content-type', 'text/javascript')
            response.end(`${readFileSync(join(FOLDER, 'sw.js'), 'utf8')}\n${edition.words}`)
          })
        },
      },
    ],
  })
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    publishNewer: () => {
      edition.words = '// newer'
    },
    stop: () => server.close(),
  }
}
