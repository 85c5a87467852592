import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { BacktestPage } from '@/features/backtest/backtest-page'
import { dataset } from '@/../tests/mock-data/dataset'
import { renderPage } from '@/../tests/render-page'

const { backtest, calibration, forecasts } = dataset
const found = () => screen.findByRole('heading', { level: 1, name: /90% range holds/ })

async function openTable(name: string) {
  renderPage(<BacktestPage />, { address: '/backtest' })
  await found()
  return within(screen.getByRole('table', { name }))
}

describe(BacktestPage, () => {
  it('opens with the verdict, and says that this is not validation', async () => {
    renderPage(<BacktestPage />, { address: '/backtest' })
    const { inside, count } = forecasts.all.coverage
    expect(await found()).toHaveTextContent(`${inside} of ${count} observations`)
    expect(screen.getByText('Six episodes are not validation.')).toBeVisible()
  })

  it('judges every episode in one table, and says what it is worse than', async () => {
    const table = await openTable('How good the forecasts were, episode by episode')
    for (const [index, { name }] of backtest.episodes.entries()) {
      const row = table.getByRole('row', { name: new RegExp(name) })
      const { coverage, skill } = forecasts.episodes[index]?.quality ?? forecasts.all
      expect(row).toHaveTextContent(`${coverage.inside} of ${coverage.count}`)
      const isBeaten = Object.values(skill).some((value) => value < 0)
      expect(within(row).queryByText('no rival') === null).toBe(isBeaten)
    }
    expect(table.getByRole('row', { name: /All episodes/ })).toBeInTheDocument()
  })

  it('lists every observation with its verdict, those outside as plain as those inside', async () => {
    const table = await openTable('Every observation')
    const targets = backtest.episodes.flatMap((episode) => episode.targets)
    expect(table.getAllByRole('rowheader').map((cell) => cell.textContent)).toStrictEqual(
      targets.map(({ label }) => label),
    )
    const { inside, count } = forecasts.all.coverage
    expect(table.getAllByText('inside')).toHaveLength(inside)
    expect(table.getAllByText('outside')).toHaveLength(count - inside)
    const row = table.getByRole('row', { name: /Yttrium in Europe, 5 February 2026/ })
    expect(row).toHaveTextContent('56.67×')
    expect(within(row).getByText('outside')).toBeInTheDocument()
  })

  it('says how far off the model was in the other episodes, by kind of observation', async () => {
    await openTable('Every observation')
    const list = screen.getByText(/beyond what draws and scatter explain/).parentElement
    const [kachin] = forecasts.episodes
    if (list === null || kachin === undefined) throw new Error('No error is shown')
    expect(list).toHaveTextContent(`imports ${kachin.errors.imports.model.toFixed(2)}`)
    expect(within(list).getAllByRole('listitem')).toHaveLength(backtest.episodes.length)
  })

  it('holds every dated pair of prices against the licence term of the score', async () => {
    const table = await openTable('The score’s licence term against prices outside China')
    expect(table.getAllByRole('rowheader')).toHaveLength(backtest.priceGaps.length)
  })

  it('shows each fitted assumption with its start, its bounds and whether they hold it back', async () => {
    const table = await openTable('Assumptions before and after the fit')
    expect(table.getAllByText('at its bound')).toHaveLength(
      calibration.assumptions.filter(({ isAtBound }) => isAtBound).length,
    )
  })

  it.each(['calibration', 'forecasts'])(
    'says what happened when %s cannot be had, and offers to try again',
    async (name) => {
      renderPage(<BacktestPage />, { address: `/backtest?fault=${name}:status` })
      const [again] = await screen.findAllByRole('button', { name: 'Try again' })
      expect(again).toBeVisible()
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The model against')
    },
  )
})
