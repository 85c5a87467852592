import { expectAccessible } from './expect-accessible'
import { serveBuild } from './serve-build'
import { expect, test } from './test'

test.use({ serviceWorkers: 'allow' })

test.describe('a page whose network is cut', () => {
  test('says when it is saved, then opens again and shows pages never opened before', async ({
    page,
    context,
  }) => {
    const server = await serveBuild(test.info().parallelIndex)
    await page.goto(server.address)
    await expect(page.getByText('Saved for offline use.', { exact: true })).toBeVisible()

    await server.stop()
    await context.setOffline(true)
    const words = page.getByText('No network: shown from what this browser has saved.')
    await expect(words).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Supply risk is severe')
    await expect(words).toBeVisible()

    const pages = page.getByRole('navigation', { name: 'Pages' })
    await pages.getByRole('link', { name: 'Elements' }).click()
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    await pages.getByRole('link', { name: 'Scenarios' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenario: Kachin as reported')
    await expect(page.getByText(/runs out|Demand is met/).first()).toBeVisible()
    await pages.getByRole('link', { name: 'Backtest' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('range holds')
    await expectAccessible(page)

    await page.goto(`${server.address}regions/pangwa?asof=2025-05-01`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Pangwa')
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true)
  })

  test('says so when the server is gone though the browser believes in its network, and when it is back', async ({
    page,
  }) => {
    const server = await serveBuild(test.info().parallelIndex)
    await page.goto(server.address)
    const saved = page.getByText('Saved for offline use.', { exact: true })
    await expect(saved).toBeVisible()

    await server.stop()
    await page.reload()
    await expect(
      page.getByText('No network: shown from what this browser has saved.'),
    ).toBeVisible()
    expect(await page.evaluate(() => navigator.onLine)).toBe(true)

    const again = await serveBuild(test.info().parallelIndex)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(saved).toBeVisible()
    await again.stop()
  })
})

test.describe('a newer version of the site', () => {
  test('waits until its reader asks for it, and other tabs are told', async ({ page, context }) => {
    const server = await serveBuild(test.info().parallelIndex)
    await page.goto(server.address)
    await expect(page.getByText('Saved for offline use.', { exact: true })).toBeVisible()
    const otherTab = await context.newPage()
    await otherTab.goto(`${server.address}sources`)
    await expect(otherTab.getByText('Saved for offline use.', { exact: true })).toBeVisible()

    server.publishNewer()
    await page.goto(`${server.address}elements`)
    const notice = page.getByText('A newer version is ready.')
    await expect(notice).toBeVisible()
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Reload', exact: true }).click()
    await expect(notice).toBeHidden()
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    await expect(otherTab.getByText('has loaded a newer version')).toBeVisible()
    await otherTab.getByRole('button', { name: 'Reload', exact: true }).click()
    await expect(otherTab.getByText('has loaded a newer version')).toBeHidden()
    await server.stop()
  })
})
