// Loads the contract, its checks and a server of the embedded data from their sources.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** Return the endpoints, the checks of a server, one that keeps the contract, and what ends the loading. */
export async function loadPretendServer() {
  const sources = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    resolve: { tsconfigPaths: true },
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  const { endpoints } = await sources.ssrLoadModule('/src/contracts/endpoints.ts')
  const { checkContract } = await sources.ssrLoadModule('/tests/contracts/contract-checks.ts')
  const { listen, toReply } = await sources.ssrLoadModule('/tests/contracts/pretend-server.ts')
  const { loadAnswer } = await sources.ssrLoadModule('/src/mocks/answers.ts')

  async function servePretend() {
    const answers = new Map()
    for (const [name, { path }] of Object.entries(endpoints))
      answers.set(path, JSON.stringify(await loadAnswer(name)))
    return listen((question) => toReply(answers, question))
  }

  return { endpoints, checkContract, servePretend, close: () => sources.close() }
}
