// Checks a server against the contract: `npm run test:contract -- --url https://example.org`.
// Without --url it checks the pretend server, over a real port.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer as createViteServer } from 'vite'

const TIMEOUT_MILLISECONDS = 20_000

const { url } = readArguments()
const sources = await createViteServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  resolve: { tsconfigPaths: true },
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
})
const { endpoints } = await sources.ssrLoadModule('/src/contracts/endpoints.ts')
const pretend = url === undefined ? await servePretend() : undefined
const base = url ?? pretend.address
let faults = 0

for (const [name, endpoint] of Object.entries(endpoints)) {
  await check(`${name}: answers as the contract says`, () => checkAnswer(endpoint))
  await check(`${name}: ignores query parameters that it does not know`, () =>
    checkAnswer({ ...endpoint, path: `${endpoint.path}?nonsense=%3Cscript%3E` }),
  )
  await check(`${name}: changes nothing on request`, () => checkRefusal(endpoint.path, 'DELETE'))
}
await check('an unknown path is refused, not answered', () => checkRefusal('/api/nonsense', 'GET'))

pretend?.server.close()
await sources.close()
console.log(
  faults === 0 ? `${base} keeps the contract.` : `${base} breaks the contract in ${faults} places.`,
)
process.exitCode = faults === 0 ? 0 : 1

function readArguments() {
  try {
    const { values } = parseArgs({ options: { url: { type: 'string' } } })
    return { url: values.url === undefined ? undefined : new URL(values.url).href }
  } catch (error) {
    console.error(
      `${error.message}. Give the address of a server: npm run test:contract -- --url http://localhost:8080`,
    )
    process.exit(2)
  }
}

async function check(what, work) {
  try {
    await work()
    console.log(`ok     ${what}`)
  } catch (error) {
    faults += 1
    console.log(`BROKEN ${what}\n       ${error.message}`)
  }
}

async function ask(path, method) {
  return fetch(new URL(path, base), {
    method,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  })
}

async function checkAnswer({ path, answer }) {
  const response = await ask(path, 'GET')
  if (response.status !== 200)
    throw new Error(`GET ${path} answered with status ${response.status}, not 200.`)
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? ''))
    throw new Error(`GET ${path} does not say that it sends JSON.`)
  const decoded = answer.safeParse(await response.json())
  if (decoded.success) return
  const [first] = decoded.error.issues
  throw new Error(
    `GET ${path}: ${first.path.join('.') || 'the answer'}: ${first.message} (${decoded.error.issues.length} in all).`,
  )
}

async function checkRefusal(path, method) {
  const response = await ask(path, method)
  if (response.status < 400)
    throw new Error(`${method} ${path} answered with status ${response.status}; 4xx was expected.`)
  if ((await response.text()).includes('    at '))
    throw new Error(`${method} ${path} shows a stack trace.`)
}

/** Put the handlers that the page uses behind a real port. */
async function servePretend() {
  const { createInPageApi } = await sources.ssrLoadModule('/src/mocks/start-mock-api.ts')
  const api = createInPageApi(() => '')
  const server = createServer((request, response) => {
    void reply(api, request, response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${server.address().port}` }
}

async function reply(api, { url: path, method }, response) {
  const refusal = { title: 'There is no such question.', status: 404 }
  const answer = await api
    .fetch(new Request(`http://localhost${path}`, { method }))
    .catch(() => Response.json(refusal, { status: refusal.status }))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(await answer.text())
}
