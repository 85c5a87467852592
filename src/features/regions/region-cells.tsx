import pageStyles from '@/ui/layout/page.module.css'
import { GATE_WORDS, MINES_WORDS } from './status-words'
import { type RegionRow } from './to-region-rows'

/** What the mines do; anything but running stands out. */
export function MinesCell({ row: { mines } }: { readonly row: RegionRow }) {
  if (mines === undefined) return <>not recorded</>
  return mines === 'running' ? <>{MINES_WORDS[mines]}</> : <strong>{MINES_WORDS[mines]}</strong>
}

/** The gate on the way of the ore and whether it lets ore through. */
export function GateCell({ row: { gate } }: { readonly row: RegionRow }) {
  if (gate === undefined) return <span className={pageStyles['remark']}>none on its way</span>
  const word = gate.status === undefined ? 'not recorded' : GATE_WORDS[gate.status]
  return (
    <>
      {gate.name}: {gate.status === 'open' ? word : <strong>{word}</strong>}
    </>
  )
}
