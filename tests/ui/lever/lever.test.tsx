import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { FormatProvider } from '@/ui/format/format-provider'
import { Lever } from '@/ui/lever/lever'

const ignore = () => {}

function Weeks({ onCommit }: { readonly onCommit: (value: number) => void }) {
  const [value, setValue] = useState(26)
  return (
    <Lever
      defaultValue={26}
      evidence="estimated"
      format={(weeks) => `${weeks} weeks`}
      isChanged={value !== 26}
      label="Mines halted"
      max={156}
      min={0}
      onChange={setValue}
      onCommit={onCommit}
      onReset={() => setValue(26)}
      step={1}
      unit="weeks"
      value={value}
    />
  )
}

describe(Lever, () => {
  it('speaks its value with its unit and marks an estimate', () => {
    render(<Weeks onCommit={ignore} />)
    const group = screen.getByRole('group', { name: /Mines halted/ })
    expect(group).toHaveTextContent('estimate')
    expect(screen.getByRole('slider', { name: 'Mines halted' })).toHaveAttribute(
      'aria-valuetext',
      '26 weeks',
    )
    expect(group).toHaveTextContent('Default 26 weeks.')
  })

  it('commits once when the slider is let go', () => {
    const onCommit = vi.fn<(value: number) => void>()
    render(<Weeks onCommit={onCommit} />)
    const slider = screen.getByRole('slider')
    fireEvent.change(slider, { target: { value: '30' } })
    fireEvent.change(slider, { target: { value: '31' } })
    expect(onCommit).not.toHaveBeenCalled()
    fireEvent.pointerUp(slider)
    fireEvent.blur(slider)
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(31)
  })

  it('takes a typed number, and refuses one out of range with the range', async () => {
    const onCommit = vi.fn<(value: number) => void>()
    render(<Weeks onCommit={onCommit} />)
    const box = screen.getByRole('textbox', { name: 'Mines halted, 0 to 156 weeks' })
    await userEvent.clear(box)
    await userEvent.type(box, '40{Enter}')
    expect(onCommit).toHaveBeenLastCalledWith(40)
    await userEvent.clear(box)
    await userEvent.type(box, '400{Enter}')
    expect(onCommit).toHaveBeenCalledOnce()
    expect(
      screen.getByText('“400” is out of range. Give 0 to 156 weeks. 40 was kept.'),
    ).toBeVisible()
    expect(box).toHaveValue('40')
  })

  it('keeps the value when the box holds no number', async () => {
    const onCommit = vi.fn<(value: number) => void>()
    render(<Weeks onCommit={onCommit} />)
    const box = screen.getByRole('textbox')
    await userEvent.clear(box)
    await userEvent.type(box, 'long{Enter}')
    expect(onCommit).not.toHaveBeenCalled()
    expect(
      screen.getByText('“long” is not a number. Give 0 to 156 weeks. 26 was kept.'),
    ).toBeVisible()
    expect(box).toHaveValue('26')
  })

  it('takes what is typed between two steps of the slider, and says what it read', async () => {
    const onCommit = vi.fn<(value: number) => void>()
    render(<Weeks onCommit={onCommit} />)
    const box = screen.getByRole('textbox')
    await userEvent.clear(box)
    await userEvent.type(box, '1,5')
    expect(screen.getByText('= 1.5 weeks')).toBeVisible()
    await userEvent.type(box, '{Enter}')
    expect(onCommit).toHaveBeenLastCalledWith(1.5)
    expect(box).toHaveValue('1.5')
    expect(screen.getByText('Read as 1.5 weeks.')).toBeVisible()
  })

  it('shows that it was changed and resets', async () => {
    render(<Weeks onCommit={ignore} />)
    expect(screen.queryByText('changed')).not.toBeInTheDocument()
    fireEvent.change(screen.getByRole('slider'), { target: { value: '30' } })
    expect(screen.getByText('changed')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Reset Mines halted' }))
    expect(screen.getByRole('slider')).toHaveValue('26')
  })

  it('shows shares as per cent in the box, in the locale', async () => {
    const onChange = vi.fn<(value: number) => void>()
    render(
      <FormatProvider locale="de-DE">
        <Lever
          boxFactor={100}
          defaultValue={1}
          format={String}
          isChanged
          label="Loss"
          max={1}
          min={0}
          onChange={onChange}
          onReset={ignore}
          step={0.005}
          unit="%"
          value={0.6}
        />
      </FormatProvider>,
    )
    const box = screen.getByRole('textbox')
    expect(box).toHaveValue('60')
    await userEvent.clear(box)
    await userEvent.type(box, '62,5{Enter}')
    expect(onChange).toHaveBeenLastCalledWith(0.625)
  })
})
