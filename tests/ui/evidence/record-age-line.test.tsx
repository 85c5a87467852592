import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { dataset } from '@tests/mock-data/dataset'
import { RecordAgeLine } from '@/ui/evidence/record-age-line'

describe(RecordAgeLine, () => {
  it.each([
    ['2026-01-31', 'today', 'fresh'],
    ['2026-04-01', '60 days ago', 'amber'],
    ['2027-03-07', '400 days ago', 'red'],
    ['2026-01-01', '30 days after today', 'ahead'],
  ])('says on %s that the record ended %s, in the colour for it', (today, words, tone) => {
    render(<RecordAgeLine info={dataset.info} today={today} />)
    const line = screen.getByText(/^The record ends on 31 Jan 2026/)
    expect(line).toHaveTextContent(words)
    expect(line).toHaveAttribute('data-tone', tone)
  })

  it('tells which series are out of date in words, not by colour alone', () => {
    render(<RecordAgeLine info={dataset.info} today="2026-11-30" />)
    expect(
      screen.getByText(/^China’s imports by month: to 31 May 2025, 548 days ago/),
    ).toHaveTextContent('out of date')
    expect(screen.getByText(/^China’s imports by year/)).not.toHaveTextContent('out of date')
  })
})
