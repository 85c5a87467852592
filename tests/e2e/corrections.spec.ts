import { readFile } from 'node:fs/promises'
import { type Page } from '@playwright/test'
import { expect, test } from './test'
import { expectAccessible } from './expect-accessible'

const NAME = 'Pangwa gate shut for ore, 3 February 2026'

/** What the corrections page says of one amendment: its state and the table of scores. */
async function readEffect(page: Page): Promise<readonly string[]> {
  const card = page.getByRole('article', { name: NAME })
  await expect(card).toBeVisible()
  const folded = card.getByText('What it moved')
  if (await folded.isVisible()) await folded.click()
  await expect(card.getByRole('rowheader', { name: 'Dy' })).toBeVisible()
  return card.getByRole('row').allTextContents()
}

async function fillIn(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Something changed' })
  await expect(form.getByLabel('Where')).toHaveValue('pangwa-gate')
  await form.getByLabel('From, first day').fill('2026-02-03')
  await form.getByLabel('In a line, as the timeline tells it').fill(NAME)
  await form.getByLabel('Publisher').fill('The Irrawaddy')
  await form.getByLabel('Published on').fill('2026-02-04')
  await form.getByLabel('Address of the page').fill('https://www.irrawaddy.com/news/pangwa.html')
  await form.getByLabel('Your name or initials').fill('An analyst')
  await form.getByLabel('Why, and how the report is read').fill('Two traders say the same.')
  // Without a source nothing is saved.
  await form.getByRole('button', { name: /Save the draft/ }).click()
  await expect(form.getByText('Name the source')).toBeVisible()
  await form.getByLabel('Title of the source').fill('Pangwa crossing shut again')
  await form.getByRole('button', { name: /Save the draft/ }).click()
}

test('an analyst corrects the record, and a colleague who gets the file sees the same', async ({
  page,
  browser,
}) => {
  await page.goto('/regions/pangwa?asof=2026-01-31')
  await page.getByRole('link', { name: 'Something changed here: Pangwa gate' }).click()
  await fillIn(page)
  const card = page.getByRole('article', { name: NAME })
  await expect(card).toContainText('Draft: changes nothing yet')
  await expect(card).toContainText('The headline stays as it is')
  const effect = await readEffect(page)
  await card.getByRole('button', { name: 'Accept' }).click()
  await expect(card).toContainText('Accepted: included in the record shown here')
  // The page stays as it was: the form that was closed is not opened again.
  await expect(page.getByRole('form', { name: 'Something changed' })).toBeHidden()
  await expectAccessible(page)

  // The record reaches further, and the headline, its sources and the timeline tell of it.
  await page.goto('/?asof=2026-02-03')
  await expect(page.getByText(`Latest event, 3 Feb 2026: ${NAME}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'The Irrawaddy 4 Feb 2026' }).first()).toBeVisible()
  await expect(page.getByText(/The record ends on 3 Feb 2026/).first()).toBeVisible()
  await expect(page.getByText(/Edition 2026-11 with 1 amendment/)).toBeVisible()
  await page.goto('/?asof=2026-02-03&knownon=2026-02-03')
  await expect(page.getByText('As known on 3 February 2026.')).toBeVisible()
  await expect(page.getByText(`Latest event, 3 Feb 2026: ${NAME}`)).toBeHidden()

  await page.goto('/corrections')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export amendments' }).click()
  const path = await (await saved).path()

  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto('/corrections')
  const input = theirs.getByLabel('Import amendments')
  const text = await readFile(path, 'utf8')
  const give = (content: string) =>
    input.setInputFiles({
      name: 'amendments.chokepoint.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  await give(text.replaceAll('"pangwa-gate"', '"nowhere"'))
  await expect(theirs.getByText('The file was not imported; nothing was changed.')).toBeVisible()
  await expect(theirs.getByText(/gates\.history\.nowhere/)).toBeVisible()
  await expect(theirs.getByRole('article')).toHaveCount(0)
  await give(text)
  expect(await readEffect(theirs)).toEqual(effect)
  await theirs.goto('/?asof=2026-02-03')
  await expect(theirs.getByText(`Latest event, 3 Feb 2026: ${NAME}`)).toBeVisible()

  // Two tabs amend at once: both amendments are kept, under ids of their own.
  const other = await theirs.context().newPage()
  await theirs.goto('/corrections')
  await other.goto('/corrections')
  for (const [tab, name] of [
    [other, 'Also seen by one of them'],
    [theirs, 'Also seen by the other'],
  ] as const) {
    await tab.getByLabel('Import amendments').setInputFiles({
      name: 'amendments.chokepoint.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text.replaceAll(NAME, name)),
    })
    await expect(tab.getByRole('article', { name })).toBeVisible()
    await expect(tab.getByText('All changes are saved in this browser.')).toBeVisible()
  }
  await other.reload()
  await expect(other.getByRole('article')).toHaveCount(3)
  await expect(other.getByRole('article', { name: 'Also seen by the other' })).toBeVisible()

  // A full storage is told; what was typed or imported stays on the screen.
  await other.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await other.getByLabel('Import amendments').setInputFiles({
    name: 'amendments.chokepoint.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replaceAll(NAME, 'Not kept')),
  })
  await expect(other.getByText(/storage is full/)).toBeVisible()
  await expect(other.getByRole('article', { name: 'Not kept' })).toBeVisible()
  await other.close()
  await theirs.reload()
  await expect(theirs.getByRole('article')).toHaveCount(3)

  // Withdrawn, it is out of the record again.
  for (const name of ['Also seen by one of them', 'Also seen by the other']) {
    const twin = theirs.getByRole('article', { name })
    await twin.getByLabel('Reason').fill('The same once more.')
    await twin.getByRole('button', { name: 'Withdraw' }).click()
  }
  const own = theirs.getByRole('article', { name: NAME })
  await own.getByLabel('Reason').fill('The gate was open.')
  await own.getByRole('button', { name: 'Withdraw' }).click()
  await expect(own).toContainText('Withdrawn: no longer part of the record')
  await expect(theirs.getByText(/The record ends on 31 Jan 2026/)).toBeVisible()
})
