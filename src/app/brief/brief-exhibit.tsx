import { useCallback, useRef, useState } from 'react'
import { type Exhibit, type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type ExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { StandaloneExhibit } from '@/app/present/standalone-exhibit'
import styles from './brief.module.css'

/** Props of {@link BriefExhibit}. */
export type BriefExhibitProps = {
  /** Path and search of the page. */
  readonly address: string
  readonly exhibitId: string
  readonly room: ExhibitRoom
  /** Called with what it says whenever that changes; keep it the same. */
  readonly onSaid: (exhibit: Exhibit) => void
  /** Called with what can be checked about it; keep it the same. */
  readonly onProof?: ((scope: ProofScope) => void) | undefined
}

/** One exhibit of a page, drawn for paper. */
export function BriefExhibit({ address, exhibitId, room, onSaid, onProof }: BriefExhibitProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [isBroken, setBroken] = useState(false)
  const frame = useRef(0)
  const take = useCallback(
    (handle: ExhibitHandle) => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => onSaid(handle.describe()))
    },
    [onSaid],
  )
  const fail = useCallback(() => setBroken(true), [])
  return (
    <>
      {isBroken && <p>This part could not be drawn.</p>}
      <div className={styles['exhibit']} data-exhibit={exhibitId} ref={setPlace} />
      <StandaloneExhibit
        address={address}
        exhibitId={exhibitId}
        onBroken={fail}
        onProof={onProof}
        onShown={take}
        place={place}
        room={room}
      />
    </>
  )
}
