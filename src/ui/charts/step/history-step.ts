import { type CivilDate } from '@/lib/civil-date'

/** A level that held from a day on. */
export type HistoryStep = {
  readonly from: CivilDate
  readonly value: number
  readonly label?: string | undefined
}
