import { expect, test as base } from '@playwright/test'

/** Test whose page must not complain: no console error, no uncaught error, no broken security policy. */
export const test = base.extend<{ readonly quietPage: void }>({
  quietPage: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await use()
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
