import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { readLabLink } from '@/state/lab-exchange'
import { useSettledView } from '@/state/use-view'
import { LAB_KEY } from '@/state/view-codec'
import { isSameScenario, keepLab, startLab, takeIn, type Arrival } from './lab-session'
import { useSettledDocument, type LabGround } from './use-lab'

/** A lab that is loaded and kept, and what a link brought to it. */
export type LabSession = { readonly isReady: boolean; readonly arrival: Arrival | undefined }

/** Load what is kept, keep every change, take in what the address carries, and never begin with an empty lab. */
export function useLabSession(ground: LabGround): LabSession {
  const { catalogue } = ground
  const { view } = useSettledView()
  const [session, setSession] = useState<LabSession>({ isReady: false, arrival: undefined })
  const [asOf] = useState(view.asOf)
  useEffect(() => {
    let isGone = false
    const open = async (): Promise<void> => {
      await startLab()
      if (isGone) return
      const labelOf = (presetId: string) =>
        catalogue.presets.find(({ id }) => id === presetId)?.label ?? presetId
      const arrival = takeIn(window.location.search, { vocabulary: catalogue, asOf, labelOf })
      setSession({ isReady: true, arrival })
    }
    void open()
    const keep = (): void => void keepLab()
    window.addEventListener('pagehide', keep)
    return () => {
      isGone = true
      keep()
      window.removeEventListener('pagehide', keep)
    }
  }, [catalogue, asOf])
  useTrueAddress(ground, session.isReady)
  return session
}

/** Take a scenario out of the address once it is no longer the one on screen: the address never says what is not so. */
function useTrueAddress({ catalogue }: LabGround, isReady: boolean): void {
  const scenario = useSettledDocument()?.scenario
  const search = useSearch()
  const [path, navigate] = useLocation()
  useEffect(() => {
    const carried = readLabLink(search, catalogue)?.content?.scenario
    if (!isReady || carried === undefined) return
    if (scenario !== undefined && isSameScenario(scenario, carried)) return
    const params = new URLSearchParams(search)
    params.delete(LAB_KEY)
    navigate(params.size === 0 ? path : `${path}?${params.toString()}`, { replace: true })
  }, [catalogue, isReady, scenario, search, path, navigate])
}
