import { act, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SeenFirst } from '@/ui/layout/seen-first'

/** Says of each place, in the order in which they ask, whether it is in sight. */
function pretendSight(seen: readonly boolean[]): void {
  const asked = { count: 0 }
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #report: (entries: readonly { readonly isIntersecting: boolean }[]) => void

      constructor(report: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        this.#report = report
      }

      observe(): void {
        this.#report([{ isIntersecting: seen[asked.count] ?? true }])
        asked.count += 1
      }

      disconnect(): void {}
    },
  )
}

function Probe({ name, value, drawn }: { name: string; value: number; drawn: string[] }) {
  drawn.push(`${name} ${value}`)
  return (
    <p>
      {name} {value}
    </p>
  )
}

function Two({ value, drawn }: { readonly value: number; readonly drawn: string[] }) {
  return ['above', 'in sight'].map((name) => (
    <SeenFirst key={name}>
      <Probe drawn={drawn} name={name} value={value} />
    </SeenFirst>
  ))
}

afterEach(() => vi.unstubAllGlobals())

describe(SeenFirst, () => {
  it('draws what is in sight before what is not, and then that too', () => {
    pretendSight([false, true])
    const drawn: string[] = []
    const { rerender, container } = render(<Two drawn={drawn} value={1} />)
    drawn.length = 0
    act(() => rerender(<Two drawn={drawn} value={2} />))
    expect(drawn).toEqual(['in sight 2', 'above 2'])
    expect(container).toHaveTextContent('above 2in sight 2')
  })

  it('draws all at once where the browser cannot say what is in sight', () => {
    const drawn: string[] = []
    const { rerender } = render(<Two drawn={drawn} value={1} />)
    drawn.length = 0
    act(() => rerender(<Two drawn={drawn} value={2} />))
    expect(drawn).toEqual(['above 2', 'in sight 2'])
  })
})
