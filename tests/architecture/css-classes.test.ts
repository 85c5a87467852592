import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const IMPORT = /import (\w+) from '(@\/[^']+|\.\/[^']+)\.module\.css'/g

/** Return the classes that a component names and that the style sheet it imports does not have. */
function findMissing(file: string): readonly string[] {
  const code = readFileSync(join(ROOT, file), 'utf8')
  return [...code.matchAll(IMPORT)].flatMap(([, name = '', address = '']) => {
    const base = address.startsWith('@/')
      ? join(ROOT, 'src', address.slice(2))
      : join(ROOT, dirname(file), address)
    const sheet = readFileSync(`${base}.module.css`, 'utf8')
    const named = [...code.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g'))]
    return named
      .map(([, className = '']) => className)
      .filter((className) => !new RegExp(`\\.${className}(?![\\w-])`).test(sheet))
      .map((className) => `${file}: .${className} of ${address}.module.css`)
  })
}

it('names no class that its style sheet has not', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join('src', file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(findMissing)).toEqual([])
})
