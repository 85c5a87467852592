import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { toSampleList } from '@/domain/parts/sample-list'
import { CorrectionsPage } from '@/features/corrections/corrections-page'
import { useCorrectionStore } from '@/state/corrections/correction-store'
import { addAmendment } from '@/state/corrections/correction-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { addList } from '@/state/lists/parts-workspace'
import { dataset } from '@tests/mock-data/dataset'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'
import { renderPage } from '@/../tests/render-page'

const waiting = { timeout: 20_000 }

function keep(...amendments: readonly Parameters<typeof addAmendment>[1][]): void {
  useCorrectionStore
    .getState()
    .change('test', (workspace) => amendments.reduce(addAmendment, workspace))
}

afterEach(() => {
  useCorrectionStore.getState().reset()
  usePartsStore.getState().reset()
  sessionStorage.clear()
})

describe(CorrectionsPage, () => {
  it('shows what a proposal would move: scores, bands, headline, export value and own parts', async () => {
    const { id: _id, ...own } = { ...toSampleList(dataset.sampleParts), isSample: false }
    usePartsStore.getState().change('test', (workspace) => addList(workspace, own))
    keep({ ...PANGWA_SHUT, state: 'proposed' })
    renderPage(<CorrectionsPage />, { address: '/corrections' })
    const card = await screen.findByRole('article', { name: PANGWA_SHUT.name }, waiting)
    const scores = await within(card).findByRole(
      'table',
      { name: /^Scores on 3 Feb 2026/ },
      waiting,
    )
    expect(within(scores).getByRole('row', { name: /^Er / })).toHaveTextContent(/elevated → high/)
    expect(within(scores).getByRole('row', { name: /^Dy / })).toHaveTextContent(
      /halted mines and shut gates/,
    )
    expect(card).toHaveTextContent(/The headline stays as it is: “Supply risk is severe for/)
    expect(card).toHaveTextContent(/Export value foregone up to 3 Feb 2026: \$[\d.]+.* before/)
    const parts = within(card).getByRole('table', { name: /^Money at risk on your list/ })
    expect(within(parts).getAllByRole('row').length).toBeGreaterThan(1)
  })

  it('says of an amendment that another took its place', async () => {
    keep(PANGWA_SHUT, { ...PANGWA_SHUT, name: 'Open again', supersedes: 'amendment-1' })
    renderPage(<CorrectionsPage />, { address: '/corrections' })
    const card = await screen.findByRole('article', { name: PANGWA_SHUT.name }, waiting)
    expect(card).toHaveTextContent('superseded by “Open again”')
  })

  it('opens on the figure that a link names, and names the field that is wrong', async () => {
    const user = userEvent.setup()
    renderPage(<CorrectionsPage />, { address: '/corrections#assumption/demandElasticity' })
    const form = await screen.findByRole('form', { name: 'Something changed' }, waiting)
    expect(form).toHaveTextContent('The record holds 0.2 per cent per per cent (estimated)')
    const amount = within(form).getByLabelText('Demand elasticity, per cent per per cent')
    expect(amount).toHaveValue('0.2')
    await user.clear(amount)
    await user.type(amount, '1,5')
    await user.click(within(form).getByRole('button', { name: /Save the draft/ }))
    expect(amount).toHaveAccessibleDescription(/with a point and no separators/)
  })

  it('reads an official file beside the page, with a tick for each change', async () => {
    const user = userEvent.setup()
    renderPage(<CorrectionsPage />, { address: '/corrections' })
    const input = await screen.findByLabelText('Choose an official file', {}, waiting)
    const row = {
      freqCode: 'A',
      period: '2026',
      reporterCode: 156,
      flowCode: 'M',
      partnerCode: 104,
      partnerISO: 'MMR',
      partner2Code: 0,
      customsCode: 'C00',
      motCode: 0,
      cmdCode: '2846',
      netWgt: 30_000_000,
      primaryValue: 600_000_000,
    }
    await user.upload(
      input,
      new File([JSON.stringify({ data: [row] })], 'comtrade.json', { type: 'application/json' }),
    )
    expect(
      await screen.findByText(/^UN Comtrade, annual or monthly: 1 new, 0 the same/, {}, waiting),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Propose 1 change' }))
    expect(await screen.findByRole('article', {}, waiting)).toHaveTextContent('1 figure from')
    await user.upload(input, new File(['a,b\n1,2'], 'other.csv'))
    expect(await screen.findByText('other.csv was not read.', {}, waiting)).toBeVisible()
  })
})
