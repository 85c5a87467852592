import { type Page } from '@playwright/test'
import { expect, test } from './test'

/** Paste a list of one part and take it over. */
async function takeOver(page: Page): Promise<void> {
  await page.goto('/exposure')
  await page.getByRole('button', { name: 'Import your list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a parts list' })
  await dialog
    .getByLabel(/paste cells here/)
    .fill('Part\tMaterial\tQuantity per year\tQuantity unit\nA-1\tTb4O7\t100\tkg\n')
  await dialog.getByRole('button', { name: 'Read what is pasted' }).click()
  await dialog.getByRole('button', { name: 'Check the lines' }).click()
  await dialog.getByRole('button', { name: 'Import 1 line' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 part')
}

/** Give the list that is shown another name. */
async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await page.getByLabel('Name of the list').fill(name)
  await page.getByRole('button', { name: 'Rename the list', exact: true }).click()
}

/** Do to the database what a later version of the page would. */
function openNewerVersion(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('chokepoint-parts', 2)
    opening.addEventListener('success', () => {
      opening.result.close()
      resolve()
    })
  })
}

/** Return what the browser keeps of the lists, as text. */
function readKept(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('chokepoint-parts')
    opening.addEventListener('success', () => {
      const kept = opening.result.transaction('lists').objectStore('lists').getAll()
      kept.addEventListener('success', () => {
        opening.result.close()
        resolve(JSON.stringify(kept.result))
      })
    })
  })
}

test.describe('a browser that keeps nothing', () => {
  test('says that its storage is full, and the list stays on screen', async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await takeOver(page)
    await expect(page.getByText(/storage is full/)).toBeVisible()
    await expect(page.getByRole('rowheader', { name: /A-1/ })).toBeVisible()
  })

  test('says that it may not keep lists, and the list stays on screen', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
    })
    await takeOver(page)
    await expect(page.getByText(/does not let the page save/)).toBeVisible()
    await expect(page.getByText(/^Not saved:/)).toBeVisible()
    await expect(page.getByText(/(kept|saved) in this browser\./i)).toHaveCount(0)
    await expect(page.getByRole('rowheader', { name: /A-1/ })).toBeVisible()
  })

  test('goes on without a storage that never answers, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      IDBRequest.prototype.addEventListener = () => undefined
    })
    await takeOver(page)
    await expect(page.getByText(/storage does not answer: your lists/)).toBeVisible()
    await expect(page.getByText(/^Not saved:/)).toBeVisible()
    await expect(page.getByRole('rowheader', { name: /A-1/ })).toBeVisible()
    await page.goto('/scenarios')
    await expect(page.getByText(/storage does not answer: your scenarios/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Export this scenario/ })).toBeEnabled()
    await page.goto('/decks')
    await page.getByRole('button', { name: 'Create an empty deck' }).click()
    await expect(page.getByText(/storage does not answer: your decks/)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Deck 1' })).toBeVisible()
  })
})

test('names what it kept and cannot read, and shows everything else', async ({ page }) => {
  await takeOver(page)
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('chokepoint-parts')
        opening.addEventListener('success', () => {
          const lists = opening.result.transaction('lists', 'readwrite').objectStore('lists')
          const kept = lists.getAllKeys()
          kept.addEventListener('success', () => {
            if (kept.result.length > 0) lists.put({ schemaVersion: 1, kept: 'junk' }, 'list-9')
            opening.result.close()
            resolve(kept.result.length > 0)
          })
        })
      }),
  )
  await page.reload()
  await expect(page.getByText(/list-9.*cannot be read/)).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /A-1/ })).toBeVisible()
})

test('keeps what two tabs made of one list, and says so; and what a newer version of the page locks out', async ({
  page,
  context,
}) => {
  await takeOver(page)
  await expect.poll(() => page.evaluate(readKept)).toContain('A-1')
  const other = await context.newPage()
  await other.goto('/exposure')
  await expect(other.getByRole('heading', { level: 1 })).toContainText('1 part')
  await rename(other, 'Theirs')
  await expect.poll(() => other.evaluate(readKept)).toContain('Theirs')
  // What this tab calls the list is seen for a moment only: then the other tab’s is found, and both are kept.
  await rename(page, 'Ours')
  await expect(page.getByText(/Saving your lists:/)).toBeVisible()
  const lists = page.getByLabel('List', { exact: true })
  await expect(lists).toContainText('Theirs')
  await expect(lists).toContainText('Ours (this tab)')
  await expect.poll(() => page.evaluate(readKept)).toContain('Ours (this tab)')

  await other.evaluate(openNewerVersion)
  await rename(page, 'Mine')
  await expect(page.getByText(/has your lists open with another version/)).toBeVisible()
  await expect(lists).toContainText('Mine')
})
