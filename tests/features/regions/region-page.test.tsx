import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RegionPage } from '@/features/regions/region-page'
import { rowOf } from '@/../tests/features/rows-of'
import { renderPage } from '@/../tests/render-page'

describe(RegionPage, () => {
  it('says in one sentence who holds it, what its mines do and whether its gate passes ore', async () => {
    renderPage(<RegionPage regionId="pangwa" />)
    expect(
      await screen.findByText(
        'Controlled by Kachin Independence Army since 19 Oct 2024; its mines are halted since 29 Sept 2024; its ore leaves by Pangwa gate, shut for ore since 19 Oct 2024.',
      ),
    ).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Pangwa')
  })

  it('tells control, production and gate as three dated histories with sources', async () => {
    renderPage(<RegionPage regionId="pangwa" />)
    const control = await screen.findByRole('table', { name: 'Who controlled Pangwa' })
    expect(rowOf(control, '19 Oct 2024')).toHaveTextContent('Kachin Independence Army')
    const production = screen.getByRole('table', { name: 'What the mines of Pangwa did' })
    const halt = rowOf(production, '29 Sept 2024')
    expect(halt).toHaveTextContent('halted')
    expect(halt).toHaveTextContent('35% estimate (range 20% to 100%)')
    expect((await within(halt).findAllByRole('link')).length).toBeGreaterThan(0)
    const gate = screen.getByRole('table', { name: 'What Pangwa gate let through' })
    expect(rowOf(gate, '19 Oct 2024')).toHaveTextContent('shut for ore')
  })

  it('names all who contest a region', async () => {
    renderPage(<RegionPage regionId="tsawlaw" />, { address: '/regions/tsawlaw?asof=2024-09-30' })
    expect(await screen.findByText(/^Contested between/)).toHaveTextContent(
      /Kachin Border Guard Force and Kachin Independence Army/,
    )
  })

  it('shows content that is not available as such, never as zero', async () => {
    renderPage(<RegionPage regionId="lovozero" />)
    expect(
      await screen.findByText(/For 1 of 14 elements the content is not available/),
    ).toBeVisible()
    expect(await screen.findByText('No border gate lies on its way in the record.')).toBeVisible()
  })

  it('draws what the model has it export, and lists the events that name it', async () => {
    renderPage(<RegionPage regionId="pangwa" />)
    expect(
      await screen.findByRole('figure', { name: /^Export value foregone by 20 Nov 2024: \$/ }),
    ).toBeVisible()
    const events = await screen.findByRole('table', { name: 'Events on record about Pangwa' })
    expect(within(events).getByText('Pangwa, capital of SR1, seized by KIA')).toBeVisible()
  })

  it('helps on from an address that names no region', async () => {
    renderPage(<RegionPage regionId="atlantis" />)
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'No mining region is called “atlantis”',
      }),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: 'Pangwa' })).toHaveAttribute('href', '/regions/pangwa')
    expect(screen.getAllByRole('link')).toHaveLength(16)
  })

  it('keeps its histories when what the model needs fails', async () => {
    renderPage(<RegionPage regionId="pangwa" />, {
      address: '/regions/pangwa?fault=parameters:malformed',
    })
    expect(await screen.findByText(/sent data that this page cannot read/)).toBeVisible()
    expect(
      screen.getByText(/\/api\/parameters sent something that is not JSON/),
    ).toBeInTheDocument()
    expect(await screen.findByRole('table', { name: 'Who controlled Pangwa' })).toBeVisible()
  })
})
