import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expect, test } from './test'

test.setTimeout(150_000)

const VIEWS = [
  { name: 'overview', path: '/', ready: /Supply risk/ },
  { name: 'overview-world', path: '/?map=world&asof=2025-05-10', ready: /Supply risk/ },
  { name: 'regions', path: '/regions', ready: /./ },
  { name: 'region', path: '/regions/pangwa', ready: /Pangwa/ },
  { name: 'elements', path: '/elements', ready: /./ },
  { name: 'element', path: '/elements/Tb', ready: /Terbium/ },
  { name: 'scenarios', path: '/scenarios', ready: /Scenario/ },
  { name: 'backtest', path: '/backtest', ready: /range holds/ },
  { name: 'sources', path: '/sources', ready: /Sources/ },
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440, 1920] as const) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: width === 390 ? 844 : 1080 } })

      for (const { name, path, ready } of VIEWS) {
        test(`${name} is whole and accessible`, async ({ page }) => {
          await page.goto(path)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(ready)
          await page.waitForLoadState('networkidle')
          await expectNoSidewaysScroll(page)
          // The widest window shows the same elements as the desk's: axe, the slow part, is spared there.
          if (width !== 1920) await expectAccessible(page)
          await page.screenshot({
            path: `artifacts/screenshots/${name}-${width}-${colorScheme}.png`,
            fullPage: true,
          })
        })
      }
    })
  }
}
