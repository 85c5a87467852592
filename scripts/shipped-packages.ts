import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod/mini'
import { type Plugin } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where the licences of what ships can be read on the site, and its list for machines. */
const NOTICES = 'licences.txt'
const BILL = 'sbom.cdx.json'

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      optional: z.optional(z.boolean()),
      devOptional: z.optional(z.boolean()),
    }),
  ),
})
const ownFile = z.object({ name: z.string(), version: z.string() })
const packageFile = z.object({ license: z.optional(z.string()) })

/** A package that the site is built from. */
type Shipped = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
  readonly integrity: string | undefined
}

/**
 * Writes beside the site what it is built from: every package that is not for development alone with the text of its
 * licence, and the same as a CycloneDX bill of materials. The same packages give the same bytes.
 */
export function shippedPackages(): Plugin {
  return {
    name: 'shipped-packages',
    apply: 'build',
    writeBundle: async ({ dir = 'dist' }) => {
      const shipped = readShipped()
      await writeFile(join(dir, NOTICES), toNotices(shipped))
      await writeFile(join(dir, BILL), `${JSON.stringify(toBill(shipped), null, 1)}\n`)
    },
  }
}

function readShipped(): readonly Shipped[] {
  const { packages } = lockFile.parse(readJson('package-lock.json'))
  return Object.entries(packages).flatMap(([place, { version, integrity, ...kind }]) => {
    const isShipped = !kind.dev && !kind.optional && !kind.devOptional
    if (place === '' || version === undefined || !isShipped) return []
    const { license = 'not stated' } = packageFile.parse(readJson(join(place, 'package.json')))
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return [{ name, version, licence: license, text: readLicence(place), integrity }]
  })
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
}

function readLicence(place: string): string {
  const folder = join(ROOT, place)
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$|-)/i.test(name))
  return file === undefined || !existsSync(join(folder, file))
    ? ''
    : readFileSync(join(folder, file), 'utf8').trim()
}

function toNotices(shipped: readonly Shipped[]): string {
  const blocks = shipped.map(({ name, version, licence, text }) =>
    [`${name} ${version} (${licence})`, ...(text === '' ? [] : ['', text])].join('\n'),
  )
  const line = `\n\n${'-'.repeat(80)}\n\n`
  const head = 'Chokepoint is built from these packages. Each keeps its own licence.'
  return `${[head, ...blocks].join(line)}\n`
}

/** https://cyclonedx.org/docs/1.6/json/ */
function toBill(shipped: readonly Shipped[]): object {
  const own = ownFile.parse(readJson('package.json'))
  const components = shipped.map(({ name, version, licence, integrity }) => ({
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(integrity?.startsWith('sha512-') && {
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') },
      ],
    }),
  }))
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex')
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${toUuid(digest)}`,
    version: 1,
    metadata: { component: { type: 'application', name: own.name, version: own.version } },
    components,
  }
}

/** A number that the contents decide, in the form that the format asks for (version 8: of one's own making). */
function toUuid(digest: string): string {
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}
