import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadConfigFromFile, type ConfigEnv } from 'vite'
import { afterEach, expect, it, vi } from 'vitest'

const BUILD: ConfigEnv = { command: 'build', mode: 'production' }

afterEach(() => vi.unstubAllEnvs())

async function findFolder(): Promise<string> {
  const loaded = await loadConfigFromFile(BUILD, 'vite.config.ts')
  return resolve(loaded?.config.build?.outDir ?? 'dist')
}

it('the browser tests build into a folder of their own, so that a running `npm start` keeps its files', async () => {
  vi.stubEnv('SITE_FOLDER', undefined)
  const served = await findFolder()
  await import(pathToFileURL(resolve('playwright.config.mjs')).href)
  const tested = await findFolder()
  expect(relative(served, tested)).toMatch(/^\.\./)
  expect(relative(tested, served)).toMatch(/^\.\./)
})
