import { useEffect, useState } from 'react'
import { toLabLink } from '@/state/lab-exchange'
import { useLabKeeping } from '@/state/lab-keeping'
import { useLabStore } from '@/state/lab-store'
import { useSettledView } from '@/state/use-view'
import { Button } from '@/ui/layout/button'
import { type LabGround, useActiveDocument } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { toSharedView } from './to-shared-view'

/** Back and forth, and a link that carries the whole scenario. */
export function LabToolbar({ ground }: { readonly ground: LabGround }) {
  const undo = useLabStore((state) => state.undo)
  const redo = useLabStore((state) => state.redo)
  const last = useLabStore(({ history }) => history.past.at(-1)?.label)
  const next = useLabStore(({ history }) => history.future[0]?.label)
  const isHeld = useLabStore(({ history }) => history.held !== null)
  const isKept = useLabKeeping((state) => state.isKept)
  useUndoKeys(undo, redo)
  return (
    <section aria-label="Undo and share" className={styles['toolbar']}>
      <Button disabled={last === undefined && !isHeld} onClick={undo}>
        {last === undefined ? 'Undo' : `Undo: ${last}`}
      </Button>
      <Button disabled={next === undefined} onClick={redo}>
        {next === undefined ? 'Redo' : `Redo: ${next}`}
      </Button>
      <ShareButton ground={ground} />
      <output className={styles['shared']}>
        {isKept ? 'All changes are kept in this browser.' : 'Keeping the last change…'}
      </output>
    </section>
  )
}

function ShareButton({ ground }: { readonly ground: LabGround }) {
  const active = useActiveDocument()
  const { view } = useSettledView()
  const [shared, setShared] = useState<{ readonly href: string; readonly words: string }>()
  if (active === undefined) return undefined
  const share = async (): Promise<void> => {
    const content = {
      scenario: active.scenario,
      shared: toSharedView(ground, active.scenario, view.elementId),
    }
    const { href, isLong } = toLabLink(`${window.location.origin}/scenarios`, content)
    const length = isLong ? ' It is long; some mail programs may cut it: a file is safer.' : ''
    const words = await copyText(href)
    setShared({ href, words: `${words}${length}` })
  }
  return (
    <>
      <Button kind="primary" onClick={() => void share()}>
        Copy a link to this scenario
      </Button>
      <output className={styles['shared']}>
        {shared !== undefined && (
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
    return 'The link is on the clipboard.'
  } catch {
    return 'This browser does not let a page write to the clipboard; copy the address of the link.'
  }
}

/** Ctrl or Cmd with Z, with Shift for redo; in a text box these keys are the box's own. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isUndoKey = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
      if (!isUndoKey || isTyping(event.target)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo, redo])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return (
    target instanceof HTMLInputElement &&
    !['range', 'radio', 'checkbox', 'button'].includes(target.type)
  )
}
