import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

// A browser that has never been here.
test.use({ storageState: { cookies: [], origins: [] } })

const TITLES = [
  'Summary',
  'Key figures',
  'Look inside a score',
  'What if it lasts?',
  'Export it',
] as const

test.describe('a first visit', () => {
  test('is offered a tour, which leads through the page by keyboard and is not offered again', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show me' }).press('Enter')
    for (const title of TITLES) {
      const stop = page.getByRole('dialog', { name: title })
      await expect(stop).toBeInViewport({ ratio: 1 })
      await expect(page.locator('[data-toured]')).toBeInViewport()
      await expectAccessible(page)
      const next = stop.getByRole('button', { name: /^(Next|Done)$/ })
      await expect(next).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('[data-toured]')).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
    await expect(page.getByRole('button', { name: 'Show me' })).toHaveCount(0)
  })

  test('may try what a stop tells of, and comes back to the stop', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Show me' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Open this score' }).click()
    const score = page.getByRole('dialog', { name: /Dysprosium/ })
    await expect(score).toContainText('of 100')
    await page.keyboard.press('Escape')
    await expect(score).toBeHidden()
    await expect(page.getByRole('dialog', { name: 'Look inside a score' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('can decline, and call the tour back from any page', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'No, thanks' }).click()
    await expect(page.getByRole('button', { name: 'Show me' })).toHaveCount(0)
    await page.goto('/sources')
    await page.getByRole('button', { name: 'Take the tour' }).click()
    await expect(page.getByRole('dialog', { name: TITLES[0] })).toBeVisible()
    await page.getByRole('button', { name: 'Skip the tour' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(/\/$/)
  })

  test('by a link to something is left to it', async ({ page }) => {
    await page.goto('/?halt=40')
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
    await expect(page.getByRole('button', { name: 'Show me' })).toHaveCount(0)
    await page.goto('/scenarios')
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
    await expect(page.getByRole('button', { name: 'Show me' })).toHaveCount(0)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the tour stays within the window', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Show me' }).click()
    for (const title of TITLES) {
      await expect(page.getByRole('dialog', { name: title })).toBeInViewport({ ratio: 1 })
      await expectNoSidewaysScroll(page)
      await page.getByRole('button', { name: /^(Next|Done)$/ }).click()
    }
  })
})
