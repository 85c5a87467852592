import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { usePresentKeys } from '@/app/present/use-present-keys'

/** A slide with a lever and a button, which says what was asked of it and which digits it heard. */
function Show({ asked }: { readonly asked: string[] }) {
  const digits = usePresentKeys({
    onCommand: (command) => asked.push(command),
    onNumber: (step) => asked.push(`slide ${step}`),
  })
  return (
    <>
      <input aria-label="Halt" onKeyDown={({ key }) => asked.push(`lever ${key}`)} type="range" />
      <button type="button">Next</button>
      <output>{digits}</output>
    </>
  )
}

function show(): string[] {
  const asked: string[] = []
  render(<Show asked={asked} />)
  return asked
}

const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key })

describe(usePresentKeys, () => {
  it('turns the slide by the keys of a clicker, also while a lever has the focus', () => {
    const asked = show()
    const lever = screen.getByLabelText('Halt')
    press('PageDown', lever)
    press('PageUp', lever)
    press('PageDown')
    expect(asked).toEqual(['next', 'previous', 'next'])
  })

  it('leaves the other keys to a lever under the focus', () => {
    const asked = show()
    press('ArrowRight', screen.getByLabelText('Halt'))
    press('b', screen.getByLabelText('Halt'))
    expect(asked).toEqual(['lever ArrowRight', 'lever b'])
  })

  it('goes to the slide whose number is typed and confirmed', () => {
    const asked = show()
    press('1')
    press('2')
    expect(screen.getByRole('status')).toHaveTextContent('12')
    press('Enter')
    expect(asked).toEqual(['slide 12'])
    expect(screen.getByRole('status')).toHaveTextContent('')
    press('Enter')
    expect(asked).toEqual(['slide 12', 'next'])
  })

  it('forgets a number at Escape without ending the presentation', () => {
    const asked = show()
    press('4')
    press('Escape')
    expect(asked).toEqual([])
    press('Escape')
    expect(asked).toEqual(['end'])
  })

  it('lists its keys at a question mark and lets a button have its press', () => {
    const asked = show()
    press('?')
    press('Enter', screen.getByRole('button'))
    expect(asked).toEqual(['help'])
  })

  it('keeps out of the way of the browser’s own shortcuts', () => {
    const asked = show()
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })
    expect(asked).toEqual([])
  })
})
