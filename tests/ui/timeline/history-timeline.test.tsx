import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { HistoryTimeline, type HistoryTimelineProps } from '@/ui/timeline/history-timeline'

const props: HistoryTimelineProps = {
  firstDay: '2024-09-01',
  lastDay: '2025-06-30',
  asOf: '2024-11-20',
  onAsOf: () => {},
  regions: [
    {
      id: 'pangwa',
      label: 'Pangwa',
      control: [
        {
          from: '2024-01-01',
          to: '2024-10-19',
          controllerIds: ['bgf'],
          label: 'Border Guard Force',
        },
        { from: '2024-10-19', to: null, controllerIds: ['kia'], label: 'KIA' },
      ],
      production: [{ from: '2024-09-20', to: null, status: 'halted', label: 'halted' }],
    },
  ],
  gates: [
    {
      id: 'gate',
      label: 'Kanpaikti gate',
      spans: [{ from: '2024-11-20', to: null, status: 'shut', label: 'shut' }],
    },
  ],
  events: [
    { id: 'a', date: '2024-10-19', title: 'KIA takes Pangwa', category: 'conflict' },
    { id: 'b', date: '2024-11-20', title: 'KIA takes Kanpaikti', category: 'conflict' },
    { id: 'c', date: '2025-04-04', title: 'China licenses exports', category: 'policy' },
  ],
  controllers: [{ id: 'kia', label: 'KIA and allies' }],
  isPlaying: false,
  onTogglePlay: () => {},
  sources: [],
}

describe(HistoryTimeline, () => {
  it('says who held what on the as-of date', () => {
    render(<HistoryTimeline {...props} />)
    expect(screen.getByText('KIA, halted')).toBeVisible()
    expect(screen.getByText('Kanpaikti gate')).toHaveTextContent('Kanpaikti gate shut')
  })

  it('lists the latest events up to the as-of date, newest first', () => {
    render(<HistoryTimeline {...props} />)
    expect(screen.getByText('KIA takes Kanpaikti')).toBeVisible()
    expect(screen.queryByText('China licenses exports')).not.toBeInTheDocument()
  })

  it('moves by day and by four weeks, and commits when let go', () => {
    const onAsOf = vi.fn<(date: string) => void>()
    const onAsOfCommit = vi.fn<(date: string) => void>()
    render(<HistoryTimeline {...props} onAsOf={onAsOf} onAsOfCommit={onAsOfCommit} />)
    const slider = screen.getByRole('slider', { name: 'As-of date' })
    expect(slider).toHaveAttribute('aria-valuetext', '20 November 2024')
    fireEvent.change(slider, { target: { value: '81' } })
    expect(onAsOf).toHaveBeenLastCalledWith('2024-11-21')
    fireEvent.keyDown(slider, { key: 'PageDown' })
    expect(onAsOf).toHaveBeenLastCalledWith('2024-10-23')
    expect(onAsOfCommit).not.toHaveBeenCalled()
    fireEvent.keyUp(slider, { key: 'PageDown' })
    expect(onAsOfCommit).toHaveBeenCalledOnce()
  })

  it('takes a typed day, and refuses one outside the record', () => {
    const onAsOf = vi.fn<(date: string) => void>()
    render(<HistoryTimeline {...props} onAsOf={onAsOf} />)
    const box = screen.getByLabelText('Go to date')
    fireEvent.change(box, { target: { value: '2024-10-20' } })
    expect(onAsOf).toHaveBeenCalledWith('2024-10-20')
    fireEvent.change(box, { target: { value: '2031-01-01' } })
    expect(onAsOf).toHaveBeenCalledOnce()
    expect(screen.getByText(/The record runs from 1 Sept? 2024 to 30 Jun 2025/)).toBeVisible()
  })

  it('plays on request', async () => {
    const onTogglePlay = vi.fn<() => void>()
    render(<HistoryTimeline {...props} onTogglePlay={onTogglePlay} />)
    await userEvent.click(screen.getByRole('button', { name: 'Play week by week' }))
    expect(onTogglePlay).toHaveBeenCalledOnce()
  })

  it('has its history and all events as tables', async () => {
    render(<HistoryTimeline {...props} />)
    await userEvent.click(screen.getByText('Show the history as a table'))
    expect(
      screen.getByRole('row', { name: 'Pangwa control 19 Oct 2024 goes on KIA' }),
    ).toBeVisible()
    await userEvent.click(screen.getByText('Show all 3 events'))
    expect(screen.getByText('China licenses exports')).toBeVisible()
  })
})
