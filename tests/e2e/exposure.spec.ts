import { expectAccessible } from './expect-accessible'
import { expect, test } from './test'

/** A list as it leaves a purchasing department: a heading above the titles, German titles, doubts, gaps and a bad line. */
const MESSY = [
  'Teileliste Einkauf;;;;;;;',
  '',
  'Teilenummer;Bezeichnung;Werkstoff;Jahresbedarf;Einheit;Reichweite;Lieferant;Abhängiger Umsatz',
  'M-100;Rotormagnet;NdFeB UH;12,500;kg;21;Ganjiang;412000000',
  'M-200;Sensor;SmCo;12,500;kg;n/a;Ganjiang;',
  'M-300;Leuchtstoff;Tb4O7;viel;kg;30;Nordlicht;9500000',
  'M-400;"Magnet; klein";NdFeB SH;3,250;kg;0;Nordlicht;18000000',
  '',
].join('\r\n')

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
})

test.describe('a buyer with a messy spreadsheet', () => {
  test('gets a ranked list: columns once, one question, a bad line mended, one step back and forth', async ({
    page,
  }) => {
    await page.goto('/exposure')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sample list')
    await page.getByRole('button', { name: 'Bring in your list' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring in a parts list' })
    await dialog.getByLabel(/Choose a CSV/).setInputFiles(file('einkauf.csv', MESSY))
    await expect(dialog.getByLabel('Part (needed)')).toHaveValue('Teilenummer')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Check the lines' }).click()

    await dialog.getByRole('radio', { name: /^The dot: 12,500 is 12500/ }).check()
    await dialog.getByLabel('Which unit is “Reichweite” in?').selectOption('days')
    await dialog.getByLabel('Which currency is “Abhängiger Umsatz” in?').selectOption('EUR')
    await dialog.getByRole('button', { name: 'Check the lines' }).click()

    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(
      '3 lines can be taken over; 1 cannot yet',
    )
    await page.screenshot({ path: '/tmp/exp/q.png' })
    const bad = dialog.getByRole('region', { name: 'Lines that cannot be read yet' })
    await expect(bad).toContainText('Line 6, Jahresbedarf:')
    await expectAccessible(page)
    await bad.getByRole('textbox', { name: 'Line 6, Jahresbedarf' }).fill('1,200')
    await dialog.getByRole('button', { name: 'Check again' }).click()
    await dialog.getByRole('button', { name: 'Take 4 lines over' }).click()

    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toContainText('of 4 parts')
    await page.getByRole('button', { name: 'Undo: take a list over' }).click()
    await expect(title).toContainText('Sample list')
    await page.getByRole('button', { name: 'Redo: take a list over' }).click()
    await expect(title).toContainText('of 4 parts')
    await page.screenshot({ path: '/tmp/exp/q2.png', fullPage: true })
  })
})
