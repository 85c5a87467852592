import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { BacktestPage } from '@/features/backtest/backtest-page'
import { dataset } from '@/../tests/mock-data/dataset'
import { renderPage } from '@/../tests/render-page'

const fit = dataset.calibration

function found(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name })
}

describe(BacktestPage, () => {
  it('states how much is met, how much of it outside the fit, and that this is not validation', async () => {
    renderPage(<BacktestPage />, { address: '/backtest' })
    const { fitAfter, holdOutAfter } = fit
    const finding = `${fitAfter.hits} of ${fitAfter.count} .* ${holdOutAfter.hits} of ${holdOutAfter.count}`
    await found(new RegExp(finding))
    expect(screen.getByText('One episode is not validation.')).toBeVisible()
  })

  it('lists every observation with its verdict, misses as plain as hits', async () => {
    renderPage(<BacktestPage />, { address: '/backtest' })
    await found(/Fitted to/)
    const table = screen.getByRole('table', { name: 'Every observation of 2024–25' })
    const [main] = dataset.backtest.episodes
    for (const { label } of main?.targets ?? []) {
      expect(within(table).getByRole('rowheader', { name: label })).toBeInTheDocument()
    }
    const row = within(table).getByRole('row', { name: /Dysprosium in China, 31 October 2024/ })
    expect(row).toHaveTextContent('0.93×')
    expect(within(row).getByText('miss', { selector: 'strong' })).toBeInTheDocument()
  })

  it('shows each fitted assumption with its start, its bounds and whether they hold it back', async () => {
    renderPage(<BacktestPage />, { address: '/backtest' })
    await found(/Fitted to/)
    const table = screen.getByRole('table', { name: 'Assumptions before and after the fit' })
    const row = within(table).getByRole('row', { name: /Price lag in China/ })
    expect(row).toHaveTextContent('412 at its bound1 to 12')
    expect(within(table).getAllByText('at its bound')).toHaveLength(
      fit.assumptions.filter(({ isAtBound }) => isAtBound).length,
    )
  })

  it('says what happened when the stored fit cannot be had, and offers to try again', async () => {
    renderPage(<BacktestPage />, { address: '/backtest?fault=calibration:status' })
    const [again] = await screen.findAllByRole('button', { name: 'Try again' })
    expect(again).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The model against')
  })
})
