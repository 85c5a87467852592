import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DrawWindow } from '@/ui/charts/line/draw-window'

/** A chart whose plot lies from 100 to 600 px. */
function show() {
  const onWindow = vi.fn<(from: number, to: number) => void>()
  const onPress = vi.fn<(x: number) => void>()
  render(
    <DrawWindow
      domain={[10, 60]}
      formatX={(x) => `week ${x}`}
      onPress={onPress}
      onWindow={onWindow}
    >
      <div className="recharts-wrapper">
        <svg>
          <g className="recharts-cartesian-grid" data-testid="plot" />
        </svg>
      </div>
      <p>Words below</p>
    </DrawWindow>,
  )
  const plot = screen.getByTestId('plot')
  vi.spyOn(plot, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 500, 200))
  const drag = (
    from: number,
    to: number,
    { on = plot, pointerType = 'mouse', clientY = 100 } = {},
  ) => {
    const at = (clientX: number) => ({ clientX, clientY, button: 0, pointerId: 1, pointerType })
    fireEvent.pointerDown(on, at(from))
    fireEvent.pointerMove(on, at(to))
    const words = screen.queryByText(/^week/)?.textContent
    fireEvent.pointerUp(on, at(to))
    return words
  }
  return { onWindow, onPress, drag }
}

describe(DrawWindow, () => {
  it('tells the ends of what a mouse draws, in either direction and no further than the plot', () => {
    const { onWindow, drag } = show()
    expect(drag(203, 398)).toBe('week 20 – week 40')
    expect(onWindow).toHaveBeenLastCalledWith(20, 40)
    drag(400, 20)
    expect(onWindow).toHaveBeenLastCalledWith(10, 40)
    expect(screen.queryByText(/^week/)).toBeNull()
  })

  it('tells where the plot was clicked, and nothing of a click on its axes', () => {
    const { onPress, onWindow, drag } = show()
    drag(200, 204)
    expect(onPress).toHaveBeenCalledExactlyOnceWith(20)
    drag(200, 204, { clientY: 220 })
    drag(90, 90)
    drag(200, 200, { pointerType: 'touch' })
    drag(203, 398)
    expect(onPress).toHaveBeenCalledOnce()
    expect(onWindow).toHaveBeenCalledOnce()
  })

  it('draws nothing of a click, a finger and a press beside the drawing', () => {
    const { onWindow, drag } = show()
    drag(200, 204)
    drag(200, 400, { pointerType: 'touch' })
    drag(200, 400, { on: screen.getByText('Words below') })
    expect(onWindow).not.toHaveBeenCalled()
  })
})
