import { expect, test as base } from '@playwright/test'

/** What Playwright itself says where it blocks service workers. */
const BLOCKED_WORKER = 'Service Worker registration blocked by Playwright'

/** Test whose page must not complain: no console error, no uncaught error, no broken security policy. */
export const test = base.extend<{ readonly quietPage: void }>({
  quietPage: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        const isComplaint = message.type() === 'error' || message.type() === 'warning'
        if (isComplaint && message.text() !== BLOCKED_WORKER) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await use()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
