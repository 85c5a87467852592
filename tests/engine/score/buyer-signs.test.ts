import { describe, expect, it } from 'vitest'
import { DEFAULT_OUTLOOK } from '@/domain/market/outlook'
import { type BuyerMarket } from '@/domain/market/buyer-market'
import { explainChange } from '@/engine/score/score-change'
import { createModel } from '@/model/create-model'
import { toScoreHistory } from '@/model/score-history'
import { toMainCause } from '@/ui/score/to-score-words'
import { ownRecord } from '@tests/engine/own-record'

// What must hold of the score on the record as it is: signs, not figures (docs/model.md §2).

const CONTROLLED = ['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Y']
const FREE = ['La', 'Ce', 'Nd', 'Pr']

const model = createModel(ownRecord)

function scoreOf(elementId: string, day: string, market: BuyerMarket = 'outside') {
  const { elements } = model.indicators(day, DEFAULT_OUTLOOK, market)
  const found = elements.find((row) => row.elementId === elementId)
  if (found === undefined) throw new Error(`The record lacks ${elementId}`)
  return found.score
}

describe('a buyer outside China', () => {
  const { days, scores } = toScoreHistory(ownRecord, { stepDays: 7, market: 'outside' })

  it.each(CONTROLLED)('sees %s at its highest between 4 April and 30 June 2025', (id) => {
    const weekly = scores[id] ?? []
    const highest = days[weekly.indexOf(Math.max(...weekly))] ?? ''
    expect(highest >= '2025-04-04').toBe(true)
    expect(highest <= '2025-06-30').toBe(true)
  })

  it.each(CONTROLLED)('sees %s at least 5 points up from 30 March to 6 May 2025', (id) => {
    const rise = scoreOf(id, '2025-05-06').value - scoreOf(id, '2025-03-30').value
    expect(rise).toBeGreaterThanOrEqual(5)
  })

  it.each(FREE)('sees %s move by less than 3 points across 4 April 2025', (id) => {
    const move = scoreOf(id, '2025-04-05').value - scoreOf(id, '2025-04-03').value
    expect(Math.abs(move)).toBeLessThan(3)
  })

  it.each(['Dy', 'Tb'])('sees %s severe on 20 November 2024 for halted mines and gates', (id) => {
    const now = scoreOf(id, '2024-11-20')
    expect(now.band).toBe('severe')
    const cause = toMainCause(explainChange(scoreOf(id, ownRecord.info.baselineDate), now))
    expect(['mineShare', 'gap']).toContain(cause?.id)
    expect(now.inputs.licenceShare).toBe(0)
  })

  it.each(['Dy', 'Tb', 'Y'])(
    'sees %s on 31 January 2026 at least 5 points above 20 September 2024, for licences',
    (id) => {
      const change = explainChange(scoreOf(id, '2024-09-20'), scoreOf(id, '2026-01-31'))
      expect(change.total).toBeGreaterThanOrEqual(5)
      expect(change.parts.licenceShare).toBeGreaterThan(change.parts.mineShare)
      expect(change.to.inputs.licenceShare).toBeGreaterThan(change.to.inputs.mineShare)
    },
  )
})

describe('a buyer in China', () => {
  it.each([...CONTROLLED, ...FREE])('sees no licence in the score of %s', (id) => {
    const change = explainChange(
      scoreOf(id, '2025-04-03', 'china'),
      scoreOf(id, '2025-04-05', 'china'),
    )
    expect(change.to.inputs.licenceShare).toBe(0)
    expect(change.parts.licenceShare).toBe(0)
    // What licences withhold stays in China and keeps the price of yttrium and lutetium, whose stocks are just short,
    // a little lower: supply is back two weeks later there.
    expect(Math.abs(change.total)).toBeLessThan(['Y', 'Lu'].includes(id) ? 2.5 : 1)
  })
})
