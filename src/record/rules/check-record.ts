import { type Edition } from '@/record/edition'
import {
  endlessNumbers,
  estimatesWithoutRange,
  mislabelledPeriods,
  outOfRange,
  unexplained,
  unreadablePeriods,
} from './figures'
import { brokenHistories, contradictoryLosses, misplacedEvents } from './histories'
import { elementFaults, idFaults } from './ids'
import { type RecordFault } from './record-fault'
import { sourceFaults } from './sources'
import { basketFaults, editionFaults, reachFaults, shareFaults, tradeFaults } from './statistics'

/** A rule that every record keeps. */
export type RecordRule = {
  readonly id: string
  /** What it asks for, in a sentence. */
  readonly says: string
  readonly check: (edition: Edition) => readonly RecordFault[]
}

/** All rules: the build, the command line and the page refuse what breaks one of them. */
export const RECORD_RULES: readonly RecordRule[] = [
  {
    id: 'ids',
    says: 'Each id is used once, and everything that is named exists.',
    check: (edition) => [...idFaults(edition), ...elementFaults(edition)],
  },
  {
    id: 'sources',
    says: 'Everything names a source that exists, dated no later than the edition.',
    check: sourceFaults,
  },
  {
    id: 'explained',
    says: 'What is derived or estimated says how.',
    check: unexplained,
  },
  {
    id: 'ranges',
    says: 'A value lies within its range, and every estimate that the model uses has a range.',
    check: (edition) => [...outOfRange(edition), ...estimatesWithoutRange(edition)],
  },
  {
    id: 'numbers',
    says: 'Every number is finite; what is missing is null.',
    check: endlessNumbers,
  },
  {
    id: 'periods',
    says: 'Every figure states its period: a year, a month, a day or a span.',
    check: (edition) => [...unreadablePeriods(edition), ...mislabelledPeriods(edition)],
  },
  {
    id: 'histories',
    says: 'Histories have no gap and no overlap, and their last span is open.',
    check: brokenHistories,
  },
  {
    id: 'losses',
    says: 'A loss matches the reported status.',
    check: contradictoryLosses,
  },
  {
    id: 'events',
    says: 'Events stand in the order of their days.',
    check: misplacedEvents,
  },
  {
    id: 'statistics',
    says: 'Shares sum to one, one edition is in use, gross weight and contained oxide never mix.',
    check: (edition) => [
      ...shareFaults(edition.supplyShares),
      ...editionFaults(edition.production),
      ...basketFaults(edition.regions),
      ...tradeFaults(edition),
    ],
  },
  {
    id: 'reach',
    says: 'Each series says how far it reaches.',
    check: reachFaults,
  },
]

/** Return everything that is wrong with a record, rule by rule. */
export function checkRecord(edition: Edition): readonly RecordFault[] {
  return RECORD_RULES.flatMap(({ check }) => check(edition))
}
