// Takes the picture of the overview that the README shows.
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { launchOptions } from './browser-path.mjs'
import { SEEN_TOUR } from './seen-tour.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const PORT = 4340

await build({ root, logLevel: 'warn' })
const server = await preview({
  root,
  logLevel: 'silent',
  preview: { port: PORT, strictPort: true },
})
const browser = await chromium.launch(await launchOptions())
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1180 },
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    storageState: {
      cookies: [],
      origins: [{ origin: `http://localhost:${PORT}`, localStorage: [SEEN_TOUR] }],
    },
  })
  await page.goto(`http://localhost:${PORT}/`)
  await page
    .getByRole('row', { name: /Dysprosium/ })
    .first()
    .waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: fileURLToPath(new URL('../docs/overview.png', import.meta.url)) })
} finally {
  await browser.close()
  await server.close()
}
