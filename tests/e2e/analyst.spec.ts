import { type Page } from '@playwright/test'
import { expect, test } from './test'

/** What the price chart of the scenario draws and what the panel says of the money. */
async function readScenario(page: Page) {
  const panel = page.locator('#scenario')
  return {
    curve: await panel.locator('svg path[data-kind="scenario"]').first().getAttribute('d'),
    money: await panel
      .getByText(/^Myanmar export value foregone/)
      .last()
      .textContent(),
  }
}

test.describe('an analyst moving a lever', () => {
  test('sees the curve and the money move, and everything back after a reset', async ({ page }) => {
    await page.goto('/#scenario')
    const lever = page.getByRole('slider', { name: /The halt lasts another/ })
    await lever.scrollIntoViewIfNeeded()
    await expect(page.locator('#scenario svg path[data-kind="scenario"]').first()).toBeVisible()
    const before = await readScenario(page)

    await lever.focus()
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight')
    await expect(lever).toHaveAttribute('aria-valuetext', /46 weeks/)
    await expect.poll(() => readScenario(page)).not.toEqual(before)
    await expect(page).toHaveURL(/halt=46/)

    await page.getByRole('button', { name: 'Reset all levers' }).click()
    await expect.poll(() => readScenario(page)).toEqual(before)
    await expect(page).not.toHaveURL(/halt=/)
  })

  test('types a value, and a colleague who opens the link sees the same', async ({
    page,
    context,
  }) => {
    await page.goto('/?element=Dy&map=world')
    const box = page.getByRole('textbox', { name: /Output lost during the halt/ })
    await box.fill('80')
    await box.press('Enter')
    await expect(page).toHaveURL(/haltpct=80/)
    const mine = await readScenario(page)
    const theirs = await context.newPage()
    await theirs.goto(page.url())
    await expect.poll(() => readScenario(theirs)).toEqual(mine)
  })

  test('goes back to the lever’s last position with the browser’s own button', async ({ page }) => {
    await page.goto('/#scenario')
    const box = page.getByRole('textbox', { name: /The gates stay restricted/ })
    await box.fill('40')
    await box.press('Enter')
    await expect(page).toHaveURL(/gate=40/)
    await page.goBack()
    await expect(box).toHaveValue('18')
  })

  test('reads any week of a curve with the keyboard alone', async ({ page }) => {
    await page.goto('/#scenario')
    const reader = page
      .locator('#scenario')
      .getByRole('slider', { name: /Read values week by week/ })
      .first()
    await reader.focus()
    await page.keyboard.press('ArrowRight')
    await expect(reader).toHaveAttribute('aria-valuetext', /China 1\.\d+×/)
  })
})
