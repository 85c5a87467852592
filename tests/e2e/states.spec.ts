import { expect, test as base } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { test } from './test'

test.describe('answers that fail', () => {
  test('take down the panels that need them and no other, with the reason', async ({ page }) => {
    await page.goto('/?fault=towns:status')
    await expect(page.getByText('The server cannot answer at present.')).toBeVisible()
    await page.getByText('Details', { exact: true }).click()
    await expect(page.getByText('/api/towns answered with status 503')).toBeVisible()
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Supply risk is severe')
    await expectAccessible(page)
  })

  for (const [fault, reason] of [
    ['malformed', 'is not JSON'],
    ['partial', 'breaks the contract at 0'],
    ['offline', 'could not be reached'],
  ] as const) {
    test(`are named when ${fault}`, async ({ page }) => {
      await page.goto(`/?fault=regions:${fault}`)
      await page.getByText('Details', { exact: true }).first().click()
      await expect(page.getByText(reason).first()).toBeVisible()
      await expect(page.getByText('NaN')).toHaveCount(0)
    })
  }

  test('leave the last good data on screen with their age, and come back when asked again', async ({
    page,
  }) => {
    await page.goto('/')
    await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
    for (const answer of ['regions', 'info', 'elements']) {
      await test.step(answer, async () => {
        await page.evaluate(
          (name) => window.history.replaceState(null, '', `/?fault=${name}:status`),
          answer,
        )
        await page.getByRole('button', { name: 'Reload data' }).click()
        await expect(page.getByText(/^Showing data from .+ ago\.\s*$/).first()).toBeVisible()
        await expect(page.getByText('The server cannot answer at present.').first()).toBeVisible()
        await expect(page.getByRole('row', { name: /Dysprosium/ }).first()).toBeVisible()
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Supply risk is severe')
      })
    }
    await expectAccessible(page)
    await page.evaluate(() => window.history.replaceState(null, '', '/'))
    await page.getByRole('button', { name: 'Reload data' }).click()
    await expect(page.getByText('The server cannot answer at present.')).toHaveCount(0)
  })

  test('leave what helps in place of a page that has nothing yet, and the page when asked again', async ({
    page,
  }) => {
    for (const answer of ['info', 'elements']) {
      await page.goto(`/?fault=${answer}:status`)
      await expect(page.getByText('The server cannot answer at present.')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chokepoint')
      await page.evaluate(() => window.history.replaceState(null, '', '/'))
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Supply risk is severe')
    }
  })

  test('leave figures standing whose sources are lost, and say that they are', async ({ page }) => {
    await page.goto('/?fault=bibliography:status')
    const risk = page.getByRole('row', { name: /Dysprosium/ }).first()
    await expect(risk).toBeVisible()
    await expect(page.getByText('Sources: they could not be loaded.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
    await page.evaluate(() => window.history.replaceState(null, '', '/'))
    await page.getByRole('button', { name: 'Reload data' }).click()
    await expect(page.getByText('Sources: they could not be loaded.')).toHaveCount(0)
    await expect(page.getByRole('link', { name: /USGS/ }).first()).toBeVisible()
  })

  test('say that they are slow before they arrive', async ({ page }) => {
    await page.goto('/?fault=towns:slow')
    await expect(page.getByText(/takes longer/i).first()).toBeVisible()
    await expect(page.getByText(/takes longer/i)).toHaveCount(0)
  })
})

test.describe('an address that is not understood', () => {
  test('is used as far as it goes, and the rest is named', async ({ page }) => {
    await page.goto('/?asof=1999-01-01&element=Xx&__proto__=1&halt=1e999&fault=%3Cscript%3E')
    await expect(page.getByText('1999-01-01 lies outside the record')).toBeVisible()
    await expect(page.getByText('Ignored element=“Xx”')).toBeVisible()
    await expect(page.getByText('Ignored “__proto__”')).toBeVisible()
    await expect(page.getByText('Ignored halt=“1e999”')).toBeVisible()
    await expect(page.getByText('Ignored “fault”')).toBeVisible()
    await expect(page.getByText('1 January 2024').first()).toBeVisible()
    await expectAccessible(page)
  })

  test('leads to a page that says so and shows the way back', async ({ page }) => {
    await page.goto('/nowhere')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    await page.getByRole('link', { name: 'Open the overview' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Supply risk')
  })
})

base.describe('a page without service workers', () => {
  base.use({ serviceWorkers: 'block' })

  base('answers all the same, and says where the data come from', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Supply risk')
    await expect(page.getByText('answered inside this page')).toBeVisible()
  })
})
