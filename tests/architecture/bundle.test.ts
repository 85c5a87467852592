import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod/mini'

const SERVER = 'https://data.example.org'

describe('a build that names a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  let files: readonly string[] = []

  beforeAll(async () => {
    vi.stubEnv('VITE_API_URL', SERVER)
    await build({ logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } })
    files = readdirSync(folder, { recursive: true }).map(String)
  }, 120_000)

  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  function textOf(pattern: RegExp): string {
    return files
      .filter((file) => pattern.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
  }

  it('leaves the pretend server and the embedded data out', () => {
    // Letters at random stand at the end of a name: a hash of what is in the file.
    const named = files.map((file) => file.replace(/-[\w-]{8}(?=\.\w+(\.map)?$)/, ''))
    expect(named.filter((file) => /msw|mock/i.test(file))).toEqual([])
    expect(textOf(/\.js$/)).not.toContain('dvb_2024_11_21')
  })

  it('lists the packages that ship with their licences, and none that only build or test', () => {
    const notices = textOf(/licences\.txt$/)
    expect(notices).toMatch(/^react 19\.\d+\.\d+ \(MIT\)$/m)
    expect(notices).toContain('Copyright (c) Meta Platforms')
    const bill: unknown = JSON.parse(textOf(/sbom\.cdx\.json$/))
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    const listed = JSON.stringify(bill)
    expect(listed).toContain('pkg:npm/%40tanstack/react-query@')
    expect(listed).not.toContain('pkg:npm/vitest@')
  })

  it('writes the list for machines as CycloneDX 1.6 asks', () => {
    const bill = z
      .strictObject({
        bomFormat: z.literal('CycloneDX'),
        specVersion: z.literal('1.6'),
        serialNumber: z
          .string()
          .check(z.regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
        version: z.int().check(z.minimum(1)),
        metadata: z.strictObject({
          component: z.strictObject({
            type: z.literal('application'),
            name: z.literal('chokepoint'),
            version: z.string(),
          }),
        }),
        components: z.array(
          z.strictObject({
            type: z.literal('library'),
            'bom-ref': z.string(),
            name: z.string(),
            version: z.string().check(z.regex(/^\d+\.\d+\.\d+/)),
            purl: z.string().check(z.regex(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/)),
            licenses: z.tuple([
              z.union([
                z.strictObject({ license: z.strictObject({ id: z.string() }) }),
                z.strictObject({ expression: z.string() }),
              ]),
            ]),
            hashes: z.optional(
              z.tuple([
                z.strictObject({
                  alg: z.literal('SHA-512'),
                  content: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
                }),
              ]),
            ),
          }),
        ),
      })
      .parse(JSON.parse(textOf(/sbom\.cdx\.json$/)))
    const refs = bill.components.map((component) => component['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(JSON.stringify(bill)).not.toContain('not stated')
  })

  it('lets no text become markup or script where the browser has trusted types', () => {
    expect(textOf(/index\.html$/)).toContain(
      'require-trusted-types-for &#39;script&#39;; trusted-types default"',
    )
  })

  it('asks again for whatever is loaded on demand and did not come', () => {
    const scripts = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
    const bare = scripts.filter(({ text }) => /\bimport\([`"']\.\/[^`"']+\.js[`"']\)/.test(text))
    expect(bare.map(({ file }) => file)).toEqual([])
    const asking = scripts.filter(({ text }) => /\baskAgain\([`"']/.test(text))
    expect(asking.length).toBeGreaterThan(5)
    // What asks stands in the file itself, before the line that names its map.
    const whole = asking.filter(({ text }) =>
      /\nfunction askAgain\(file\)\{.*\}\n\/\/# sourceMappingURL=\S+\n?$/.test(text),
    )
    expect(whole).toHaveLength(asking.length)
  })

  it('asks that server, and the page’s policy allows no other', () => {
    expect(textOf(/\.js$/)).toContain(SERVER)
    expect(textOf(/index\.html$/)).toMatch(new RegExp(`connect-src \\S*self\\S* ${SERVER};`))
  })
})
