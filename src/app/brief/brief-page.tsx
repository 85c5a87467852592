import { useCallback, useMemo, useState, useRef } from 'react'
import { useSearch } from 'wouter'
import { type Exhibit, type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { ViewScopeGate } from '@/app/view-scope-gate'
import { type ExhibitRoom } from '@/ui/exhibit/exhibit-room'
import { StandaloneExhibit } from '@/app/present/standalone-exhibit'
import styles from './brief.module.css'

/** Props of {@link BriefExhibit}. */
type BriefExhibitProps = {
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
function BriefExhibit({ address, exhibitId, room, onSaid, onProof }: BriefExhibitProps) {
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

const FIGURES_ROOM = {}
const TABLE_ROOM = { rows: 10 }
const MAP_ROOM = { drawing: 345 }
const CURVE_ROOM = { drawing: 190 }

/** Two sheets of paper that a manager can read without the page: the answer, the ranking, the map, what may follow. */
export function BriefPage() {
  return (
    <ViewScopeGate>
      <Brief />
    </ViewScopeGate>
  )
}

function Brief() {
  const format = useFormat()
  const search = useSearch()
  const address = search === '' ? '/' : `/?${search}`
  const { said, take } = useSaid()
  const [scope, setScope] = useState<ProofScope>()
  const figures = said.get('figures')
  const sources = useMemo(() => toAllSources([...said.values()]), [said])
  return (
    <main className={styles['brief']}>
      <title>Brief · Chokepoint</title>
      <p className={styles['bar']} data-print="no">
        <Button kind="primary" onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
        <a href={address}>Back to the overview</a>
      </p>
      <section aria-label="First sheet" className={styles['sheet']}>
        <p className={styles['kicker']}>
          Chokepoint brief
          {scope !== undefined && `, as of ${format.dateLong(scope.asOf)}`}
        </p>
        <h1>{figures?.title ?? 'Rare-earth supply risk'}</h1>
        <BriefExhibit
          address={address}
          exhibitId="figures"
          onProof={setScope}
          onSaid={take}
          room={FIGURES_ROOM}
        />
        <BriefExhibit address={address} exhibitId="risk-table" onSaid={take} room={TABLE_ROOM} />
      </section>
      <section aria-label="Second sheet" className={styles['sheet']}>
        <BriefExhibit address={address} exhibitId="map" onSaid={take} room={MAP_ROOM} />
        <BriefExhibit address={address} exhibitId="curve-price" onSaid={take} room={CURVE_ROOM} />
        {scope !== undefined && <Proof scope={scope} sources={sources} />}
      </section>
    </main>
  )
}

type ProofProps = { readonly scope: ProofScope; readonly sources: readonly SourceRef[] }

/** Sources that are named; the rest is counted, for the sheet is finite. */
const NAMED = 12

function Proof({ scope, sources }: ProofProps) {
  const format = useFormat()
  const { scenario, assumptions, asOf, dataVintage, formulaVersion, link } = scope
  const names = [...new Set(sources.map(({ publisher, date }) => `${publisher} ${date}`.trim()))]
  const rest = names.length - NAMED
  return (
    <>
      <h2>What is assumed</h2>
      <p>
        {[`${scenario.name}.`, ...scenario.differences, ...assumptions].join(' ')} Figures marked as
        modelled or estimated are not measured.
      </p>
      <h2>Where it comes from</h2>
      <p className={styles['proof']}>
        Sources: {names.slice(0, NAMED).join('; ')}
        {rest > 0 && `; and ${format.integer(rest)} more, all listed on the page “Sources”`}. As of{' '}
        {format.dateLong(asOf)}. Data: {dataVintage}. Formulas: {formulaVersion}. The same view:{' '}
        {link}
      </p>
    </>
  )
}

/** Keep what each exhibit says. */
function useSaid(): {
  readonly said: ReadonlyMap<string, Exhibit>
  readonly take: (exhibit: Exhibit) => void
} {
  const [said, setSaid] = useState<ReadonlyMap<string, Exhibit>>(new Map())
  const take = useCallback(
    (exhibit: Exhibit) =>
      setSaid((last) => {
        const before = last.get(exhibit.id)
        const isSame =
          before?.title === exhibit.title && before.sources.length === exhibit.sources.length
        return isSame ? last : new Map(last).set(exhibit.id, exhibit)
      }),
    [],
  )
  return { said, take }
}

function toAllSources(exhibits: readonly Exhibit[]): readonly SourceRef[] {
  return [
    ...new Map(
      exhibits.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const)),
    ).values(),
  ]
}
