import { type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

/** The slide in front of the audience, once it is drawn. */
const slide = (page: Page) =>
  page.locator('dialog [data-current="true"] article[data-shown="true"]')

async function makeReadyDeck(page: Page): Promise<void> {
  await page.goto('/decks')
  await page.getByRole('button', { name: 'Make the ready deck' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the deck' })).toHaveValue(
    'The Kachin shock in six slides',
  )
}

test.describe('a deck', () => {
  test('takes what is pinned on a page with its day and note, and keeps it', async ({ page }) => {
    await page.goto('/?asof=2025-03-01')
    await page.getByRole('button', { name: 'Take away: Risk by element' }).click()
    await page.getByRole('menuitem', { name: /Pin to a deck/ }).click()
    await page.getByRole('textbox', { name: /Notes/ }).fill('Say what changed since autumn.')
    await page.getByRole('button', { name: 'Pin it' }).click()
    await expect(page.getByText('Pinned to “Deck 1” as slide 1.')).toBeVisible()
    await page.getByRole('link', { name: 'Open the deck' }).click()
    await expect(page.getByRole('heading', { name: 'Risk by element' }).first()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('textbox', { name: /Notes/ })).toHaveValue(
      'Say what changed since autumn.',
    )
    await expect(page.getByRole('link', { name: 'Open its page' })).toHaveAttribute(
      'href',
      /asof=2025-03-01/,
    )
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  test('is put in order by key, and every step can be undone', async ({ page }) => {
    await makeReadyDeck(page)
    const place = (number: number, title: string) =>
      page.getByRole('button', { name: new RegExp(`^Move slide ${number}, ${title}`) })
    await place(1, 'The answer').press('ArrowDown')
    await expect(place(2, 'The answer')).toBeFocused()
    await page.getByRole('button', { name: 'Undo: move a slide' }).click()
    await expect(place(1, 'The answer')).toBeVisible()
  })
})

test('one key presents, the keys go through, and Esc returns to exactly where one was', async ({
  page,
}) => {
  await makeReadyDeck(page)
  await page.getByRole('link', { name: 'Regions' }).click()
  await page.goto('/regions?asof=2025-03-01')
  await expect(page.getByRole('heading', { name: /China’s imports/ })).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 900))
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(500)
  await page.keyboard.press('p')
  await expect(slide(page)).toContainText('1 of 6')
  await page.keyboard.press('End')
  await expect(slide(page)).toContainText('6 of 6')
  await page.keyboard.press('ArrowLeft')
  await expect(slide(page)).toContainText('5 of 6')
  await page.reload()
  await expect(slide(page)).toContainText('5 of 6')
  await page.keyboard.press('Home')
  await expect(slide(page)).toContainText('1 of 6')
  await page.keyboard.press('Space')
  await expect(slide(page)).toContainText('2 of 6')
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: /Held\. / })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: /Held\. / })).toBeHidden()
  await page.keyboard.press('o')
  await page.getByRole('button', { name: /^4\. / }).press('Enter')
  await expect(slide(page)).toContainText('4 of 6')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/regions\?asof=2025-03-01/)
  await expect(page.getByRole('heading', { name: /China’s imports/ })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
})
