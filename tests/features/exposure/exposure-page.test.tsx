import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ExposureFigures } from '@/features/exposure/exposure-figures'
import { ExposurePage } from '@/features/exposure/exposure-page'
import { usePartsStore } from '@/state/lists/parts-store'
import { NO_RUNS } from '@tests/features/exposure/no-runs'
import { renderPage } from '@tests/render-page'

vi.mock('@/data/use-exposure-spread', () => ({ useExposureSpread: () => NO_RUNS }))

const reset = () => usePartsStore.getState().reset()

describe(ExposureFigures, () => {
  const spread = {
    runs: 2000,
    seed: 1,
    weeks: 104,
    parts: [],
    moneyAtRiskUsd: {
      p5: 2e6,
      p25: 80e6,
      p50: 150e6,
      p75: 250e6,
      p95: 400e6,
      mean: 163e6,
      cvar95: 500e6,
    },
  }

  it('names the mean of the runs, their range and the central run, with a press to the overview', async () => {
    renderPage(
      <ExposureFigures
        centralUsd={69_500_000}
        isOfOverview
        rows={[]}
        spread={spread}
        weeks={104}
      />,
      { address: '/exposure' },
    )
    const figures = await screen.findByRole('region', { name: 'Figures of the list' })
    expect(figures).toHaveTextContent(
      /Mean of 2,000 runs; P5 to P95: .+ to .+\. In the central run: /,
    )
    expect(figures).toHaveTextContent('$69.5 M, which the overview shows.')
    expect(screen.getByRole('link', { name: 'See the overview' })).toHaveAttribute('href', '/')
  })

  it('leads to no overview under a scenario that it does not show', async () => {
    renderPage(
      <ExposureFigures
        centralUsd={69_500_000}
        isOfOverview={false}
        rows={[]}
        spread={spread}
        weeks={104}
      />,
      { address: '/exposure' },
    )
    const figures = await screen.findByRole('region', { name: 'Figures of the list' })
    expect(figures).toHaveTextContent('In the central run: $69.5 M.')
    expect(screen.queryByRole('link', { name: 'See the overview' })).toBeNull()
  })
})

describe(ExposurePage, () => {
  // The window to bring lists in is loaded when it is opened; here it is at hand.
  beforeAll(async () => {
    await import('@/features/exposure/import/import-flow')
  })
  beforeEach(reset)
  afterEach(reset)

  it('ranks the sample list before anything is imported, says so, and says how to bring one’s own', async () => {
    renderPage(<ExposurePage />, { address: '/exposure' })
    const title = await screen.findByRole('heading', {
      level: 1,
      name: /^Sample list: \d+ of 59 parts run out in the central run, the first by/,
    })
    expect(title).toBeVisible()
    const own = screen.getByRole('region', { name: 'Import your own list' })
    expect(own).toHaveTextContent('No buyer, supplier or part in it exists')
    expect(own).toHaveTextContent('sent nowhere')
    const table = screen.getByRole('table', { name: /^Parts on 20 November 2024/ })
    expect(table).toHaveAttribute('aria-rowcount', '60')
    expect(usePartsStore.getState().history.present.lists).toEqual([])
  })

  it('follows a scenario of the lab that the address names, and says which; the outlook otherwise', async () => {
    const user = userEvent.setup()
    renderPage(<ExposurePage />, { address: '/exposure?scenario=preset:quiet' })
    await screen.findByRole('heading', {
      level: 1,
      name: 'Sample list, “No disruption”: None of 59 parts runs out in the central run',
    })
    const choice = screen.getByRole('combobox', { name: 'Scenario' })
    expect(choice).toHaveDisplayValue('No disruption')
    await user.selectOptions(choice, 'All Myanmar stops for a year')
    await screen.findByRole('heading', { level: 1, name: /“All Myanmar stops for a year”: [1-9]/ })
    expect(window.location.search).toContain('scenario=preset%3Amyanmar-stops')
    await user.selectOptions(choice, 'The overview’s outlook')
    await screen.findByRole('heading', { level: 1, name: /^Sample list: [1-9]/ })
    expect(window.location.search).toBe('')
  })

  it('shows the outlook where the scenario in the address cannot be read, and says so', async () => {
    renderPage(<ExposurePage />, { address: '/exposure?scenario=preset:nobody' })
    await screen.findByRole('heading', { level: 1, name: /^Sample list: [1-9]/ })
    expect(screen.getByText(/“nobody” is not a preset/)).toBeVisible()
  })

  it('reads a pasted list, names a bad line, mends it and takes it over in one step', async () => {
    const user = userEvent.setup()
    renderPage(<ExposurePage />, { address: '/exposure' })
    await user.click(await screen.findByRole('button', { name: 'Import your list' }))
    // What is asked of the dialog alone is found quickly: the table of the page behind it is long.
    const dialog = within(await screen.findByRole('dialog'))
    const box = await dialog.findByLabelText(/paste cells here/)
    await user.click(box)
    await user.paste(
      'Part\tMaterial\tQuantity per year\tQuantity unit\tStock\tStock unit\n' +
        'A-1\tTb4O7\t100\tkg\t30\tdays\n' +
        'A-2\tTb4O7\tmany\tkg\t30\tdays\n',
    )
    await user.click(dialog.getByRole('button', { name: 'Read what is pasted' }))
    await user.click(await dialog.findByRole('button', { name: 'Check the lines' }))
    const cell = await dialog.findByRole('textbox', { name: 'Line 3, Quantity per year' })
    expect(dialog.getByRole('heading', { level: 3 })).toHaveTextContent(
      '1 line can be imported; 1 cannot be read yet',
    )
    await user.clear(cell)
    await user.type(cell, '200')
    await user.click(dialog.getByRole('button', { name: 'Check again' }))
    await user.click(await dialog.findByRole('button', { name: 'Import 2 lines' }))
    expect(await screen.findByRole('heading', { level: 1, name: /2 parts/ })).toBeVisible()
    expect(usePartsStore.getState().history.past).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Undo: import a list' }))
    expect(await screen.findByRole('heading', { level: 1, name: /^Sample list/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Redo: import a list' }))
    expect(await screen.findByRole('heading', { level: 1, name: /2 parts/ })).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Rename' }))
    const name = await screen.findByRole('textbox', { name: 'Name of the list' })
    await user.clear(name)
    await user.type(name, 'Motors')
    await user.click(screen.getByRole('button', { name: 'Rename the list' }))
    expect(await screen.findByText('Motors')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo: rename the list' }))
    expect(await screen.findByText('Pasted list')).toBeVisible()
  })

  it('lists what was left out with its reason, goes on with what was typed, and mends it later', async () => {
    const user = userEvent.setup()
    renderPage(<ExposurePage />, { address: '/exposure' })
    await user.click(await screen.findByRole('button', { name: 'Import your list' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByLabelText(/paste cells here/))
    await user.paste(
      'Part\tMaterial\tQuantity per year\tQuantity unit\n' +
        'A-1\tTb4O7\t100\tkg\nA-2\tTb4O7\tmany\tkg\nA-3\tTb4O7\t7\tkg\n',
    )
    await user.click(dialog.getByRole('button', { name: 'Read what is pasted' }))
    await user.click(await dialog.findByRole('button', { name: 'Check the lines' }))
    await user.click(await dialog.findByRole('button', { name: 'Leave the bad lines out' }))
    await user.click(await dialog.findByRole('button', { name: 'Import 2 lines' }))
    const panel = within(
      await screen.findByRole('region', { name: /^1 of 3 rows of the file are not in the list/ }),
    )
    expect(panel.getByRole('table')).toHaveTextContent(/A-2.*many.*Quantity per year: /)

    await user.click(panel.getByRole('button', { name: 'Mend these rows' }))
    const again = within(await screen.findByRole('dialog'))
    await user.click(await again.findByRole('button', { name: 'Check the lines' }))
    await user.type(
      await again.findByRole('textbox', { name: 'Line 2, Quantity per year' }),
      '{Control>}a{/Control}200',
    )
    // Closed before it is confirmed: what was typed is still there.
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: 'Continue the import' }))
    const resumed = within(await screen.findByRole('dialog'))
    await user.click(await resumed.findByRole('button', { name: 'Import 1 line' }))
    await screen.findByRole('heading', { level: 1, name: /3 parts/ })
    expect(screen.queryByRole('region', { name: /are not in the list/ })).toBeNull()
    const [list] = usePartsStore.getState().history.present.lists
    expect(list?.lines.map(({ id, usageKgPerYear }) => [id, usageKgPerYear])).toEqual([
      ['A-1', 100],
      ['A-3', 7],
      ['A-2', 200],
    ])
  })
})
