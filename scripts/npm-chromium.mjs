// Last resort on Linux: the Chromium that ships inside the npm package @sparticuz/chromium.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Return `{ path, env }` of the shipped browser, unpacked into `cache`, or null where there is none. */
export async function npmChromium(cache = resolve('node_modules/.cache/npm-chromium')) {
  if (process.platform !== 'linux') return null
  mkdirSync(cache, { recursive: true })
  const names = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']
  const saved = Object.fromEntries(names.map((name) => [name, process.env[name]]))
  try {
    process.env.TMPDIR = cache // never execute from a predictable shared path
    process.env.AWS_EXECUTION_ENV = `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x` // unpacks NSS too
    const { default: shipped } = await import('@sparticuz/chromium')
    const path = await shipped.executablePath()
    const fonts = join(cache, 'fonts.conf')
    writeFileSync(fonts, toFontConfig(cache))
    if (!existsSync(path)) return null
    return { path, env: { LD_LIBRARY_PATH: join(cache, 'al2023', 'lib'), FONTCONFIG_FILE: fonts } }
  } catch {
    return null
  } finally {
    for (const [name, value] of Object.entries(saved)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** Without any font, text has no width: name the system's and the package's own. */
function toFontConfig(cache) {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(cache, 'fonts')]
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(cache, 'fc')}</cachedir></fontconfig>`,
  ].join('')
}
