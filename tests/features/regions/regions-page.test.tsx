import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RegionsPage } from '@/features/regions/regions-page'
import { renderPage } from '@/../tests/render-page'

describe(RegionsPage, () => {
  it('says how many regions stand still on the as-of date', async () => {
    renderPage(<RegionsPage />, { address: '/regions' })
    expect(await screen.findByText(/mining is halted in 4 .*out of 16 regions/)).toHaveTextContent(
      'On 20 November 2024',
    )
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Mining regions')
  })
})
