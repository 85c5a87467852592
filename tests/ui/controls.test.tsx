import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { BandLabel } from '@/ui/evidence/band-label'
import { Figure } from '@/ui/evidence/figure'
import { ScoreBar } from '@/ui/evidence/score-bar'
import { Button } from '@/ui/layout/button'
import { Dialog } from '@/ui/layout/dialog'
import { Notice } from '@/ui/layout/notice'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { Select } from '@/ui/layout/select'

const options = [
  { value: 'kachin', label: 'Kachin' },
  { value: 'world', label: 'World' },
] as const

describe(SegmentedControl, () => {
  it('is a group of radio buttons', async () => {
    const onChange = vi.fn<(value: string) => void>()
    render(<SegmentedControl label="Map" onChange={onChange} options={options} value="kachin" />)
    expect(screen.getByRole('group', { name: 'Map' })).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Kachin' })).toBeChecked()
    await userEvent.click(screen.getByRole('radio', { name: 'World' }))
    expect(onChange).toHaveBeenCalledWith('world')
  })
})

describe(Select, () => {
  it('chooses among labelled options', async () => {
    const onChange = vi.fn<(value: string) => void>()
    render(<Select label="Map" onChange={onChange} options={options} value="kachin" />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Map' }), 'World')
    expect(onChange).toHaveBeenCalledWith('world')
  })
})

describe(Dialog, () => {
  it('closes on Escape and gives the focus back', async () => {
    render(<OpenAndClose />)
    await userEvent.click(screen.getByRole('button', { name: 'Show parts' }))
    expect(await screen.findByRole('dialog', { name: 'Parts' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Show parts' })).toHaveFocus()
  })
})

function OpenAndClose() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Show parts</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Parts">
        <p>They add up.</p>
      </Dialog>
    </>
  )
}

describe(Notice, () => {
  it('can be dismissed', async () => {
    const onDismiss = vi.fn<() => void>()
    render(<Notice onDismiss={onDismiss}>A lever in the link is not known.</Notice>)
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(onDismiss).toHaveBeenCalledOnce()
  })
})

describe(Figure, () => {
  it('marks an estimate with a word, and names its explanation', async () => {
    const onExplain = vi.fn<() => void>()
    render(
      <Figure evidence="estimated" label="Export value" onExplain={onExplain} value="$1.44 B" />,
    )
    expect(screen.getByText('estimate')).toBeVisible()
    await userEvent.click(
      screen.getByRole('button', { name: 'How it is calculated: Export value' }),
    )
    expect(onExplain).toHaveBeenCalledOnce()
  })

  it('leaves a reported value unmarked', () => {
    render(<Figure evidence="reported" label="Export value" value="$1.44 B" />)
    expect(screen.queryByText('reported')).not.toBeInTheDocument()
  })
})

describe(ScoreBar, () => {
  it('says the number, the scale and the band', () => {
    render(<ScoreBar band="severe" value={82.6} />)
    expect(screen.getByText(/^83/)).toHaveTextContent('83 of 100, severe')
  })
})

describe(BandLabel, () => {
  it('says when the rating could flip', () => {
    render(<BandLabel band="high" isTooCloseToCall />)
    expect(screen.getByText(/high/)).toHaveTextContent('high (too close to call)')
  })
})
