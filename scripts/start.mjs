// Builds the site and serves it; prints the address once it answers.
import { build, preview } from 'vite'

const port = Number(process.env.PORT ?? 4173)

await build({ logLevel: 'warn' })
const server = await preview({ preview: { port, strictPort: false, host: 'localhost' } })
const [address] = server.resolvedUrls?.local ?? []
console.log(`Chokepoint answers on ${address ?? `http://localhost:${port}/`} (Ctrl-C stops it).`)
