import { useState } from 'react'
import { useLocation } from 'wouter'
import { type LabScenario } from '@/domain/lab-scenario'
import { toLabLink } from '@/state/lab-exchange'
import { useSettledView } from '@/state/use-view'
import { Button } from '@/ui/layout/button'
import { useSettledDocument, type LabGround } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { toSharedView } from './to-shared-view'

const LAB_PATH = '/scenarios'

type Shared = { readonly scenario: LabScenario; readonly href: string; readonly words: string }

/** Puts a link that carries the active scenario into the address and on the clipboard. */
export function ShareButton({ ground }: { readonly ground: LabGround }) {
  const active = useSettledDocument()
  const { view, hrefTo } = useSettledView()
  const [, navigate] = useLocation()
  const [shared, setShared] = useState<Shared>()
  if (active === undefined) return undefined
  const { scenario } = active
  const share = async (): Promise<void> => {
    const content = { scenario, shared: toSharedView(ground, scenario, view.elementId) }
    const { href, isLong } = toLabLink(LAB_PATH, content)
    const [, shownView = ''] = hrefTo(LAB_PATH).split('?')
    const address = shownView === '' ? href : `${href}&${shownView}`
    navigate(address, { replace: true })
    const whole = `${window.location.origin}${address}`
    const advice = isLong ? ' It is long; some mail programs may cut it: a file is safer.' : ''
    setShared({ scenario, href: whole, words: `${await copyText(whole)}${advice}` })
  }
  return (
    <>
      <Button kind="primary" onClick={() => void share()}>
        Copy a link to this scenario
      </Button>
      <output className={styles['shared']}>
        {shared?.scenario === scenario && (
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
    return 'The link is on the clipboard and in the address.'
  } catch {
    return 'This browser does not let a page write to the clipboard; copy the address instead.'
  }
}
