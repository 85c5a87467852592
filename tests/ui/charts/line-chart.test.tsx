import { fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { BarChart } from '@/ui/charts/bar/bar-chart'
import { LineChart } from '@/ui/charts/line/line-chart'
import { type LineChartProps } from '@/ui/charts/line/line-chart-props'
import { StackedShareBar } from '@/ui/charts/bar/stacked-share-bar'
import { StepHistory } from '@/ui/charts/step/step-history'

const xs = [0, 1, 2, 3]

const props: LineChartProps = {
  title: 'The price could double',
  subtitle: 'Multiple of September 2024',
  series: [
    {
      id: 'halt',
      label: 'Halt',
      points: { xs, ys: [1, 1.5, 2, 1.8] },
      kind: 'scenario',
      color: 'series-1',
      dashedFrom: 1,
    },
    {
      id: 'none',
      label: 'No halt',
      points: { xs, ys: [1, 1, 1, 1] },
      kind: 'counterfactual',
      color: 'muted',
    },
  ],
  bands: [
    {
      id: 'half',
      label: 'middle half',
      xs,
      low: [1, 1.2, 1.5, 1.4],
      high: [1, 1.8, 2.5, 2.2],
      color: 'series-1',
    },
  ],
  xDomain: [0, 3],
  xTicks: [0, 3],
  formatX: (x) => `week ${x}`,
  formatY: (y) => `${y.toFixed(2)}×`,
  markers: [{ x: 1, label: 'as of 20 Nov 2024' }],
  sentence: 'The price peaks at 2.00× in week 2.',
  xLabel: 'Week',
  readLabel: 'Read values week by week',
  sources: [],
}

describe(LineChart, () => {
  it('is a figure that says its finding in words', () => {
    render(<LineChart {...props} />)
    const figure = screen.getByRole('figure', { name: 'The price could double' })
    expect(within(figure).getByText('Multiple of September 2024')).toBeVisible()
    expect(within(figure).getByText('The price peaks at 2.00× in week 2.')).toBeVisible()
  })

  it('writes the names on the lines and the meaning on the band', () => {
    const { container } = render(<LineChart {...props} />)
    const drawn = [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent)
    expect(drawn).toEqual(
      expect.arrayContaining(['Halt', 'No halt', 'middle half', 'as of 20 Nov 2024']),
    )
  })

  it('flags notes on their line, lists them below, and reads them with the values and in the table', async () => {
    const onNoteAt = vi.fn<(x: number) => void>()
    const notes = [
      { number: 1, x: 1.9, text: 'Kanpaikti falls' },
      { number: 2, x: 2, text: '<script>alert(1)</script>' },
    ]
    const { container } = render(<LineChart {...props} notes={notes} onNoteAt={onNoteAt} />)
    const flags = [...container.querySelectorAll('svg [data-note]')]
    expect(flags.map((flag) => flag.textContent)).toEqual(['1', '2'])
    const list = screen.getByRole('list', { name: 'Notes on this chart' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual(['1week 1.9: Kanpaikti falls', '2week 2: <script>alert(1)</script>'])
    const slider = screen.getByRole('slider', { name: /Read values week by week/ })
    fireEvent.focus(slider)
    fireEvent.change(slider, { target: { value: '2' } })
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(
        /Halt 2\.00×.*; note 1 \(week 1\.9\): Kanpaikti falls; 2 \(week 2\): <script>/,
      ),
    )
    fireEvent.keyDown(slider, { key: 'Enter' })
    expect(onNoteAt).toHaveBeenCalledExactlyOnceWith(2)
    await userEvent.click(screen.getByText('Show as table'))
    const cells = screen.getAllByRole('row').map((row) => row.lastElementChild?.textContent)
    expect(cells).toEqual([
      'Note',
      '',
      '',
      '1 (week 1.9): Kanpaikti falls; 2 (week 2): <script>alert(1)</script>',
      '',
    ])
  })

  it('leaves the plot where it is when a line has a shorter name for a moment', () => {
    const named = (label: string) =>
      props.series.map((line) => (line.id === 'halt' ? { ...line, label } : line))
    const { container, rerender } = render(
      <LineChart {...props} series={named('central values')} />,
    )
    const path = () =>
      container.querySelector('path[data-kind="counterfactual"]')?.getAttribute('d')
    const before = path()
    rerender(<LineChart {...props} series={named('median')} />)
    expect(path()).toBe(before)
    rerender(<LineChart {...props} series={named('before the halts')} />)
    expect(path()).not.toBe(before)
  })

  it('writes a long meaning over two lines, and none that would not fit', () => {
    const [band] = props.bands ?? []
    const named = (label: string) => (band === undefined ? [] : [{ ...band, label }])
    const long = 'All mines of the country stop for a whole year: ninety runs in a hundred of many'
    const { container, rerender } = render(<LineChart {...props} bands={named(long)} />)
    const lines = () => [...container.querySelectorAll('tspan')].map((line) => line.textContent)
    expect(lines().join(' ')).toContain(long)
    expect(lines()).not.toContain(long)
    rerender(<LineChart {...props} bands={named(long.repeat(3))} />)
    expect(lines().join(' ')).not.toContain('ninety')
  })

  it('draws a scenario solid up to its start and dashed after', () => {
    const { container } = render(<LineChart {...props} />)
    const kinds = [...container.querySelectorAll('path[data-kind]')].map((path) =>
      path.getAttribute('data-kind'),
    )
    expect(kinds).toEqual(expect.arrayContaining(['record', 'scenario', 'counterfactual']))
  })

  it('reads every value by keyboard', () => {
    render(<LineChart {...props} />)
    const slider = screen.getByRole('slider', { name: /^Read values week by week: ./ })
    fireEvent.change(slider, { target: { value: '2' } })
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'week 2: Halt 2.00×; No halt 1.00×; middle half 1.50× to 2.50×',
    )
  })

  it('has a table with a row for every step', async () => {
    render(<LineChart {...props} />)
    await userEvent.click(screen.getByText('Show as table'))
    const table = screen.getByRole('table')
    expect(within(table).getAllByRole('rowheader')).toHaveLength(4)
    expect(
      within(table).getByRole('row', { name: 'week 1 1.50× 1.00× 1.20× to 1.80×' }),
    ).toBeVisible()
  })
})

describe(BarChart, () => {
  it('shows missing values as missing, in the drawing and in the table', async () => {
    const { container } = render(
      <BarChart
        bars={[
          { id: '2023', label: '2023', value: 1400 },
          { id: '2024', label: '2024', value: 900, isEstimated: true },
          { id: '2025', label: '2025', value: undefined, missingReason: 'withheld' },
        ]}
        formatValue={(value) => `$${value} M`}
        labelHeader="Year"
        sentence="Imports fell."
        sources={[]}
        subtitle="USD"
        title="Imports fell"
        valueHeader="Import value"
      />,
    )
    const drawn = [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent)
    expect(drawn).toEqual(expect.arrayContaining(['$1400 M', 'withheld']))
    await userEvent.click(screen.getByText('Show as table'))
    expect(screen.getByRole('row', { name: '2024 $900 M (estimate)' })).toBeVisible()
    expect(screen.getByRole('row', { name: '2025 withheld' })).toBeVisible()
  })
})

describe(StackedShareBar, () => {
  it('writes every share beside its name', () => {
    render(
      <StackedShareBar
        labelHeader="Country"
        segments={[
          { id: 'mm', label: 'Myanmar', share: 0.47, isHalted: true },
          { id: 'cn', label: 'China', share: 0.53 },
        ]}
        sources={[]}
        subtitle="Share of mine supply"
        title="Half comes from one corner"
      />,
    )
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Myanmar 47% (halted)',
      'China 53%',
    ])
  })
})

describe(StepHistory, () => {
  it('tells each step in its table', async () => {
    render(
      <StepHistory
        formatValue={String}
        lastDay="2025-03-01"
        sentence="From 62 to 83."
        sources={[]}
        steps={[
          { from: '2024-09-23', value: 62 },
          { from: '2024-11-20', value: 83, label: 'Kanpaikti' },
        ]}
        subtitle="Score"
        title="The score rose"
      />,
    )
    await userEvent.click(screen.getByText('Show as table'))
    expect(screen.getByRole('row', { name: '20 Nov 2024 83 Kanpaikti' })).toBeVisible()
  })
})
