import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { BuyerChoice } from '@/app/buyer-choice'
import { renderPage } from '@tests/render-page'

it('puts a buyer in China into the address, and takes one from it', async () => {
  renderPage(<BuyerChoice />, { address: '/elements' })
  expect(await screen.findByLabelText('Outside China')).toBeChecked()
  fireEvent.click(screen.getByLabelText('In China'))
  expect(window.location.search).toContain('market=china')
  expect(screen.getByLabelText('In China')).toBeChecked()
})

it('is what the address says', async () => {
  renderPage(<BuyerChoice />, { address: '/elements?market=china' })
  expect(await screen.findByLabelText('In China')).toBeChecked()
})
