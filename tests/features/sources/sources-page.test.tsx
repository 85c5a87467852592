import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SourcesPage } from '@/features/sources/sources-page'
import { rowOf } from '@/../tests/features/rows-of'
import { renderPage } from '@/../tests/render-page'

const SEARCH = /^Find a source/

/** Return the entry of a source. */
async function findEntry(title: string): Promise<HTMLElement> {
  const entry = (await screen.findByText(title)).closest('li')
  if (entry === null) throw new Error(`No entry holds ${title}.`)
  return entry
}

describe(SourcesPage, () => {
  // jsdom lays nothing out, so it has nowhere to scroll to.
  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn<() => void>()
  })

  it('gives every source its terms, its address and what rests on it', async () => {
    renderPage(<SourcesPage />, { address: '/sources' })
    const entry = await findEntry('Kachin Special Region 1 under Kachin Independence Army control')
    expect(entry).toHaveTextContent('DVB English News, 21 Nov 2024')
    await waitFor(() => expect(entry).toHaveTextContent(/\d+ values use it:.*mining regions/))
    expect(within(entry).getByRole('link', { name: /^https:/ })).toHaveAttribute(
      'rel',
      'noreferrer',
    )
    expect(within(entry).getByRole('link', { name: 'mining regions' })).toHaveAttribute(
      'href',
      '/regions',
    )
  })

  it('brings the source that the address points at into focus', async () => {
    renderPage(<SourcesPage />, { address: '/sources#dvb_2024_11_21' })
    const entry = await findEntry('Kachin Special Region 1 under Kachin Independence Army control')
    await waitFor(() => expect(entry).toHaveFocus())
    expect(entry).toHaveAttribute('id', 'dvb_2024_11_21')
    expect(entry).toHaveAttribute('data-target', 'true')
  })

  it('finds sources by words, and says when none match', async () => {
    renderPage(<SourcesPage />, { address: '/sources' })
    const box = await screen.findByRole('searchbox', { name: SEARCH })
    await userEvent.type(box, 'natural earth')
    expect(screen.getByText(/^1 of \d+ sources$/)).toBeVisible()
    await userEvent.type(box, ' xyz')
    expect(screen.getByText(/^No source matches “natural earth xyz”/)).toBeVisible()
  })

  it('does not hide a source that a link on the page points at', async () => {
    renderPage(<SourcesPage />, { address: '/sources' })
    const box = await screen.findByRole('searchbox', { name: SEARCH })
    await userEvent.type(box, 'natural earth')
    act(() => {
      window.location.hash = '#dvb_2024_11_21'
    })
    await waitFor(() => expect(box).toHaveValue(''))
    const entry = await findEntry('Kachin Special Region 1 under Kachin Independence Army control')
    await waitFor(() => expect(entry).toHaveFocus())
  })

  it('groups by licence when asked', async () => {
    renderPage(<SourcesPage />, { address: '/sources' })
    await userEvent.click(await screen.findByRole('radio', { name: 'Licence' }))
    expect(await screen.findByRole('heading', { level: 3, name: /^CC BY 4\.0 \d+$/ })).toBeVisible()
  })

  it('says what cannot be supported, what contradicts and what the model assumes', async () => {
    renderPage(<SourcesPage />, { address: '/sources' })
    expect(await screen.findByText('One episode is not validation')).toBeVisible()
    expect(await screen.findByText('Myanmar 2023 in tonnes')).toBeVisible()
    const table = await screen.findByRole('table', { name: 'Assumptions of the disruption model' })
    const elasticity = rowOf(table, 'Demand elasticity')
    expect(elasticity).toHaveTextContent(
      /0\.2 per cent per per cent estimate \(range 0\.05 to 0\.6\)/,
    )
  })

  it('says which counts are missing when an answer fails, and shows the rest', async () => {
    renderPage(<SourcesPage />, { address: '/sources?fault=prices:status' })
    expect(await screen.findByText(/^Not loaded yet, or unavailable: prices\./)).toBeVisible()
    expect(screen.getByRole('table', { name: 'Licences of the sources' })).toBeVisible()
  })
})
