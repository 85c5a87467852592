import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PlantPanel } from '@/features/regions/plant-panel'
import { toStageSentence } from '@/features/regions/to-stage-sentence'
import { createFormat } from '@/ui/format/create-format'
import { rowOf, rowsOf } from '@/../tests/features/rows-of'
import { dataset } from '@/../tests/mock-data/dataset'
import { renderPage } from '@/../tests/render-page'

const format = createFormat('en-GB')

describe(toStageSentence, () => {
  it('says how much of a stage is in China, and how concentrated it is', () => {
    const rows = dataset.supplyShares.filter(({ stage }) => stage === 'magnet')
    expect(toStageSentence('magnet', rows, format)).toBe(
      'China makes 94% of the world’s rare-earth magnets; no share by element was found (2024). HHI 8,845 of 10,000; without China 6% is left (N−1).',
    )
    const refined = dataset.supplyShares.filter(({ stage }) => stage === 'refining')
    expect(toStageSentence('separation', refined, format)).toMatch(
      /^China separates and refines 85% to 100% of the world’s rare earths, by element \(2016–2020\)\. HHI .* without China 0\S* to 15% is left/,
    )
  })

  it('says that no shares were found, where there are none', () => {
    expect(toStageSentence('metal', [], format)).toBe('No shares of this stage were found.')
  })
})

describe(PlantPanel, () => {
  it('shows one stage at a time, as on the as-of date', async () => {
    renderPage(<PlantPanel />, { address: '/regions?asof=2025-12-15' })
    const separation = await screen.findByRole('table', {
      name: 'Plants outside China on 15 December 2025: separation',
    })
    const count = (stage: string) => dataset.plants.filter((plant) => plant.stage === stage).length
    expect(rowsOf(separation)).toHaveLength(count('separation'))
    expect(rowOf(separation, 'Kuantan, light')).toHaveTextContent(
      /running in part since 25 Nov 2025.*25%/,
    )
    await userEvent.click(screen.getByRole('radio', { name: 'Magnets' }))
    const magnets = screen.getByRole('table', { name: /: magnets$/ })
    expect(rowsOf(magnets)).toHaveLength(count('magnet'))
    expect(rowOf(magnets, 'Sumter')).toHaveTextContent(/starting up since 1 Dec 2025.*10%/)
  })
})
