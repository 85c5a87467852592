import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState, useEffect } from 'react'
import { type Source } from '@/domain/record/source'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useFormat } from '@/ui/format/format-context'
import { CutWords } from '@/ui/exhibit/cut-words'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFew } from '@/ui/exhibit/use-few'
import { Notice } from '@/ui/layout/notice'
import { Panel } from '@/ui/layout/panel'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { DATASETS, isDatasetName } from './datasets'
import { groupSources, searchSources, GROUPINGS, type Grouping } from './group-sources'
import { SourceEntry } from './source-entry'
import styles from './sources-page.module.css'
import { useAllUses, type AllUses } from './use-all-uses'

/** Return the id that the address points at, `#usgs_mcs2026`, as it changes. */
function useHashTarget(): string {
  const [target, setTarget] = useState(readHash)
  useEffect(() => {
    const follow = (): void => setTarget(readHash())
    window.addEventListener('hashchange', follow)
    window.addEventListener('popstate', follow)
    return () => {
      window.removeEventListener('hashchange', follow)
      window.removeEventListener('popstate', follow)
    }
  }, [])
  return target
}

/** Bring the element called `id` into view and give it the focus, as soon as it is there. */
function useArrival(id: string, isThere: boolean): void {
  useEffect(() => {
    if (id === '' || !isThere) return
    const place = document.getElementById(id)
    if (place === null) return
    place.tabIndex = -1
    place.scrollIntoView({ block: 'start' })
    place.focus({ preventScroll: true })
  }, [id, isThere])
}

function readHash(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1))
  } catch {
    return ''
  }
}

const GROUPING_LABELS: Readonly<Record<Grouping, string>> = {
  publisher: 'Publisher',
  licence: 'Licence',
  access: 'How it was read',
}

/** Every source with what rests on it; finds, groups, and shows the one that the address points at. */
export function SourceList() {
  const format = useFormat()
  const { queries } = useData()
  const bibliography = useQuery(queries.bibliography)
  const state = useDataState([bibliography])
  const all = useAllUses()
  // What lies above must have its height before a linked source is brought into view.
  const above = [useQuery(queries.parameters), useQuery(queries.estimates)]
  const isSettled = above.every(({ isPending }) => !isPending)
  const [grouping, setGrouping] = useState<Grouping>('publisher')
  const sources = bibliography.data?.sources
  return (
    <Panel
      exhibit="list"
      id="list"
      title="All sources"
      subtitle="“Search excerpt” means that a search engine’s excerpt of the page was read, not the page. No linked page was opened itself."
      state={state}
      minHeight="60rem"
      actions={
        <SegmentedControl
          label="Group by"
          options={GROUPINGS.map((value) => ({ value, label: GROUPING_LABELS[value] }))}
          value={grouping}
          onChange={setGrouping}
        />
      }
    >
      {sources !== undefined && (
        <>
          <ExhibitFinding
            words={`${format.integer(sources.length)} sources of ${format.integer(groupSources(sources, 'publisher').length)} publishers stand behind the figures`}
          />
          {all.missing.length > 0 && <Uncounted missing={all.missing} />}
          <Sources all={all} grouping={grouping} isSettled={isSettled} sources={sources} />
        </>
      )}
    </Panel>
  )
}

type SourcesProps = {
  readonly all: AllUses
  readonly grouping: Grouping
  readonly isSettled: boolean
  readonly sources: readonly Source[]
}

function Sources({ all, grouping, isSettled, sources }: SourcesProps) {
  const format = useFormat()
  const inputId = useId()
  const target = useHashTarget()
  const [search, setSearch] = useState('')
  const [searchedAt, setSearchedAt] = useState(target)
  if (searchedAt !== target) {
    // A link to a source must not end at a list that hides it.
    setSearchedAt(target)
    setSearch('')
  }
  useArrival(target, isSettled && searchedAt === target)
  const found = useMemo(() => searchSources(sources, search), [sources, search])
  const groups = useMemo(() => groupSources(found, grouping), [found, grouping])
  const shown = useFew(groups)
  return (
    <>
      <div className={styles['search']} data-print="no">
        <label htmlFor={inputId}>Find a source by title, publisher, licence or year</label>
        <input
          className={styles['input']}
          id={inputId}
          onChange={(event) => setSearch(event.currentTarget.value)}
          type="search"
          value={search}
        />
        <output htmlFor={inputId}>
          {format.integer(found.length)} of {format.integer(sources.length)} sources
        </output>
      </div>
      {found.length === 0 && <p>No source matches “{search}”. Try fewer or shorter words.</p>}
      <div className={styles['groups']} data-rows="">
        {shown.map(({ name, sources: members }) => (
          <section className={styles['group']} key={name}>
            <h3>
              {name} <span className={styles['count']}>{format.integer(members.length)}</span>
            </h3>
            <ul className={styles['entries']}>
              {members.map((source) => (
                <SourceEntry
                  isTarget={source.id === target}
                  key={source.id}
                  source={source}
                  uses={all.uses.get(source.id) ?? []}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <CutWords shown={shown.length} whole={groups.length} />
    </>
  )
}

/** Said when the counts beside the sources leave out an answer. */
function Uncounted({ missing }: { readonly missing: readonly string[] }) {
  const format = useFormat()
  const labels = missing.map((name) => (isDatasetName(name) ? DATASETS[name].label : name))
  return (
    <Notice tone="info">
      Not loaded yet, or unavailable: {format.list(labels)}. More values may use a source than are
      shown.
    </Notice>
  )
}
