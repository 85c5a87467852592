import { type Locator, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

test.describe('an analyst at the scenario lab', () => {
  test('changes a lever, makes it uncertain, undoes both and does them again', async ({ page }) => {
    await page.goto('/scenarios')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenario: Kachin as reported')
    await reachByKeys(page)
    const lever = page.getByRole('slider', { name: 'Share of output lost' })
    await lever.focus()
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
    await expect(page.getByText('Changes from the preset: 1')).toBeVisible()
    await page
      .getByRole('button', { name: 'Make it uncertain: Pangwa: share of output lost' })
      .click()
    await expect(page.getByText(/Nine in ten between/)).toBeVisible()
    await expectAccessible(page)

    const untouched = page.getByText('No changes from the preset.')
    await expect(async () => {
      await page.locator('body').press('Control+z')
      await expect(untouched).toBeVisible({ timeout: 500 })
    }).toPass()
    const spread = page.getByText(/Nine in ten between/)
    await expect(async () => {
      await page.locator('body').press('Control+Shift+z')
      await expect(spread).toBeVisible({ timeout: 500 })
    }).toPass()
    await seeFiguresEnlarged(page)
  })

  test('finds the scenario as it was after a reload', async ({ page }) => {
    await page.goto('/scenarios')
    await page.getByLabel('Name', { exact: true }).fill('Until June')
    await page.getByLabel('Name', { exact: true }).blur()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenario: Until June')

    // A click on a chart writes a note at its week.
    const plot = page.locator('.recharts-cartesian-grid').first()
    await plot.scrollIntoViewIfNeeded()
    const { x, y, width } = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0 }
    await page.mouse.click(x + width / 2, y + 20)
    await expect(page.getByRole('textbox', { name: 'Day of the note' })).toHaveValue('23 Mar 2026')
    await page.keyboard.type('Gate shut')
    await page.keyboard.press('Enter')
    const note = page.getByRole('list', { name: 'Notes on this chart' }).first()
    await expect(note).toHaveText('123 Mar 2026: Gate shut')
    await expectAccessible(page)

    await expect(page.getByText('All changes are saved in this browser.')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenario: Until June')
    await expect(note).toHaveText('123 Mar 2026: Gate shut')
  })

  test('sends a link, and the receiver sees the same figures', async ({ page, browser }) => {
    await page.goto('/scenarios')
    await page.getByLabel('Start from').selectOption({ label: 'Gate reopens in March' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Scenario: Gate reopens in March',
    )
    await page.getByRole('button', { name: 'Copy a link to these 2 scenarios' }).click()
    const address = await page.getByRole('link', { name: 'The link' }).getAttribute('href')
    const figures = page.getByText(/^Demand is met in every week|runs out/).first()
    const mine = await page
      .getByText(/\$[\d.]+/)
      .first()
      .textContent()

    const elsewhere = await browser.newContext({ locale: 'en-GB' })
    const theirs = await elsewhere.newPage()
    await theirs.goto(address ?? '')
    await expect(theirs.getByText(/is what it was when shared/)).toHaveCount(2)
    await expect(theirs.getByText(/Its figures had one run: nothing was uncertain\./)).toHaveCount(
      2,
    )
    await expect(theirs.getByText('2 of at most 4 side by side.')).toBeVisible()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(
      'Scenario: Shared: Gate reopens in March',
    )
    expect(
      await theirs
        .getByText(/\$[\d.]+/)
        .first()
        .textContent(),
    ).toBe(mine)
    await expect(figures).toBeVisible()
    await elsewhere.close()
  })

  test('is told what a broken link could not carry', async ({ page }) => {
    await page.goto('/scenarios?lab=1*kachin-as-reported*2024-11-20*m.nowhere.s_9*z_xx')
    await expect(
      page
        .getByRole('status')
        .or(page.getByRole('alert'))
        .filter({ hasText: /shared scenario|link/ })
        .first(),
    ).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Scenario')
  })

  test('compares two scenarios and sees what differs and why', async ({ page }) => {
    await page.goto('/scenarios')
    await page.getByLabel('Start from').selectOption({ label: 'All Myanmar stops for a year' })
    await expect(page.getByText('2 of at most 4 side by side.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Compare scenarios' })).toBeVisible()
    const own = page.getByRole('radio', { name: 'From – to' })
    await expect(async () => {
      // Until all is drawn, a chart may move away from under the mouse.
      await drawOver(page.locator('#results figure svg.recharts-surface').first())
      await expect(own).toHaveCount(2, { timeout: 2000 })
    }).toPass()
    await expect(own.first()).toBeChecked()
    await expect(page).toHaveURL(/shown=\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d/)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})

/** Reach the results, and the button that copies a link, with few presses of the tabulator. */
async function reachByKeys(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Compare scenarios' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  // Where the buyer stands is one stop.
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'See results' })).toBeFocused()
  const link = page.getByRole('button', { name: 'Copy a link to this scenario' })
  const isThere = () => link.evaluate((button) => button === document.activeElement)
  const stops = { count: 2 }
  while (stops.count < 10 && !(await isThere())) {
    stops.count += 1
    await page.keyboard.press('Tab')
  }
  await expect(link).toBeFocused()
  // A box for a day is one stop: from it the next leads on to the levers.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Record used up to' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByText('All at once', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  await page.getByRole('link', { name: 'See results' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Results' })).toBeFocused()
}

/** Move a lever on a page enlarged to 200 % and see the figures move beside it. */
async function seeFiguresEnlarged(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 400 })
  const lever = page.getByRole('slider', {
    name: 'All mines of Kachin Special Region 1: share lost',
  })
  await lever.scrollIntoViewIfNeeded()
  await lever.focus()
  const figures = page.getByText(/^Tb: score \d+/).locator('..')
  await expect(figures).toBeInViewport({ ratio: 1 })
  const before = await figures.textContent()
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight')
  await expect(figures).not.toHaveText(before ?? '')
  await expect(figures).toBeInViewport({ ratio: 1 })
  await expect(lever).toBeFocused()
}

/** Draw a part of the time axis over a chart with the mouse. */
async function drawOver(chart: Locator): Promise<void> {
  await chart.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await chart.page().mouse.move(x + width * 0.3, y + height / 2)
  await chart.page().mouse.down()
  await chart.page().mouse.move(x + width * 0.6, y + height / 2, { steps: 4 })
  await chart.page().mouse.up()
}
