import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lazyPart } from '@/ui/layout/lazy-part'
import { Panel } from '@/ui/layout/panel'
import { PartBoundary } from '@/ui/layout/part-boundary'

function Chart() {
  return <p>The chart</p>
}

describe(PartBoundary, () => {
  beforeEach(() => {
    // React writes every error that a boundary catches to the console.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })

  it('names what is lost and asks for its file again when tried again, until it is there', async () => {
    const load = vi
      .fn<() => Promise<typeof Chart>>()
      .mockRejectedValueOnce(new TypeError('gone'))
      .mockRejectedValueOnce(new TypeError('gone'))
      .mockResolvedValue(Chart)
    const Part = lazyPart(load)
    render(
      <PartBoundary what="This chart" waiting="Opening">
        <Part />
      </PartBoundary>,
    )
    expect(screen.getByText('Opening')).toBeVisible()
    const again = await screen.findByRole('button', { name: 'Try again' })
    expect(screen.getByRole('status')).toHaveTextContent('This chart could not be loaded or drawn.')

    await userEvent.click(again)
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('The chart')).toBeVisible()
    expect(load).toHaveBeenCalledTimes(3)
  })

  it('lets a window be closed and opened anew', async () => {
    const load = vi
      .fn<() => Promise<typeof Chart>>()
      .mockRejectedValueOnce(new TypeError('gone'))
      .mockResolvedValue(Chart)
    const Part = lazyPart(load)
    const onClose = vi.fn<() => void>()
    const draw = (isOpen: boolean) => (
      <PartBoundary onClose={onClose} what="The window">
        {isOpen && <Part />}
      </PartBoundary>
    )
    const { rerender } = render(draw(true))
    const dismiss = await screen.findByRole('button', { name: 'Dismiss' })
    onClose.mockImplementation(() => rerender(draw(false)))
    await userEvent.click(dismiss)
    expect(onClose).toHaveBeenCalledOnce()
    expect(screen.queryByRole('status')).not.toBeInTheDocument()
    rerender(draw(true))
    expect(await screen.findByText('The chart')).toBeVisible()
  })

  it('stands in every panel: its title and its neighbours stay', () => {
    function Broken(): undefined {
      throw new Error('broken')
    }
    render(
      <>
        <Panel title="Supply has halved">
          <Broken />
        </Panel>
        <Panel title="Prices have risen">The price</Panel>
      </>,
    )
    expect(screen.getByRole('region', { name: 'Supply has halved' })).toHaveTextContent(
      'This part of the page could not be loaded or drawn.',
    )
    expect(screen.getByRole('region', { name: 'Prices have risen' })).toHaveTextContent('The price')
  })
})
