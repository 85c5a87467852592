import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DensityEditor } from '@/ui/distribution/density-editor'

describe(DensityEditor, () => {
  it('offers every point as a slider with its value in words, and tells what was moved', () => {
    const onMove = vi.fn<(id: string, to: number) => void>()
    render(
      <DensityEditor
        density={[
          { value: 0, density: 0 },
          { value: 5, density: 1 },
          { value: 10, density: 0 },
        ]}
        format={(value) => `${value} weeks`}
        handles={[
          { id: 'min', label: 'Minimum', value: 2 },
          { id: 'max', label: 'Maximum', value: 8 },
        ]}
        label="The halt"
        max={10}
        min={0}
        onCommit={() => undefined}
        onMove={onMove}
        step={1}
        words="Nine in ten between 2 and 8 weeks."
      />,
    )
    const most = screen.getByRole('slider', { name: 'The halt: Maximum' })
    expect(most).toHaveAttribute('aria-valuetext', '8 weeks')
    fireEvent.change(most, { target: { value: '9' } })
    expect(onMove).toHaveBeenCalledWith('max', 9)
    expect(screen.getByText('Nine in ten between 2 and 8 weeks.')).toBeVisible()
  })
})
