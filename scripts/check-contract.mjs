// Checks a server against the contract: `npm run test:contract -- --url https://example.org [--token T] [--closed-token T]`.
// Without --url it checks the pretend server, over a real port.
import { parseArgs } from 'node:util'
import { loadPretendServer } from './load-pretend-server.mjs'

const { url, ...options } = readArguments()
const { checkContract, endpoints, servePretend, close } = await loadPretendServer()
const pretend = url === undefined ? await servePretend() : undefined
const base = url ?? pretend.address

const faults = await checkContract(base, endpoints, options, ({ what, fault, skipped }) => {
  if (fault !== undefined) console.log(`BROKEN ${what}\n       ${fault}`)
  else if (skipped === undefined) console.log(`ok     ${what}`)
  else console.log(`not checked: ${what} (${skipped})`)
})
await pretend?.close()
await close()
console.log(
  faults === 0 ? `${base} keeps the contract.` : `${base} breaks the contract in ${faults} places.`,
)
process.exitCode = faults === 0 ? 0 : 1

function readArguments() {
  const text = { type: 'string' }
  try {
    const { values } = parseArgs({ options: { url: text, token: text, 'closed-token': text } })
    const { url: address, token, 'closed-token': closedToken } = values
    return { url: address === undefined ? undefined : new URL(address).href, token, closedToken }
  } catch (error) {
    console.error(
      `${error.message}. Give the address of a server: npm run test:contract -- --url http://localhost:8080`,
    )
    process.exit(2)
  }
}
