import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

const PAGES = [
  '/',
  '/regions',
  '/regions/pangwa',
  '/elements',
  '/elements/Dy',
  '/exposure',
  '/exposure/SV-1331',
  '/scenarios',
  '/backtest',
  '/sources',
  '/decks',
]

test.describe('a reader with a narrow window and colours of the system', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('reads every page without scrolling sideways, and sees bars and arrows', async ({
    page,
  }) => {
    for (const address of PAGES) {
      await test.step(address, async () => {
        await page.goto(address)
        await expect(page.locator('#first-paint, #opening')).toHaveCount(0)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByText('Loading the page…')).toHaveCount(0)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
      })
    }
    // A browser sets its own colours when it paints, where axe does not see them.
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/elements')
    await expect(page.locator('th[aria-sort]').first()).toBeVisible()
    const colours = await page.evaluate(() => {
      const bar = document.querySelector('tbody button span span, tbody td span span')
      const arrow = document.querySelector('th[aria-sort] button')
      const canvas = getComputedStyle(document.body).backgroundColor
      const sides = arrow === null ? undefined : getComputedStyle(arrow, '::after')
      return {
        bar: bar === null ? canvas : getComputedStyle(bar).backgroundColor,
        canvas,
        side: sides?.borderLeftColor,
      }
    })
    expect(colours.bar).not.toBe(colours.canvas)
    expect(colours.side).toBe('rgba(0, 0, 0, 0)')
  })
})

test.describe('a reader with keys and ears', () => {
  test('hears once what a lever and another day changed, and never loses the place', async ({
    page,
  }) => {
    await page.goto('/#scenario')
    const lever = page.getByRole('slider', { name: /The halt lasts another/ })
    await lever.focus()
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
    const words = /^Myanmar export value foregone: .*modelled/
    await expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1)

    const latest = page.getByRole('button', { name: /^Latest,/ })
    await latest.focus()
    await page.keyboard.press('Enter')
    await expect(latest).toBeDisabled()
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await expect(
      page.getByRole('status').filter({ hasText: /^As of 31 January 2026\. Supply risk is/ }),
    ).toHaveCount(1)
  })
})
