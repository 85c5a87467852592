import { Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Route, Switch, useLocation, useSearch } from 'wouter'
import { useOpeningDay } from '@/state/address/opening-day'
import { useView, useSettledView } from '@/state/address/use-view'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import { BuyerChoice } from './buyer-choice'
import { PageFault } from './page-fault'
import { DecksPage } from './page-files'
import { hasDayBox } from './page-list'
import { PageSwitch } from './page-switch'
import { Announced } from '@/ui/layout/announced'
import { retryParts } from '@/ui/layout/lazy-part'
import { useQuery } from '@tanstack/react-query'
import { useData } from '@/data/data-context'
import { useFormat } from '@/ui/format/format-context'
import { RecordAgeLine } from '@/ui/evidence/record-age-line'
import { DateBox } from '@/ui/timeline/date-box'
import styles from './as-of-strip.module.css'

/** After moving to another page, bring its title or the linked place into view and give it the focus. */
function usePageFocus(): void {
  const [path] = useLocation()
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    const anchor = decodeURIComponent(window.location.hash.slice(1))
    const target = document.querySelector('main h1')
    const place = anchor === '' ? null : document.getElementById(anchor)
    window.scrollTo(0, 0)
    place?.scrollIntoView()
    const focused = place ?? target
    if (focused instanceof HTMLElement) {
      focused.tabIndex = -1
      focused.focus({ preventScroll: place === null })
    }
  }, [path])
}

/** The day that a page answers for, and a box to change it. */
function AsOfStrip() {
  const format = useFormat()
  const { queries, today } = useData()
  const { data: info } = useQuery(queries.info)
  const { view, commit } = useSettledView()
  if (info === undefined) return undefined
  return (
    <div className={styles['strip']} data-print="no">
      <p>
        As of <strong>{format.dateLong(view.asOf)}</strong>
      </p>
      <DateBox asOf={view.asOf} onDate={(asOf) => commit({ asOf }, 'replace')} scale={info} />
      <RecordAgeLine info={info} today={today} />
    </div>
  )
}

type PagesProps = {
  /** Told when the page stands; another function is told once more. */
  readonly onDrawn?: (() => void) | undefined
}

/** An address that names nothing opens on the latest day where this reader chose so; one that names anything is a link. */
function useOpenOnLatest(): void {
  const { queries } = useData()
  const { data: info } = useQuery(queries.info)
  const { commit } = useSettledView()
  const search = useSearch()
  const isOpened = useRef(false)
  useLayoutEffect(() => {
    if (isOpened.current || info === undefined) return
    isOpened.current = true
    if (search === '' && useOpeningDay.getState().isLatest) {
      commit({ asOf: info.lastDay }, 'replace')
    }
  }, [info, commit, search])
}

/** The page that the address names, below a word on anything in the address that was not understood. */
export function Pages({ onDrawn }: PagesProps) {
  const [path] = useLocation()
  const { notices } = useView()
  useOpenOnLatest()
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
      <KnownOnNotice />
      {hasDayBox(path) && <AsOfStrip />}
      {hasBuyer(path) && <BuyerChoice />}
      <ErrorBoundary FallbackComponent={PageFault} onReset={retryParts} resetKeys={[path]}>
        <Suspense fallback={<output>Loading the page…</output>}>
          <Switch>
            <Route path="/decks" component={DecksPage} />
            <Route component={PageSwitch} />
          </Switch>
          <PageFocus onDrawn={onDrawn} />
        </Suspense>
      </ErrorBoundary>
      <DayAnnounced />
    </>
  )
}

/** Says on every page that an earlier day's knowledge is shown, and how to leave it. */
function KnownOnNotice() {
  const format = useFormat()
  const { view, commit } = useSettledView()
  const { knownOn } = view
  if (knownOn === undefined) return undefined
  return (
    <Notice
      actions={
        <Button kind="quiet" onClick={() => commit({ knownOn: undefined })}>
          Show all that is known
        </Button>
      }
      isLive
      title={`As known on ${format.dateLong(knownOn)}.`}
      tone="warning"
    >
      What was published later is left out: events, closures, figures and amendments.
    </Notice>
  )
}

/** Tells who listens what another day changed: the answer of the page. */
function DayAnnounced() {
  const { view } = useSettledView()
  const format = useFormat()
  return (
    <Announced
      of={view.asOf}
      words={() =>
        `As of ${format.dateLong(view.asOf)}. ${document.querySelector('main h1')?.textContent ?? ''}`
      }
    />
  )
}

/** Stands beside the page, so that it waits as the page does until its code is there. */
function PageFocus({ onDrawn }: PagesProps) {
  usePageFocus()
  useEffect(() => onDrawn?.(), [onDrawn])
  return undefined
}

/** Report whether a page shows what depends on where the buyer stands: scores, prices and stocks of elements, or parts. */
function hasBuyer(path: string): boolean {
  return path === '/' || /^\/(elements|scenarios|exposure)/.test(path)
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
