/** One place that decides which Chromium every tool uses. Order: env → Playwright's own → system → npm-shipped. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { npmChromium } from './npm-chromium.mjs'
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
    `${process.env['HOME']}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ],
  win32: [
    `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
} as Record<string, string[]>
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export async function findChromium(): Promise<{
  path: string
  from: string
  env?: Record<string, string>
} | null> {
  for (const v of ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const p = process.env[v]
    if (p && existsSync(p)) return { path: p, from: `$${v}` }
  }
  if (process.env['E2E_BROWSER'] === 'npm') {
    const n = await npmChromium()
    if (n) return { ...n, from: 'npm (forced)' }
  }
  try {
    const p = chromium.executablePath()
    if (p && existsSync(p)) return { path: p, from: 'playwright' }
  } catch {
    /* not installed */
  }
  for (const p of SYSTEM[process.platform] ?? [])
    if (existsSync(p)) return { path: p, from: 'system' }
  const npm = await npmChromium()
  if (npm) return { ...npm, from: 'npm:@sparticuz/chromium' }
  return null
}
