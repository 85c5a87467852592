import { expect, type Page, type Route, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible'

// The browser complains of files that are missing, so its console is not watched here.

/** Make the server answer as after a deployment: no such file, by whatever query. Returns what brings the file back. */
async function lose(page: Page, file: string): Promise<() => Promise<void>> {
  await page.route(`${file}*`, (route) => route.fulfill({ status: 404, body: 'gone' }))
  return () => page.unroute(`${file}*`)
}

/** Have the server hand out a page that begins with another script, as a newer build's does. */
async function publishNewer(page: Page): Promise<void> {
  await page.route('**/index.html?newest', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<div id="root"></div><script type="module" src="/assets/index-newer.js"></script>',
    }),
  )
}

const ELEMENTS = '**/assets/elements-page-*.js'

test.describe('a page whose own script does not come', () => {
  test('says what is wrong and how to go on when it is gone', async ({ page }) => {
    const restore = await lose(page, '**/assets/index-*.js')
    await page.goto('/')
    await expect(page.locator('#opening-words')).toContainText('could not be started')
    await expect(page.locator('h1:visible')).toContainText('Supply risk is severe')
    await expectAccessible(page)

    await restore()
    await page.getByRole('link', { name: 'Reload' }).click()
    await expect(page.locator('h1:visible')).toContainText('Supply risk is severe')
  })

  test('says so when a file that the script needs is gone', async ({ page }) => {
    await lose(page, '**/assets/page-*.js')
    await page.goto('/regions?asof=2025-05-01')
    await expect(page.locator('#opening-words')).toContainText('could not be started')
  })

  test('can be read while it is awaited, and says so when it takes long', async ({ page }) => {
    await page.clock.install()
    await page.route('**/assets/index-*.js', () => undefined)
    await page.goto('/?asof=2025-05-01', { waitUntil: 'commit' })
    await expect(page.locator('h1:visible')).toHaveCount(1)
    await expect(page.locator('h1:visible')).toHaveText('Chokepoint')
    await expect(page.locator('#opening-words')).toHaveText('Loading the page…')
    await page.clock.fastForward(9000)
    await expect(page.locator('#opening-words')).toContainText('longer than usual')
    await expect(page.getByRole('link', { name: 'Reload' })).toBeVisible()
  })
})

test.describe('the page as the build drew it', () => {
  test('is what the scripts draw in its place, without a shift, and the focus stays', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          Object.assign(window, {
            shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value'),
          })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const held: Route[] = []
    await page.route('**/assets/index-*.js', (route) => void held.push(route))
    await page.goto('/', { waitUntil: 'commit' })
    const figures = page.getByRole('region', { name: 'Key figures' })
    const drawn = await figures
      .getByText(/\$1\.44/)
      .first()
      .textContent()
    await expect(page.locator('h1:visible')).toHaveCount(1)
    const heading = await page.locator('h1:visible').textContent()
    const link = page.getByRole('navigation', { name: 'Pages' }).getByText('Elements')
    await link.focus()

    await Promise.all(held.map((route) => route.continue()))
    await expect(page.locator('#first-paint')).toHaveCount(0)
    await expect(link).toBeFocused()
    await expect(page.locator('h1:visible')).toHaveText(heading ?? '')
    expect(
      await figures
        .getByText(/\$1\.44/)
        .first()
        .textContent(),
    ).toBe(drawn)
    await expect(page.getByText(/parts run out before supply returns/)).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThanOrEqual(0.02)
  })

  test('is hidden from who writes numbers otherwise, and where the address says otherwise', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      locale: 'de-DE',
      serviceWorkers: 'block',
      ...(baseURL !== undefined && { baseURL }),
    })
    const page = await context.newPage()
    await page.route('**/assets/index-*.js', () => undefined)
    for (const address of ['/', '/regions/pangwa']) {
      await page.goto(address, { waitUntil: 'commit' })
      await expect(page.locator('#opening')).toBeVisible()
      await expect(page.locator('#first-paint')).toBeHidden()
    }
    await context.close()
  })
})

test('lets no text become markup, and runs no worker of another site', async ({ page }) => {
  await page.goto('/')
  const tries = await page.evaluate(() => {
    const attempt = (work: () => void) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    }
    return {
      markup: attempt(() => {
        document.createElement('p').innerHTML = '<b>bold</b>'
      }),
      foreign: attempt(() => new Worker('https://example.org/worker.js')),
      own: attempt(() => new Worker('/opening.js')),
    }
  })
  expect(tries).toEqual({ markup: 'refused', foreign: 'refused', own: 'done' })
})

test.describe('a browser whose JavaScript is switched off', () => {
  test.use({ javaScriptEnabled: false })

  test('reads the page as published and is told that it needs more', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('h1:visible')).toContainText('Supply risk is severe')
    await expect(page.locator('noscript p')).toBeVisible()
    await expect(page.locator('noscript p')).toContainText('JavaScript is switched off')
    await expect(page.getByText('Loading the page…')).toBeHidden()
  })
})

test.describe('a file that is gone after a deployment', () => {
  test('is named as the work of a newer version, which one press loads', async ({ page }) => {
    await page.goto('/sources')
    await expect(page.locator('#first-paint, #opening')).toHaveCount(0)
    await publishNewer(page)
    const restore = await lose(page, ELEMENTS)
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await pages.getByRole('link', { name: 'Elements' }).click()
    await expect(page.getByText('A newer version of this site is out')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)

    await restore()
    await page.getByRole('button', { name: 'Reload', exact: true }).click()
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
  })

  test('costs a page that says so, and drawing it again really tries again', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('#first-paint, #opening')).toHaveCount(0)
    const restore = await lose(page, ELEMENTS)
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await pages.getByRole('link', { name: 'Elements' }).click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('This page could not be drawn')
    await expect(page.getByText('A newer version of this site is out')).toHaveCount(0)
    const again = page.getByRole('button', { name: 'Draw the page again' })
    await again.click()
    await expect(again).toBeVisible()

    await restore()
    await again.click()
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
  })

  test('costs the chart that needs it, not the overview', async ({ page }) => {
    const restore = await lose(page, '**/assets/scenario-panel-*.js')
    await page.goto('/')
    await expect(page.getByText('The chart of the outlook could not be loaded')).toBeVisible()
    await expect(page.locator('h1:visible')).toContainText('Supply risk is severe')
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    await expectAccessible(page)

    await restore()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('slider').first()).toBeVisible()
  })

  test('costs the window that it draws, which can be opened again', async ({ page }) => {
    const restore = await lose(page, '**/assets/score-dialog-*.js')
    await page.goto('/')
    const opener = page.getByRole('button', { name: /^Terbium: score/ })
    await opener.click()
    const fault = page.getByText('The parts of the score could not be loaded')
    await expect(fault).toBeVisible()
    await restore()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(fault).toBeHidden()
    await opener.click()
    await expect(page.getByRole('dialog', { name: /Terbium/ })).toBeVisible()
  })
})
