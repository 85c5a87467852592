import { describe, expect, it } from 'vitest'
import { type Outlook } from '@/domain/market/outlook'
import { toOutlookWords } from '@/app/to-outlook-words'
import { createFormat } from '@/ui/format/create-format'

const preset: Outlook = {
  haltWeeks: 26,
  haltSeverity: null,
  gateWeeks: 18,
  gateSeverity: null,
  licenceWeeks: 8,
  licenceSeverity: null,
}
const conditionOf = (changes: Partial<Outlook>) =>
  toOutlookWords({ ...preset, ...changes }, preset, createFormat('en-GB')).scenario.condition

describe(toOutlookWords, () => {
  it.each([
    { changes: {}, condition: undefined },
    { changes: { haltWeeks: 52 }, condition: 'the halt lasts 52 weeks instead of 26 weeks' },
    {
      changes: { gateWeeks: 36, haltSeverity: 0.5 },
      condition:
        'output lost is 50% instead of the recorded share and the gates stay restricted for 36 weeks instead of 18 weeks',
    },
    {
      changes: { haltWeeks: 1, gateWeeks: 1, licenceWeeks: 1 },
      condition: '3 levers differ from the preset',
    },
  ])('writes what differs as one condition: $condition', ({ changes, condition }) => {
    expect(conditionOf(changes)).toBe(condition)
  })
})
