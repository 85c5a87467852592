import { Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useLocation } from 'wouter'
import { useView } from '@/state/use-view'
import { Notice } from '@/ui/layout/notice'
import { AsOfStrip } from './as-of-strip'
import { PageFault } from './page-fault'
import { PageSwitch } from './page-switch'
import { usePageFocus } from './use-page-focus'

/** Sections that answer for a day without a control of their own for it. */
const DATED = ['/regions', '/elements', '/exposure'] as const

/** The page that the address names, below a word on anything in the address that was not understood. */
export function Pages() {
  const [path] = useLocation()
  const { notices } = useView()
  usePageFocus()
  return (
    <>
      <title>{toTitle(path)}</title>
      {notices.length > 0 && (
        <Notice tone="warning" title="Part of this address was not used" isLive>
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      )}
      {DATED.some((section) => path.startsWith(section)) && <AsOfStrip />}
      <ErrorBoundary FallbackComponent={PageFault} resetKeys={[path]}>
        <Suspense fallback={<output>Opening the page…</output>}>
          <PageSwitch />
        </Suspense>
      </ErrorBoundary>
    </>
  )
}

/** Return the title of the window: `Pangwa · Regions · Chokepoint`. */
function toTitle(path: string): string {
  const [section = '', subject = ''] = path.split('/').filter((part) => part !== '')
  const words = [subject, section].filter((part) => part !== '').map(toCapital)
  return [...words, 'Chokepoint'].join(' · ')
}

function toCapital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
