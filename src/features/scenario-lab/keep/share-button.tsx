import { useState } from 'react'
import { useLocation } from 'wouter'
import { type LabWorkspace } from '@/domain/lab/lab-document'
import { toBenchLink } from '@/state/lab/lab-exchange'
import { shownRuns } from '@/state/lab/shown-runs'
import { activeDocument, openDocuments } from '@/state/lab/lab-workspace'
import { useSettledView } from '@/state/address/use-view'
import { Button } from '@/ui/layout/button'
import { useSettledLab, type LabContext } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { toSharedView } from './to-shared-view'

const LAB_PATH = '/scenarios'

type Shared = {
  readonly workspace: LabWorkspace
  readonly href: string
  readonly words: string
}

/** Puts a link that carries what stands side by side into the address and on the clipboard. */
export function ShareButton({ context }: { readonly context: LabContext }) {
  const workspace = useSettledLab()
  const { view, hrefTo } = useSettledView()
  const [, navigate] = useLocation()
  const [shared, setShared] = useState<Shared>()
  const open = openDocuments(workspace)
  if (activeDocument(workspace) === undefined) return undefined
  const share = async (): Promise<void> => {
    const contents = open.map(({ id, scenario }) => {
      const seen = toSharedView(context, scenario, view)
      return { scenario, shared: seen && { ...seen, runs: shownRuns(id) } }
    })
    const active = open.findIndex(({ id }) => id === workspace.activeId)
    const { href, isLong } = toBenchLink(LAB_PATH, { contents, active })
    const [, shownView = ''] = hrefTo(LAB_PATH).split('?')
    const address = shownView === '' ? href : `${href}&${shownView}`
    navigate(address, { replace: true })
    const whole = `${window.location.origin}${address}`
    const advice = isLong ? ' It is long, and some mail programs may cut it. A file is safer.' : ''
    setShared({ workspace, href: whole, words: `${await copyText(whole)}${advice}` })
  }
  return (
    <>
      <Button kind="primary" onClick={() => void share()}>
        {open.length === 1
          ? 'Copy a link to this scenario'
          : `Copy a link to these ${open.length} scenarios`}
      </Button>
      <output className={styles['shared']}>
        {shared?.workspace === workspace && (
          <>
            {shared.words} <a href={shared.href}>The link</a>
          </>
        )}
      </output>
    </>
  )
}

/** Put text on the clipboard where the browser allows it, and say what happened. */
async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return 'The link was copied, and is in the address bar.'
  } catch {
    return 'This browser does not let the page copy. Copy the address instead.'
  }
}
