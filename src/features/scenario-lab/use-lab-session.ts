import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type LabWorkspace } from '@/domain/lab/lab-document'
import { readLabLinks, type LabBenchContent } from '@/state/lab/lab-exchange'
import { labSession } from '@/state/lab/lab-store'
import { activeDocument, isSameScenario, openDocuments } from '@/state/lab/lab-workspace'
import { useSettledView } from '@/state/address/use-view'
import { ACTIVE_KEY, LAB_KEY } from '@/state/address/view-codec'
import { takeIn, type Arrival } from './lab-session'
import { useSettledLab, type LabContext } from './use-lab'

/** A lab that is loaded and kept, and what a link brought to it. */
export type LabSession = { readonly isReady: boolean; readonly arrival: Arrival | undefined }

/** Load what is kept, keep every change, take in what the address carries, and never begin with an empty lab. */
export function useLabSession(context: LabContext): LabSession {
  const { catalogue } = context
  const { view } = useSettledView()
  const [session, setSession] = useState<LabSession>({ isReady: false, arrival: undefined })
  const [asOf] = useState(view.asOf)
  useEffect(() => {
    let isGone = false
    const open = async (): Promise<void> => {
      await labSession.start()
      if (isGone) return
      const labelOf = (presetId: string) =>
        catalogue.presets.find(({ id }) => id === presetId)?.label ?? presetId
      const arrival = takeIn(window.location.search, { vocabulary: catalogue, asOf, labelOf })
      setSession({ isReady: true, arrival })
    }
    void open()
    const keep = (): void => void labSession.flush()
    window.addEventListener('pagehide', keep)
    return () => {
      isGone = true
      keep()
      window.removeEventListener('pagehide', keep)
    }
  }, [catalogue, asOf])
  useTrueAddress(context, session.isReady)
  return session
}

/** Take scenarios out of the address once they are no longer those on screen: the address never says what is not so. */
function useTrueAddress({ catalogue }: LabContext, isReady: boolean): void {
  const workspace = useSettledLab()
  const search = useSearch()
  const [path, navigate] = useLocation()
  useEffect(() => {
    const carried = readLabLinks(search, catalogue)
    if (!isReady || carried === null || carried.contents.length === 0) return
    if (isOnBench(carried, workspace)) return
    const params = new URLSearchParams(search)
    params.delete(LAB_KEY)
    params.delete(ACTIVE_KEY)
    navigate(params.size === 0 ? path : `${path}?${params.toString()}`, { replace: true })
  }, [catalogue, isReady, workspace, search, path, navigate])
}

/** Report whether the scenario of an address is the one that is worked on; several must be all that stand side by side. */
function isOnBench({ contents, active }: LabBenchContent, workspace: LabWorkspace): boolean {
  const worked = activeDocument(workspace)?.scenario
  const named = contents[active]?.scenario
  if (worked === undefined || named === undefined || !isSameScenario(worked, named)) return false
  const open = openDocuments(workspace)
  return (
    contents.length === 1 ||
    (contents.length === open.length &&
      open.every(({ scenario }, index) => {
        const other = contents[index]?.scenario
        return other !== undefined && isSameScenario(scenario, other)
      }))
  )
}
