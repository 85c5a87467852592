import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

test.use({ viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' })

test.describe('a presenter in a meeting room', () => {
  test('sets the size for the room: nothing under 18 px, nothing cut at full width', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('radio', { name: 'Meeting room' }).check()
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    const tooSmall = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.checkVisibility() && element.clientHeight > 1)
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18)
          .map((element) => `${element.tagName} “${element.textContent?.slice(0, 30)}”`),
      )
    // What arrives late, and a size that changes within a frame, are looked at once more.
    await expect.poll(tooSmall).toEqual([])
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  test('moves the as-of date and sees the whole page follow', async ({ page }) => {
    await page.goto('/')
    const scrubber = page.getByRole('slider', { name: 'As-of date' })
    await scrubber.focus()
    await page.keyboard.press('Home')
    const headline = page.getByRole('heading', { level: 1 })
    await expect(headline).toContainText('its mines are running')
    await expect(page).toHaveURL(/asof=2024-01-01/)
    await page.keyboard.press('End')
    await expect(headline).toContainText('its mines are running')
    await expect(page).toHaveURL(/asof=2026-01-31/)
  })

  test('plays the history forward with one button and stops it with the same', async ({ page }) => {
    await page.goto('/?asof=2024-09-01')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('its mines are running')
    await page.getByRole('button', { name: /^Play/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('halted since 29 Sept 2024')
    await page.getByRole('button', { name: /^(Pause|Stop)/ }).click()
    await expect(page).toHaveURL(/asof=2024-1/)
  })
})
