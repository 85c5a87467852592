import { type CivilDate } from '@/lib/civil-date'
import { setAsOf } from '@/model/lab'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { type LabGround, labActions } from '@/features/scenario-lab/use-lab'
import { DayBox } from './day-box'

type AsOfBoxProps = { readonly ground: LabGround; readonly asOf: CivilDate }

/** The day up to which the record speaks in this scenario; the other pages follow it. */
export function AsOfBox({ ground, asOf }: AsOfBoxProps) {
  const { edit } = labActions()
  const { commit } = useSettledView()
  const format = useFormat()
  const { catalogue } = ground
  return (
    <DayBox
      first={catalogue.firstDay}
      label="Record used up to"
      last={catalogue.lastDay}
      onDay={(day) => {
        edit(`move the day to ${format.date(day)}`, (now) => setAsOf(catalogue, now, day))
        commit({ asOf: day }, 'replace')
      }}
      value={asOf}
    />
  )
}
