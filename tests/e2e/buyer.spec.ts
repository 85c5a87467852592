import { expectAccessible } from './expect-accessible'
import { expect, test } from './test'

test.describe('a buyer checking scores on Monday', () => {
  test('reads what happened, how much it concerns and which elements it hits, without touching anything', async ({
    page,
  }) => {
    await page.goto('/')
    const headline = page.getByRole('heading', { level: 1 })
    await expect(headline).toContainText('Supply risk is severe')
    await expect(headline).toContainText('Kachin Special Region 1 is under KIA control')
    await expect(headline).toContainText('halted since 29 Sept 2024')

    const figures = page.getByRole('region', { name: 'Key figures' })
    await expect(figures).toContainText('$1.44')
    await expect(figures).toContainText('an estimate')
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
  })

  test('opens a score into parts that add up to it, with sources, and gets back to where it was', async ({
    page,
  }) => {
    await page.goto('/')
    const opener = page.getByRole('button', { name: /^Terbium: score/ })
    const shown = /score (\d+)/.exec((await opener.getAttribute('aria-label')) ?? '')?.[1]
    await opener.click()
    const dialog = page.getByRole('dialog', { name: /Terbium/ })
    await expect(dialog).toContainText(`${shown} of 100`)
    await expect(dialog).toContainText('score-2.0.0')
    const points = await dialog
      .getByRole('table', { name: /What keeps it from 100/ })
      .locator('tbody td:last-child')
      .allTextContents()
    expect(100 - points.map(Number).reduce((sum, part) => sum + part, 0)).toBe(Number(shown))
    await expect(dialog.getByText(/^Sources:/).first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  })

  test('follows a source line to the source itself', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('link', { name: /DVB English News/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/sources.*#dvb_2024_11_21$/)
    await expect(page.locator('#dvb_2024_11_21')).toContainText(
      'Kachin Special Region 1 under Kachin Independence Army control',
    )
    await expect(page.locator('#dvb_2024_11_21')).toBeInViewport()
  })

  test('sees the same score on the element’s own page', async ({ page }) => {
    await page.goto('/')
    const label = await page
      .getByRole('button', { name: /^Dysprosium: score/ })
      .getAttribute('aria-label')
    const shown = /score (\d+)/.exec(label ?? '')?.[1] ?? 'none'
    await page.getByRole('link', { name: 'Dysprosium' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Dysprosium')
    await expect(page.getByRole('main')).toContainText(`${shown} of 100`)
  })
})
