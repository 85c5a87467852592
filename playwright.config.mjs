import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/browser-path.mjs'
import { SEEN_TOUR } from './scripts/seen-tour.mjs'

const PORT = Number(process.env.E2E_PORT ?? 4321)

// For the server below and for tests that serve the site themselves.
process.env.SITE_FOLDER ??= `.cache/site-${PORT}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 150_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    trace: 'retain-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Every test asks the server itself; the tests of offline use allow the worker.
    serviceWorkers: 'block',
    storageState: {
      cookies: [],
      origins: [{ origin: `http://localhost:${PORT}`, localStorage: [SEEN_TOUR] }],
    },
    launchOptions: await launchOptions(),
  },
  webServer: {
    command: 'node scripts/start.mjs',
    env: { PORT: String(PORT), STRICT_PORT: '1' },
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
})
