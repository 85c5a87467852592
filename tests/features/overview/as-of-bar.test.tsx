import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { Pages } from '@/app/pages'
import { ExportProvider } from '@/app/export/export-provider'
import { useOpeningDay } from '@/state/address/opening-day'
import { dataset } from '@/../tests/mock-data/dataset'
import { renderPage } from '@/../tests/render-page'

const { caseDay, lastDay } = dataset.info
const day = () => new URLSearchParams(window.location.search).get('asof')

/** Open the site at an address, as a reload does: the choice is read from the browser's storage. */
async function open(address: string) {
  await useOpeningDay.persist.rehydrate()
  return renderPage(
    <ExportProvider>
      <Pages />
    </ExportProvider>,
    { address },
  )
}

const choice = () => screen.findByRole('checkbox', { name: 'Open on the latest day' })

describe('the day on which the site opens', () => {
  beforeEach(() => {
    localStorage.clear()
    useOpeningDay.setState({ isLatest: false })
  })

  it('is that of the first case, until a reader chooses the latest by key; that is kept over a reload', async () => {
    const user = userEvent.setup()
    const first = await open('/')
    expect(await choice()).not.toBeChecked()
    expect(day()).toBeNull()
    ;(await choice()).focus()
    await user.keyboard(' ')
    expect(day()).toBe(lastDay)
    const kept = localStorage.getItem('chokepoint-opening') ?? ''
    expect(JSON.parse(kept)).toMatchObject({ state: { isLatest: true } })
    first.unmount()

    // A new page knows what is stored alone.
    useOpeningDay.setState({ isLatest: false })
    localStorage.setItem('chokepoint-opening', kept)
    const second = await open('/')
    await waitFor(() => expect(day()).toBe(lastDay))
    expect(await choice()).toBeChecked()
    await user.click(await choice())
    second.unmount()

    await open('/')
    expect(await choice()).not.toBeChecked()
    expect(day()).toBeNull()
  }, 60_000)

  it('leaves links as they are, and names the day in those that lead on', async () => {
    localStorage.setItem('chokepoint-opening', '{"state":{"isLatest":true},"version":1}')
    const user = userEvent.setup()
    await open('/?element=Dy')
    await choice()
    expect(day()).toBeNull()
    await user.click(await screen.findByRole('button', { name: /^Latest/ }))
    await user.click(await screen.findByRole('button', { name: /^Kachin/ }))
    expect(day()).toBe(caseDay)
  }, 60_000)

  it('takes anything else in the storage for no choice', async () => {
    localStorage.setItem('chokepoint-opening', '{"state":{"isLatest":"soon"},"version":1}')
    await open('/')
    expect(await choice()).not.toBeChecked()
    expect(day()).toBeNull()
  }, 60_000)
})
