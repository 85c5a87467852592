import { type ReactNode } from 'react'
import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ElementsPage } from '@/features/elements/elements-page'
import { HistoryPanel } from '@/features/overview/history-panel'
import { MapPanel } from '@/features/overview/map-panel'
import { ProductionPanel } from '@/features/regions/production-panel'
import { RegionHistories } from '@/features/regions/region-histories'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { renderPage } from '@tests/render-page'

/** Render a panel and return what stands over a slide of its exhibit. */
async function findingOf(exhibitId: string, panel: ReactNode, address = '/'): Promise<string> {
  const shown: ExhibitHandle[] = []
  const place = { exhibitId, place: null, onShown: (handle: ExhibitHandle) => shown.push(handle) }
  renderPage(<StandaloneContext value={place}>{panel}</StandaloneContext>, { address })
  return waitFor(
    () => {
      const { finding, title } = shown.at(-1)?.describe() ?? { finding: '', title: '' }
      if (finding === title) throw new Error('The finding is not there yet.')
      return finding
    },
    { timeout: 20_000 },
  )
}

describe('what stands over a slide', () => {
  it('counts the mines that are halted and the gates that are shut', async () => {
    await expect(findingOf('map', <MapPanel asOf="2024-11-20" level="kachin" />)).resolves.toBe(
      '4 of 5 mining regions are halted and 5 of 6 gates are shut on 20 Nov 2024',
    )
  })

  it('says since when mines are halted', async () => {
    await expect(findingOf('history', <HistoryPanel asOf="2024-11-20" />)).resolves.toBe(
      '4 of Myanmar’s 6 mining regions are halted on 20 Nov 2024, the first since 29 Sept 2024',
    )
  })

  it('says who holds a region and what its mines do', async () => {
    await expect(
      findingOf('history', <RegionHistories regionId="pangwa" />, '/?asof=2024-11-20'),
    ).resolves.toBe(
      'Controlled by Kachin Independence Army since 19 Oct 2024; its mines are halted since 29 Sept 2024; its ore leaves by Pangwa gate, shut for ore since 19 Oct 2024',
    )
  })

  it('names the country that mines most', async () => {
    await expect(findingOf('production', <ProductionPanel />)).resolves.toBe(
      'China mined 69% of the world’s rare-earth oxide in 2025',
    )
  })

  it('counts the elements by rating', async () => {
    await expect(findingOf('element-table', <ElementsPage />)).resolves.toMatch(
      /^Of 14 rare earths, \d are severe, .*; dysprosium leads with \d\d of 100$/,
    )
  })
})
