import { type BuyerLine, type BuyerList } from './buyer-list'
import { type PartLine, type SampleParts } from './part'

/** Id under which the sample is shown while no list is kept; a list that is kept has a number. */
export const SAMPLE_LIST_ID = 'sample'

/** Return the list that ships with the page as one that can be looked at, and edited once it is taken over. */
export function toSampleList({ title, note, countedOn, lines }: SampleParts): BuyerList {
  return {
    id: SAMPLE_LIST_ID,
    name: title,
    isSample: true,
    origin: '',
    importedAt: countedOn,
    lines: lines.map(toBuyerLine),
    rates: {},
    assumptions: [note],
  }
}

function toBuyerLine(line: PartLine): BuyerLine {
  const { spendUsdPerYear, revenueUsdPerYear, ...rest } = line
  return {
    ...rest,
    spendPerYear: spendUsdPerYear,
    revenuePerYear: revenueUsdPerYear,
    currency: 'USD',
    withheld: [],
  }
}
