import { afterEach, expect, it, vi } from 'vitest'
import { isDated } from '@/app/page-list'
import { printPage, toPageLines } from '@/app/palette/print-page'

const SCOPE = {
  scenario: {
    name: 'Outlook set by the reader',
    differences: ['The halt lasts another 52 weeks'],
  },
  asOf: '2024-11-20',
  dataVintage: 'Edition 2026-07',
  formulaVersion: 'disruption model 1.0.0',
  link: 'https://example.org/?asof=2024-11-20',
  assumptions: ['The gates stay restricted for another 18 weeks.'],
}

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

function print(path: string): string {
  const main = document.createElement('main')
  document.body.append(main)
  const seen = { words: '' }
  vi.spyOn(window, 'print').mockImplementation(() => {
    seen.words = main.textContent
  })
  printPage(toPageLines(SCOPE, isDated(path)))
  window.dispatchEvent(new Event('afterprint'))
  expect(main.textContent).toBe('')
  return seen.words
}

it('puts the proof below a page for as long as it is printed', () => {
  const words = print('/regions')
  expect(words).toContain('As of 2024-11-20. Data: Edition 2026-07.')
  expect(words).toContain('The halt lasts another 52 weeks.')
  expect(words).toContain(SCOPE.link)
})

it('leaves the scenario to pages that show one of their own', () => {
  const words = print('/scenarios')
  expect(words).not.toContain('52 weeks')
  expect(words).not.toContain('18 weeks')
  expect(words).not.toContain('disruption model 1.0.0')
  expect(words).toContain('Edition 2026-07')
})
