import { type GateStatus, type ProductionStatus } from '@/domain/record/history'

/** What the mines of a region did, in the words of the page. */
export const MINES_WORDS: Readonly<Record<ProductionStatus, string>> = {
  running: 'running',
  halted: 'halted',
  restarting: 'restarting',
}

/** What a gate let through, in the words of the page: always about ore, not general goods. */
export const GATE_WORDS: Readonly<Record<GateStatus, string>> = {
  open: 'open for ore',
  limited: 'limited for ore',
  shut: 'shut for ore',
}
