// Builds the site and serves it; prints the address once it answers.
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env.PORT ?? 4173)
const strictPort = process.env.STRICT_PORT === '1'

await build({ root, logLevel: 'warn' })
const server = await preview({ root, preview: { port, strictPort, host: 'localhost' } })
const [address] = server.resolvedUrls?.local ?? []
console.log(`Chokepoint answers on ${address ?? `http://localhost:${port}/`} (Ctrl-C stops it).`)
