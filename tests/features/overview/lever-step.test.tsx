import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { OverviewPage } from '@/features/overview/overview-page'
import type * as simulateModule from '@/engine/model/simulate'
import { renderPage } from '@tests/render-page'

const simulations = vi.hoisted(() => ({ count: 0 }))

vi.mock('@/engine/model/simulate', async (load) => {
  const actual = await load<typeof simulateModule>()
  const createSimulator: typeof actual.createSimulator = (market) => {
    const run = actual.createSimulator(market)
    return (scenario) => {
      simulations.count += 1
      return run(scenario)
    }
  }
  return { ...actual, createSimulator }
})

// Worked out beside the page, once for the whole record: no step of a lever waits for it.
vi.mock('@/data/use-score-history', () => ({ useScoreHistory: () => undefined }))

beforeEach(() => {
  simulations.count = 0
})

/** Wait until the whole page has followed the lever: the headline figures come a frame after the curves. */
async function settle(): Promise<void> {
  const before = simulations.count
  await new Promise((resolve) => {
    setTimeout(resolve, 150)
  })
  if (simulations.count !== before) await settle()
}

function findSlider(page: HTMLElement): HTMLInputElement {
  const slider = page.querySelector<HTMLInputElement>('#scenario input[type="range"]')
  if (slider === null) throw new Error('The levers are not there yet')
  return slider
}

it('makes three runs on a step of a lever: as recorded and both bounds; the counterfactual is there', async () => {
  const { container } = renderPage(<OverviewPage />)
  const slider = await waitFor(() => findSlider(container), { timeout: 40_000 })
  await screen.findByText(/At risk on the sample list/, {}, { timeout: 20_000 })
  await settle()
  simulations.count = 0
  fireEvent.change(slider, { target: { value: '41' } })
  await waitFor(() => expect(simulations.count).toBeGreaterThan(0))
  await settle()
  expect(simulations.count).toBe(3)
}, 90_000)
