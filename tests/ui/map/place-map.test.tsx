import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { type MapPlace } from '@/ui/map/place'
import { PlaceMap } from '@/ui/map/place-map'

const places: readonly MapPlace[] = [
  {
    id: 'pangwa',
    label: 'Pangwa',
    longitude: 98.37863,
    latitude: 25.59866,
    kind: 'region',
    output: 18_000,
    controllerIds: ['kia'],
    isHalted: true,
    href: '/regions/pangwa',
    description: 'controlled by the KIA, halted',
  },
  {
    id: 'gate',
    label: 'Pangwa gate',
    longitude: 98.38018,
    latitude: 25.5965,
    kind: 'gate',
    gateStatus: 'shut',
    description: 'shut since 19 October 2024',
  },
]

function renderMap(onSelect?: (id: string) => void) {
  render(
    <PlaceMap
      controllers={[
        { id: 'kia', label: 'KIA and allies' },
        { id: 'bgf', label: 'Border Guard Force' },
      ]}
      label="Who controls the mines"
      level="kachin"
      onSelect={onSelect}
      places={places}
      sentence="One of one region is halted."
      sources={[]}
    />,
  )
}

describe(PlaceMap, () => {
  it('reads places in order, with their state, as links and buttons', async () => {
    const onSelect = vi.fn<(id: string) => void>()
    renderMap(onSelect)
    expect(screen.getByRole('figure', { name: 'Who controls the mines' })).toBeVisible()
    expect(
      screen.getByRole('link', { name: 'Pangwa: controlled by the KIA, halted' }),
    ).toHaveAttribute('href', '/regions/pangwa')
    await userEvent.click(screen.getByRole('button', { name: /Pangwa gate: shut/ }))
    expect(onSelect).toHaveBeenCalledWith('gate')
  })

  it('explains only the marks that are drawn', () => {
    renderMap()
    expect(screen.getByText('KIA and allies')).toBeVisible()
    expect(screen.queryByText('Border Guard Force')).not.toBeInTheDocument()
    expect(screen.getByText('gate shut')).toBeVisible()
    expect(screen.queryByText('gate open')).not.toBeInTheDocument()
  })

  it('has a table', async () => {
    renderMap()
    await userEvent.click(screen.getByText('Show as table'))
    expect(
      screen.getByRole('row', {
        name: 'Pangwa mining region controlled by the KIA, halted 18,000',
      }),
    ).toBeVisible()
  })
})
