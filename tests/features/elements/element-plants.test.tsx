import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ElementPage } from '@/features/elements/element-page'
import { toPlantsSentence } from '@/features/elements/to-plants-sentence'
import { createFormat } from '@/ui/format/create-format'
import { rowOf, rowsOf } from '@/../tests/features/rows-of'
import { dataset } from '@/../tests/mock-data/dataset'
import { renderPage } from '@/../tests/render-page'

const format = createFormat('en-GB')

function plantsOf(elementId: string) {
  return dataset.plants.filter(({ elementIds }) => elementIds.includes(elementId))
}

describe(toPlantsSentence, () => {
  it('says who separates on the day and who is still to start', () => {
    expect(
      toPlantsSentence(
        'dysprosium',
        { elementId: 'Dy', asOf: '2025-11-15', ownShare: 0.0936 },
        plantsOf('Dy'),
        format,
      ),
    ).toBe(
      'On 15 November 2025 about 9% of the demand for dysprosium outside China is separated there: Kuantan, heavy circuit. Still to start: Mountain Pass, heavy circuit and Caremag Lacq.',
    )
  })

  it('says when none runs, and when none was found', () => {
    const one = plantsOf('Dy').filter(({ id }) => id === 'caremag-lacq')
    expect(
      toPlantsSentence(
        'dysprosium',
        { elementId: 'Dy', asOf: '2024-11-20', ownShare: 0 },
        one,
        format,
      ),
    ).toBe(
      'On 20 November 2024 no plant outside China separates dysprosium. Still to start: Caremag Lacq.',
    )
    expect(
      toPlantsSentence(
        'yttrium',
        { elementId: 'Y', asOf: '2024-11-20', ownShare: 0 },
        plantsOf('Y'),
        format,
      ),
    ).toBe(
      'No figure of yttrium separated outside China was found; the model takes it that none is.',
    )
  })
})

describe('the plants of an element', () => {
  it('stand with their state on the as-of date, capacity and history', async () => {
    renderPage(<ElementPage elementId="Dy" />, { address: '/elements/Dy?asof=2025-07-15' })
    const table = await screen.findByRole('table', {
      name: 'Plants outside China that handle dysprosium, on 15 July 2025',
    })
    expect(rowsOf(table)).toHaveLength(plantsOf('Dy').length)
    const kuantan = rowOf(table, 'Kuantan, heavy circuit')
    expect(kuantan).toHaveTextContent(/Lynas, Malaysia.*starting up since 16 May 2025.*35%/)
    expect(rowOf(table, 'Caremag Lacq')).toHaveTextContent(
      /planned.*0%.*600 t Dy and Tb oxide a year/,
    )
    expect(rowOf(table, 'Less Common Metals')).toHaveTextContent(/Metal.*not published/)
    await userEvent.click(screen.getByText('Show what each plant did, and when'))
    const history = screen.getByRole('table', {
      name: /^What plants that handle dysprosium did/,
    })
    expect(
      rowsOf(history).filter((row) => row.textContent.startsWith('Kuantan, heavy')),
    ).toHaveLength(3)
  })
})
