import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { type LabScenario } from '@/domain/lab/lab-scenario'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { LabResults } from '@/features/scenario-lab/results/lab-results'
import { type LabWork } from '@/data/lab-work'
import { LabWorkProvider } from '@/data/lab-work-context'
import { shownRuns } from '@/state/lab/shown-runs'
import { createHeldWork, settle } from '@tests/data/held-work'
import { loadEmbeddedRecord } from '@tests/embedded-record'
import { renderPage } from '@tests/render-page'

const record = await loadEmbeddedRecord()
const controllers = [
  { id: 'kia', name: 'Kachin Independence Army' },
  { id: 'uwsa', name: 'United Wa State Army' },
].map((row) => ({ ...row, shortName: row.name, description: '', sources: [] }))
const context = { record, controllers, catalogue: createCatalogue(record, controllers) }
const reported: LabScenario = { presetId: 'kachin-as-reported', asOf: '2024-11-20', changes: {} }

function toUncertain(mode: number): LabScenario {
  const severity = { dist: 'triangular', min: 0.2, mode, max: 1 } as const
  return { ...reported, changes: { 'mine.pangwa.severity': severity } }
}

type Shown = {
  readonly scenarios: readonly LabScenario[]
  readonly isDragging?: boolean
}

const NAMES = ['Mine', 'Theirs', 'Third', 'Fourth']

function toPage(work: LabWork, { scenarios, isDragging = false }: Shown) {
  return (
    <LabWorkProvider value={work}>
      <LabResults
        activeId="0"
        elementId="Tb"
        context={context}
        isDragging={isDragging}
        scenarios={scenarios.map((scenario, index) => ({
          id: String(index),
          name: NAMES[index] ?? '',
          scenario,
        }))}
      />
    </LabWorkProvider>
  )
}

/** Show results; `show` shows others in their place. */
async function open(shown: Shown, address = '/scenarios') {
  const held = createHeldWork()
  const { work } = held
  renderPage(<Live work={work} first={shown} />, { address })
  // The charts are a piece of their own, which a busy machine may take a while to read.
  await screen.findAllByRole('figure', {}, { timeout: 20_000 })
  return { ...held, show: (next: Shown) => act(() => setter.set(next)) }
}

const setter: { set: (shown: Shown) => void } = { set: () => {} }

function Live({ work, first }: { readonly work: LabWork; readonly first: Shown }) {
  const [shown, setShown] = useState(first)
  useEffect(() => {
    setter.set = setShown
  }, [])
  return toPage(work, shown)
}

async function end(step: { readonly end: () => void } | undefined) {
  await act(async () => {
    step?.end()
    await settle()
  })
}

describe(LabResults, () => {
  it('says that one run is all when nothing is uncertain, and how to change that', async () => {
    const { runs } = await open({ scenarios: [reported] })
    expect(screen.getByText(/No input is uncertain yet, so there is one run/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Sample all uncertain inputs' })).toBeVisible()
    expect(runs).toHaveLength(0)
    expect(shownRuns('0')).toBe(1)
    expect(screen.getByText(/One scenario is open/)).toBeVisible()
    expect(screen.getByText(/Nothing differs from preset “Kachin as reported”/)).toBeVisible()
  })

  it('shows a first band, refines it, and makes 100,000 runs when asked, with a way to stop', async () => {
    const user = userEvent.setup()
    const { runs } = await open({ scenarios: [toUncertain(0.5)] })
    expect(screen.getByRole('progressbar', { name: 'Making 1,000 runs' })).toBeVisible()
    await end(runs[0])
    expect(screen.getByText(/Bands of 1,000 runs, seed 1/)).toBeVisible()
    expect(shownRuns('0')).toBe(1000)
    expect(screen.getByText(/high in 75% and elevated in 25% of 1,000 runs/)).toBeVisible()
    expect(screen.getByText('(too close to call)')).toBeVisible()
    await end(runs[1])
    await user.click(await screen.findByRole('button', { name: 'Make 100,000 runs' }))
    expect(runs.at(-1)?.request.runs).toBe(100_000)
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(runs.at(-1)?.watch.signal.aborted).toBe(true)
    expect(screen.getByText(/Bands of 10,000 runs, seed 1\. Stopped\./)).toBeVisible()
  })

  it('tells who listens, once a change rests, what the scenario then comes to', async () => {
    const { show } = await open({ scenarios: [reported] })
    const told = () =>
      screen
        .getAllByRole('status')
        .filter((one) => one.textContent.startsWith('Mine, Terbium: score'))
    expect(told()).toHaveLength(0)
    show({ scenarios: [{ ...reported, changes: { 'mine.pangwa.severity': 0.4 } }] })
    show({ scenarios: [{ ...reported, changes: { 'mine.pangwa.severity': 0.3 } }] })
    await waitFor(() => expect(told()).toHaveLength(1))
    expect(told()[0]).toHaveTextContent(
      /^Mine, Terbium: score \d+, highest price outside China \$[\d,]+\/kg, Myanmar export value foregone \$[\d.]+ ?[MB]; central run\.$/,
    )
  })

  it('asks what matters most only once the bands are refined, and says meanwhile that it will', async () => {
    const { runs, questions } = await open({ scenarios: [toUncertain(0.5)] })
    const isAsked = () => questions.some(({ question }) => question.kind === 'swings')
    const words = 'Calculating the effect of each input'
    await end(runs[0])
    await screen.findByText(/Bands of 1,000 runs/)
    expect(isAsked()).toBe(false)
    expect(screen.getByRole('progressbar', { name: words })).toBeVisible()
    await end(runs[1])
    await waitFor(() => expect(isAsked()).toBe(true))
  })

  it('moves the line at once, and never gives an old result for a new scenario', async () => {
    const { runs, show } = await open({ scenarios: [toUncertain(0.5)], isDragging: true })
    await waitFor(() => expect(runs).toHaveLength(1))
    await end(runs[0])
    expect(screen.getAllByText(/P5–P95 of 1,000 runs/).length).toBeGreaterThan(0)
    for (let step = 0; step < 8; step += 1) {
      show({ scenarios: [toUncertain(0.5 + step / 20)], isDragging: true })
    }
    expect(screen.queryByText('(too close to call)')).not.toBeInTheDocument()
    expect(await screen.findByText('The bands are being updated. Making 1,000 …')).toBeVisible()
    expect(runs.filter(({ watch }) => !watch.signal.aborted)).toHaveLength(2)
    for (const held of runs.slice(1, -1)) await end(held)
    expect(screen.queryByText('(too close to call)')).not.toBeInTheDocument()
    await end(runs.at(-1))
    expect(screen.getByText('(too close to call)')).toBeVisible()
  })

  it('flags the notes of the scenario on every curve, and makes no run and asks nothing anew for them', async () => {
    const first = toUncertain(0.5)
    const { runs, questions, show } = await open({ scenarios: [first] })
    await end(runs[0])
    await end(runs[1])
    await waitFor(() => expect(questions.length).toBeGreaterThan(0))
    const asked = [runs.length, questions.length]
    const chartNotes = [
      { day: '2024-11-20', text: 'Kanpaikti falls' },
      { day: '1999-01-01', text: 'Long before' },
    ]
    show({ scenarios: [{ ...first, chartNotes }] })
    const curves = await screen.findAllByRole('list', { name: 'Notes on this chart' })
    // Prices, cover and supply in two markets each, exports foregone, and the chance of running out.
    expect(curves).toHaveLength(8)
    expect(curves[0]?.textContent).toBe('120 Nov 2024: Kanpaikti falls')
    expect(screen.getAllByRole('slider', { name: /Enter adds a note/ })).toHaveLength(8)
    expect(screen.getByText(/Long before/).closest('li')).toHaveTextContent(/outside the weeks/)
    await act(settle)
    expect([runs.length, questions.length]).toEqual(asked)
    expect(runs.filter(({ watch }) => watch.signal.aborted)).toEqual([])
  })

  it('says beside prices what the backtest found for their ranges, with the way to it', async () => {
    await open({ scenarios: [reported, { ...reported, presetId: 'halt-to-june-2025' }] })
    const held = /the stated ranges alone held 9 of 16 prices seen outside China/
    const chart = screen.getByRole('figure', { name: /^Terbium outside China peaks/ })
    expect(await within(chart).findByText(held)).toBeVisible()
    const link = within(chart).getByRole('link', { name: 'Backtest' })
    expect(link.getAttribute('href')).toMatch(/^\/backtest/)
    const cover = screen.getByRole('figure', { name: /^Terbium stocks outside China/ })
    expect(within(cover).queryByRole('link', { name: 'Backtest' })).toBeNull()
    const compare = screen.getByRole('region', { name: 'Compare scenarios' })
    expect(within(compare).getByText(held)).toBeVisible()
    const why = screen.getByRole('region', { name: 'Why did it move?' })
    expect(within(why).queryByText(/held 5 of 14/)).toBeNull()
    await userEvent.selectOptions(within(why).getByLabelText('Measure'), 'Peak price in China')
    expect(
      within(why).getByText(/held 5 of 14 prices seen in China; of terbium 4 of 6/),
    ).toBeVisible()
  })

  it('names each note of compared scenarios by its scenario, and those they share once', async () => {
    const shared = { day: '2024-11-20', text: 'Kanpaikti falls' }
    const own = { day: '2025-01-06', text: 'Mines return' }
    await open({
      scenarios: [
        { ...reported, chartNotes: [shared] },
        { ...reported, presetId: 'halt-to-june-2025', chartNotes: [shared, own] },
      ],
    })
    const chart = await screen.findByRole('figure', { name: /price outside China/ })
    const rows = within(chart).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '120 Nov 2024: Kanpaikti falls',
      '26 Jan 2025: Theirs: Mines return',
    ])
  })

  it('names a fault of the runs and runs again when told', async () => {
    const user = userEvent.setup()
    const { runs } = await open({ scenarios: [toUncertain(0.5)] })
    await end({
      end: () =>
        runs[0]?.end({ kind: 'faulty', faults: [{ path: '', message: 'The thread has stopped' }] }),
    })
    expect(screen.getByText('The runs failed.')).toBeVisible()
    expect(screen.getByText('The thread has stopped.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Run again' }))
    expect(runs.at(-1)?.request.runs).toBe(1000)
  })

  it('names what keeps a scenario from being run', async () => {
    const held = createHeldWork()
    const broken = { ...reported, changes: { 'mine.pangwa.severity': 7 } }
    renderPage(toPage(held.work, { scenarios: [broken] }))
    expect(await screen.findByText('“Mine” cannot be run.')).toBeVisible()
    expect(screen.getByText(/severity: /)).toBeVisible()
  })

  it('puts scenarios side by side with every input that differs', async () => {
    const user = userEvent.setup()
    const worse = { ...reported, changes: { 'mine.pangwa.severity': 1 } }
    await open({ scenarios: [reported, worse] })
    const cards = within(screen.getByRole('list', { name: 'Scenarios side by side' }))
    expect(cards.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Mine',
      'Theirs',
    ])
    const table = screen.getByRole('table', { name: 'Inputs that differ: 1' })
    expect(within(table).getByRole('rowheader')).toHaveTextContent('Pangwa: share of output lost')
    await user.click(screen.getByRole('radio', { name: 'Difference from “Mine”' }))
    expect(
      await screen.findByRole('heading', {
        name: 'Terbium: price outside China: difference from “Mine”',
      }),
    ).toBeVisible()
  })

  it('names who holds a place, and gives windows their days', async () => {
    const taken = {
      ...reported,
      changes: {
        'control.pangwa': 'uwsa',
        'gate.pangwa-gate.weeks': 10,
        'gate.pangwa-gate.startWeek': 9,
      },
    }
    await open({ scenarios: [reported, taken] })
    const table = screen.getByRole('table', { name: 'Inputs that differ: 3' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Kachin Independence Army.*United Wa State Army$/),
      expect.stringMatching(/20 Nov 2024.*25 Nov 2024$/),
      expect.stringMatching(/weeks, to .*10 weeks, to 3 Feb 2025$/),
    ])
  })

  it('asks for differences run by run when they are looked at, and draws them when they are there', async () => {
    const user = userEvent.setup()
    const { runs } = await open({ scenarios: [toUncertain(0.5), toUncertain(0.7)] })
    expect(runs.some(({ request }) => request.comparedWith !== undefined)).toBe(false)
    await user.click(screen.getByRole('radio', { name: 'Difference from “Mine”' }))
    expect(screen.getByText(/those of many runs follow/)).toBeVisible()
    for (let step = 0; step < 3; step += 1) await end(runs[step])
    expect(runs[2]?.request.comparedWith).toBeDefined()
    expect(screen.getByText(/and of 1,000 runs, each less that with the same draws/)).toBeVisible()
    expect(screen.getAllByText(/^P5–P95 of 1,000 differences/).length).toBeGreaterThan(0)
  })

  it('draws in both what one holds fixed at its centre, says so, and asks for nothing else of the certain one', async () => {
    const { runs } = await open({ scenarios: [toUncertain(0.35), reported] })
    expect(
      screen.getByText(
        '“Theirs” holds one input at the central value that others draw around. Here it draws them too, with the same draws.',
      ),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: /in all scenarios/ })).not.toBeInTheDocument()
    for (let step = 0; step < 2; step += 1) await end(runs[step])
    const [own, shared] = runs.map(({ request }) => request.scenario.mineWindows[0]?.severity)
    expect(own).toMatchObject({ dist: 'triangular', mode: 0.35 })
    expect(shared).toEqual(own)
    const cards = within(screen.getByRole('list', { name: 'Scenarios side by side' }))
    expect(cards.getAllByText(/^Each run by itself: median \$120/)).toHaveLength(2)
  })

  it('names an input that one sets to another value, and offers to draw it in all', async () => {
    const set = { ...reported, changes: { 'mine.pangwa.severity': 0.9 } }
    await open({ scenarios: [toUncertain(0.35), set] })
    expect(
      screen.getByText(
        'Pangwa: share of output lost is one number in “Theirs” and drawn in “Mine”. What they differ by holds the chance of those draws.',
      ),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: 'Draw it in all scenarios' })).toBeVisible()
  })

  it('shows the days asked for on all curves, and all weeks again', async () => {
    await open({ scenarios: [reported, toUncertain(0.9)] })
    const readers = () => screen.getAllByRole('slider', { name: /^Read values week by week: ./ })
    const count = readers().length
    expect(count).toBeGreaterThan(4)
    const [from = screen.getByLabelText('Curves from')] = screen.getAllByLabelText('Curves from')
    fireEvent.change(from, { target: { value: '2 Dec 2024' } })
    fireEvent.blur(from)
    for (const reader of readers()) expect(reader).toHaveAttribute('min', '10')
    expect(window.location.search).toContain('shown=2024-12-02_2027-09-13')
    expect(screen.getAllByRole('radio', { name: 'From – to', checked: true })).toHaveLength(2)
    await userEvent.click(screen.getAllByRole('radio', { name: 'All weeks' })[0] ?? from)
    for (const reader of readers()) expect(reader).toHaveAttribute('min', '0')
    expect(window.location.search).not.toContain('shown')
  })

  it('takes a change apart, and asks anew with every scenario', async () => {
    const worse = { ...reported, changes: { 'mine.pangwa.severity': 1 } }
    const { questions, show } = await open({ scenarios: [worse] })
    const parts = questions.find(({ question }) => question.kind === 'parts')
    const share = { from: 40, to: 52, parts: [{ inputId: 'mine.pangwa.severity', value: 12 }] }
    await end({ end: () => parts?.end({ kind: 'done', result: { kind: 'parts', share } }) })
    expect(
      await screen.findByRole('heading', {
        name: 'Risk score, buyer outside China: +12.0 from preset “Kachin as reported” to Mine',
      }),
    ).toBeVisible()
    show({ scenarios: [{ ...worse, changes: { 'mine.pangwa.severity': 0.9 } }] })
    expect(screen.queryByRole('heading', { name: /Risk score.*: \+12/ })).not.toBeInTheDocument()
    expect(parts?.watch.signal.aborted).toBe(true)
  })

  it('answers for a buyer in China where the address names one, the other market beside it', async () => {
    const user = userEvent.setup()
    const worse = { ...reported, changes: { 'mine.pangwa.severity': 1 } }
    const { questions } = await open({ scenarios: [worse, reported] }, '/scenarios?market=china')
    const labels = within(screen.getByRole('combobox', { name: 'Measure' }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
    expect(labels).toEqual([
      'Risk score, buyer in China',
      'Peak price in China',
      'Myanmar exports foregone',
      'Lowest stock cover in China',
      'Risk score, buyer outside China',
      'Peak price outside China',
      'Lowest stock cover outside China',
    ])
    const marketsOf = (kind: string) =>
      questions
        .filter(({ question }) => question.kind === kind)
        .map(({ question }) => question.market)
    expect(new Set(marketsOf('parts'))).toEqual(new Set(['china']))
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Measure' }),
      'Peak price outside China',
    )
    expect(marketsOf('parts').at(-1)).toBe('outside')
    await user.click(screen.getByRole('button', { name: /Find the smallest change/ }))
    expect(marketsOf('flips')).toEqual(['china'])
    const [card] = within(
      screen.getByRole('list', { name: 'Scenarios side by side' }),
    ).getAllByRole('listitem')
    expect(card).toHaveTextContent(/for a buyer in China.*For a buyer outside China \d+/)
    expect(screen.getByLabelText('Figures of the scenario')).toHaveTextContent(
      /^Risk score of terbium in China on 20 Nov 2024.*For a buyer outside China \d+/,
    )
    const curves = within(screen.getByRole('combobox', { name: 'Curve' })).getAllByRole('option')
    expect(curves[1]).toHaveTextContent('Stock cover in China')
  })

  it('looks for what flips the rating when asked, and says so where nothing does', async () => {
    const user = userEvent.setup()
    const { questions } = await open({ scenarios: [reported] })
    await user.click(screen.getByRole('button', { name: /Find the smallest change/ }))
    const asked = questions.find(({ question }) => question.kind === 'flips')
    const rows = [{ inputId: 'mine.pangwa.severity', from: 0.35, to: null, band: null }]
    const together = { inputIds: [], to: [] }
    const joint = [
      { kind: 'no-halt', ...together, part: -1, band: 'elevated' },
      { kind: 'gates', ...together, part: null, band: null },
    ] as const
    await end({
      end: () => asked?.end({ kind: 'done', result: { kind: 'flips', band: 'high', rows, joint } }),
    })
    await waitFor(() =>
      expect(screen.getByText(/None in range: none of 1 inputs alone/)).toBeVisible(),
    )
    const table = screen.getByRole('table', { name: /several inputs together/ })
    expect(within(table).getByRole('rowheader')).toHaveTextContent(/^No halt at all/)
    expect(within(table).getByText(/elevated/i)).toBeVisible()
  })
})
