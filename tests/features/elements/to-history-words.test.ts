import { describe, expect, it } from 'vitest'
import { toHistoryWords } from '@/features/elements/to-history-words'
import { createFormat } from '@/ui/format/create-format'

const format = createFormat('en-GB')

describe(toHistoryWords, () => {
  it('names the first, the last and the highest score', () => {
    const steps = [
      { from: '2024-01-01', value: 68 },
      { from: '2024-10-21', value: 82.4 },
      { from: '2026-01-31', value: 70 },
    ]
    expect(toHistoryWords(steps, format)).toEqual({
      title: 'Highest in the week of 21 Oct 2024, at 82',
      sentence:
        'From 68 on 1 Jan 2024 to 70 on 31 Jan 2026; highest in the week of 21 Oct 2024, at 82.',
    })
  })

  it('says nothing of nothing', () => {
    expect(toHistoryWords([], format)).toBeUndefined()
  })
})
