import { type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

/** Open the search with its button and type into it. */
async function find(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Search/ }).click()
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused()
  await page.keyboard.type(text)
}

test.describe('the search over everything', () => {
  test('opens an element by name, with the keyboard alone, and keeps the day', async ({ page }) => {
    await page.goto('/?asof=2025-05-01')
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
    await page.keyboard.press('ControlOrMeta+k')
    const search = page.getByRole('combobox', { name: /^Search/ })
    await expect(search).toBeFocused()
    await page.keyboard.type('terb')
    await expect(page.getByRole('option').first()).toContainText('Terbium')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toContainText('Terbium')
    await expect(heading).toBeFocused()
    await expect(page).toHaveURL(/\/elements\/Tb\?.*asof=2025-05-01/)
  })

  test('says what it does not find, and gives the focus back', async ({ page }) => {
    await page.goto('/')
    await find(page, 'zzzz')
    await expect(page.getByText('No results for “zzzz”.')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('button', { name: /^Search/ })).toBeFocused()
  })

  test('goes to a day that is typed or on which something happened', async ({ page }) => {
    await page.goto('/')
    await find(page, '2025-04-04')
    await expect(page.getByRole('option').first()).toContainText('As of 4 April 2025')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/asof=2025-04-04/)
    await find(page, 'seized pangwa')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/asof=2024-10-19/)
  })

  test('opens the lab with a scenario to begin from, then finds it among the kept ones', async ({
    page,
  }) => {
    await page.goto('/')
    await find(page, 'start gate reopens')
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Scenario: Gate reopens in March')
    await expect(page.getByText('All changes are saved in this browser.')).toBeVisible()

    await page.goto('/sources')
    await find(page, 'kachin as reported')
    await page.getByRole('option', { name: /^Kachin as reported/ }).click()
    await expect(heading).toHaveText('Scenario: Kachin as reported')
    await find(page, 'undo')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText('Scenario: Gate reopens in March')
  })
})

const LIST = [
  'Part number,Description,Material,Annual usage (kg)',
  'M-100,Rotor magnet,NdFeB UH,12500',
  'M-200,Sensor ring,SmCo,800',
].join('\n')

test.describe('the search of a buyer', () => {
  test('finds the parts of the list that this browser keeps, from any page', async ({ page }) => {
    await page.goto('/exposure')
    await page.getByRole('button', { name: 'Import your list' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import a parts list' })
    const file = { name: 'parts.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) }
    await dialog.getByLabel(/Choose a CSV/).setInputFiles(file)
    await dialog.getByRole('button', { name: 'Check the lines' }).click()
    await dialog.getByRole('button', { name: 'Import 2 lines' }).click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toContainText('of 2 parts')
    await find(page, 'undo')
    await expect(page.getByRole('option').first()).toContainText('Undo: import a list')
    await page.keyboard.press('Escape')

    await page.goto('/sources')
    await find(page, 'sensor ring')
    await expect(page.getByRole('option').first()).toContainText('M-200')
    await page.keyboard.press('Enter')
    await expect(heading).toContainText('M-200')
    await expect(page).toHaveURL(/\/exposure\/M-200$/)
  })
})

test.describe('keys', () => {
  test('lead to pages, and are listed by a key', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await expect(page).toHaveURL(/\/elements$/)
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(list).toContainText('G then O')
    await expectAccessible(page)
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await expect(page).toHaveURL(/\/elements$/)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await page.keyboard.press('[')
    await expect(page).toHaveURL(/asof=2024-11-13/)
    await page.keyboard.press('t')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })

  test('can be switched off, which this browser remembers', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
    await page.keyboard.press('?')
    await page.getByRole('checkbox', { name: 'Single keys are shortcuts' }).uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled()
    await page.keyboard.press('m')
    await page.keyboard.press('?')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await expect(page.locator('html')).toHaveAttribute('data-room', 'desk')
  })

  test('are letters where a reader types', async ({ page }) => {
    await page.goto('/scenarios')
    const name = page.getByLabel('Name', { exact: true })
    await name.fill('')
    await name.pressSequentially('gets mt?')
    await expect(name).toHaveValue('gets mt?')
    await expect(page).toHaveURL(/\/scenarios/)
    await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  })
})

test.describe('at the width of a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the pages scroll sideways and the open one is in view', async ({ page }) => {
    await page.goto('/sources')
    const pages = page.getByRole('navigation', { name: 'Pages' })
    await expect(pages.getByRole('link', { name: 'Sources' })).toBeInViewport({ ratio: 0.9 })
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: /^Search/ }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
