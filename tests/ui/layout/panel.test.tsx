import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { SourcesFaultContext } from '@/ui/evidence/sources-fault'
import { Panel } from '@/ui/layout/panel'
import { type PanelState } from '@/ui/layout/panel-state'

const sources = [
  { id: 'dvb', title: 'KIA takes Kanpaikti', publisher: 'DVB', date: '2024-11-21' },
  { id: 'mcs', title: 'Mineral Commodity Summaries', publisher: 'USGS MCS', date: '2026' },
  { id: 'gacc', title: 'Customs statistics', publisher: 'GACC', date: '2024-12' },
]

const ignore = () => {}

function renderPanel(state: PanelState) {
  render(
    <Panel sources={sources} state={state} subtitle="t REO" title="Supply has halved">
      <p>The content</p>
    </Panel>,
  )
}

describe(Panel, () => {
  it('is a region named by its finding, with its sources', async () => {
    renderPanel({ kind: 'ready' })
    expect(screen.getByRole('region', { name: 'Supply has halved' })).toBeVisible()
    expect(screen.getByText('The content')).toBeVisible()
    expect(screen.getByRole('link', { name: 'DVB 21 Nov 2024' })).toHaveAttribute(
      'href',
      '/sources#dvb',
    )
    expect(screen.getByText('Customs statistics')).not.toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'all 3 sources' }))
    expect(screen.getByRole('link', { name: 'Customs statistics' })).toBeVisible()
  })

  it('says that it loads, and that it takes long', () => {
    renderPanel({ kind: 'slow' })
    expect(screen.getByRole('status')).toHaveTextContent('Still loading')
    expect(screen.queryByText('The content')).not.toBeInTheDocument()
  })

  it('keeps old content under a banner with its age', async () => {
    const onRetry = vi.fn<() => void>()
    renderPanel({ kind: 'stale', age: '3 hours', reason: 'The server did not answer.', onRetry })
    expect(screen.getByRole('status')).toHaveTextContent(
      'Showing data from 3 hours ago. The server did not answer.',
    )
    expect(screen.getByText('The content')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('says what failed in place of content', () => {
    renderPanel({ kind: 'failed', reason: 'The server answered with a fault.', onRetry: ignore })
    expect(screen.getByRole('status')).toHaveTextContent('This could not be loaded.')
    expect(screen.queryByText('The content')).not.toBeInTheDocument()
  })

  it('folds the technical words of a fault away', async () => {
    const state = {
      kind: 'failed',
      reason: 'It failed.',
      detail: '/api/x: 503',
      onRetry: ignore,
    } as const
    renderPanel(state)
    expect(screen.getByText('/api/x: 503')).not.toBeVisible()
    await userEvent.click(screen.getByText('Details'))
    expect(screen.getByText('/api/x: 503')).toBeVisible()
  })

  it('says that its sources were lost, never that it has none', async () => {
    const askAgain = vi.fn<() => void>()
    const panel = (given: readonly [] | undefined) => (
      <SourcesFaultContext value={askAgain}>
        <Panel sources={given} title="Supply has halved" />
      </SourcesFaultContext>
    )
    const { rerender } = render(panel([]))
    expect(screen.getByText(/Sources: they could not be loaded/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(askAgain).toHaveBeenCalledOnce()
    rerender(panel(undefined))
    expect(screen.queryByText(/Sources/)).not.toBeInTheDocument()
  })

  it('says what to do when there is nothing', () => {
    renderPanel({ kind: 'empty', message: 'Import a parts list.' })
    expect(screen.getByText('Import a parts list.')).toBeVisible()
  })
})
