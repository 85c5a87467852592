import { describe, expect, it } from 'vitest'
import { type Foregone } from '@/domain/market/foregone'
import { writeForegoneFall, writeForegoneParts } from '@/ui/evidence/write-foregone'
import { createFormat } from '@/ui/format/create-format'

const format = createFormat('en-GB')
/** Money is written with a narrow blank. */
const plain = (text: string): string => text.replaceAll('\u202f', ' ')

const shut: Foregone = {
  usd: 148e6,
  volumeUsd: 230e6,
  priceUsd: -82e6,
  waitingUsd: 40e6,
  worst: { week: 25, usd: 319e6 },
  back: { waitedUsd: 120e6, moreUsd: 0, priceUsd: 51e6 },
}

describe(writeForegoneParts, () => {
  it('names tonnes not sold, what prices did to the rest, and what still waits', () => {
    expect(plain(writeForegoneParts(shut, format))).toBe(
      'Ore not sold: $230 M at the baseline’s prices; higher prices for what was sold took $82 M off. Of the ore not sold, $40 M still waits at gates and plants at the end.',
    )
  })

  it('says that prices fell, and leaves out what is nothing', () => {
    const cheap = { ...shut, usd: 250e6, priceUsd: 20e6, waitingUsd: 0 }
    expect(plain(writeForegoneParts(cheap, format))).toBe(
      'Ore not sold: $230 M at the baseline’s prices; lower prices for what was sold added $20 M.',
    )
    expect(plain(writeForegoneParts({ ...cheap, priceUsd: 0 }, format))).toBe(
      'Ore not sold: $230 M at the baseline’s prices.',
    )
  })

  it('says where more was sold than without the disruption', () => {
    const more = { ...shut, usd: -112e6, volumeUsd: -30e6, waitingUsd: 0 }
    expect(plain(writeForegoneParts(more, format))).toBe(
      'More ore sold than in the baseline, $30 M at its prices; higher prices for what was sold took $82 M off.',
    )
  })

  it('says nothing of parts where there are none', () => {
    const none = { ...shut, usd: 0, volumeUsd: 0, priceUsd: 0, waitingUsd: 0 }
    expect(writeForegoneParts({ ...none, worst: { week: 0, usd: 0 } }, format)).toBe('$0 in all.')
  })
})

describe(writeForegoneFall, () => {
  it('says when it was largest and why it fell, the larger reason first', () => {
    expect(plain(writeForegoneFall(shut, '2024-09-23', format))).toBe(
      'It was largest in Mar 2025, at $319 M, and fell by $171 M to the end, because ore that had waited was sold ($120 M) and what was sold fetched more than in the baseline ($51 M).',
    )
  })

  it('says nothing where it never falls', () => {
    const rising = { ...shut, usd: 319e6 }
    expect(writeForegoneFall(rising, '2024-09-23', format)).toBe('')
  })
})
