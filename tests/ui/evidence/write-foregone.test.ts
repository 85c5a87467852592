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

  it('gives more digits where three do not add up as a reader adds them', () => {
    // 304 − 182 would be 122, where the title has 121.
    const odd = { ...shut, usd: 121.3e6, volumeUsd: 303.6e6, priceUsd: -182.3e6, waitingUsd: 0 }
    expect(plain(writeForegoneParts(odd, format))).toBe(
      'Ore not sold: $303.6 M at the baseline’s prices; higher prices for what was sold took $182.3 M off.',
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

  it('gives more digits where the fall or its reasons do not add up in three', () => {
    // 454 − 332 would be 122, and 181 + 152 would be 333.
    const odd = {
      ...shut,
      usd: 121.4e6,
      worst: { week: 25, usd: 453.6e6 },
      back: { waitedUsd: 151.6e6, moreUsd: 0, priceUsd: 180.6e6 },
    }
    expect(plain(writeForegoneFall(odd, '2024-09-23', format))).toBe(
      'It was largest in Mar 2025, at $453.6 M, and fell by $332.2 M to the end, because what was sold fetched more than in the baseline ($180.6 M) and ore that had waited was sold ($151.6 M).',
    )
  })

  it('says nothing where it never falls', () => {
    const rising = { ...shut, usd: 319e6 }
    expect(writeForegoneFall(rising, '2024-09-23', format)).toBe('')
  })
})
