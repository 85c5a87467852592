import { useCallback, useEffect, useRef, useState } from 'react'
import { type Pin } from '@/domain/deck'
import { type ProofBlock } from '@/domain/proof'
import { toProof } from '@/export/exhibit/to-proof'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import styles from './collector.module.css'
import { StagedExhibit } from './staged-exhibit'
import { useSettled } from './use-settled'

/** What was found of a pin: the exhibit in its state, with its proof. */
export type Collected = { readonly handle: ExhibitHandle; readonly proof: ProofBlock }

/** Props of {@link CollectorStage}. */
export type CollectorStageProps = {
  readonly pin: Pick<Pin, 'address' | 'exhibitId'>
  /** Called once, when the exhibit is complete; keep it the same. */
  readonly onCollected: (collected: Collected) => void
  /** Called instead, with a whole sentence, when nothing comes of it; keep it the same. */
  readonly onFault: (words: string) => void
}

/** Longest that an exhibit may take, in milliseconds. */
const PATIENCE = 15_000

/** A stage out of sight, of one size and in light colours, on which an exhibit is drawn to be taken away. */
export function CollectorStage({ pin, onCollected, onFault }: CollectorStageProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [settled, setSettled] = useState<ExhibitHandle>()
  const [scope, setScope] = useState<ProofScope>()
  const isTold = useRef(false)
  const { address, exhibitId } = pin
  const giveUp = useCallback(
    () =>
      onFault(
        `“${exhibitId.slice(0, 80)}” of the page ${address.slice(0, 80)} was not there after ${PATIENCE / 1000} seconds.`,
      ),
    [address, exhibitId, onFault],
  )
  const breakOff = useCallback(
    () => onFault(`The page ${address.slice(0, 80)} could not be drawn.`),
    [address, onFault],
  )
  const onShown = useSettled({ onSettled: setSettled, onTimeout: giveUp }, PATIENCE)
  useEffect(() => {
    if (settled === undefined || scope === undefined || isTold.current) return
    isTold.current = true
    onCollected({ handle: settled, proof: toProof(settled.describe(), scope) })
  }, [settled, scope, onCollected])
  return (
    <div aria-hidden="true" className={styles['stage']} inert>
      <div ref={setPlace} />
      <StagedExhibit
        address={address}
        exhibitId={exhibitId}
        onBroken={breakOff}
        onProof={setScope}
        onShown={onShown}
        place={place}
        room={undefined}
      />
    </div>
  )
}
