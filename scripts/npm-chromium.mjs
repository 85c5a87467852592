// Last-resort browser: the Linux x64/arm64 Chromium that ships inside an npm tarball.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
/** returns { path, env } or null. env must be passed to chromium.launch({ env }) */
export async function npmChromium(cache = resolve('node_modules/.cache/npm-chromium')) {
  if (process.platform !== 'linux') return null
  mkdirSync(cache, { recursive: true })
  const saved = {
    TMPDIR: process.env.TMPDIR,
    AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV,
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
  }
  try {
    process.env.TMPDIR = cache // never execute from a predictable shared path
    process.env.AWS_EXECUTION_ENV = `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x` // also unpack NSS/expat
    const { default: c } = await import('@sparticuz/chromium')
    const path = await c.executablePath()
    const conf = join(cache, 'fonts.conf')
    writeFileSync(
      conf,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir>${cache}/fonts</dir><cachedir>${cache}/fc</cachedir></fontconfig>`,
    )
    return existsSync(path)
      ? { path, env: { LD_LIBRARY_PATH: join(cache, 'al2023', 'lib'), FONTCONFIG_FILE: conf } }
      : null
  } catch {
    return null
  } finally {
    for (const [k, v] of Object.entries(saved))
      if (v === undefined) delete process.env[k]
      else process.env[k] = v
  }
}
