// Decides which Chromium every tool uses: environment, Playwright's own, the system's, one shipped in an npm package.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { npmChromium } from './npm-chromium.mjs'

const HOME = process.env.HOME ?? ''
const PROGRAMS = process.env.PROGRAMFILES ?? 'C:\\Program Files'
const PROGRAMS_32 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)'

/** Usual places of a Chromium by platform. */
const SYSTEM = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(HOME, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ],
  win32: [
    join(PROGRAMS, 'Google\\Chrome\\Application\\chrome.exe'),
    join(PROGRAMS_32, 'Microsoft\\Edge\\Application\\msedge.exe'),
  ],
}

/** Flags for machines without a display, a sandbox or a network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Return the browser to launch as `{ path, from, env? }`; throws with a way out when there is none. */
export async function findChromium() {
  const asked = ['CHROMIUM_PATH', 'CHROME_PATH'].find((name) => existsSync(process.env[name] ?? ''))
  if (asked !== undefined) return { path: process.env[asked], from: `$${asked}` }
  const own = playwrightPath()
  if (own !== undefined) return { path: own, from: 'playwright' }
  const system = (SYSTEM[process.platform] ?? []).find((path) => existsSync(path))
  if (system !== undefined && process.env.E2E_BROWSER !== 'npm')
    return { path: system, from: 'system' }
  const shipped = await npmChromium()
  if (shipped !== null) return { ...shipped, from: 'npm' }
  throw new Error(
    'No Chromium was found for the browser tests. Install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.',
  )
}

/** Return launch options for Playwright. */
export async function launchOptions() {
  const { path, env } = await findChromium()
  return {
    executablePath: path,
    args: [...CHROMIUM_ARGS, '--font-render-hinting=none', '--force-color-profile=srgb'],
    ...(env && { env: { ...process.env, ...env } }),
  }
}

function playwrightPath() {
  if (process.env.E2E_BROWSER === 'npm') return undefined
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}
