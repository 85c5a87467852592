import { useQuery } from '@tanstack/react-query'
import pageStyles from '@/ui/layout/page.module.css'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type EvidenceKind } from '@/ui/evidence/evidence-words'
import { Panel } from '@/ui/layout/panel'
import { type KnownGap } from '@/domain/record/source'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useFormat } from '@/ui/format/format-context'
import { CutWords } from '@/ui/exhibit/cut-words'
import { ExhibitFinding } from '@/ui/exhibit/exhibit-part'
import { useFew } from '@/ui/exhibit/use-few'
import { AssumptionsPanel } from './assumptions-panel'
import { LicencePanel } from './licence-panel'
import { SourceList } from './source-list'
import styles from './sources-page.module.css'

const KINDS: readonly { readonly kind: KnownGap['kind']; readonly title: string }[] = [
  { kind: 'unsupported', title: 'What the data cannot answer' },
  { kind: 'contradiction', title: 'Where sources disagree' },
  { kind: 'gap', title: 'Not found' },
]

/** What the record cannot answer, said aloud. */
function GapsPanel() {
  const { queries } = useData()
  const bibliography = useQuery(queries.bibliography)
  const state = useDataState([bibliography])
  const format = useFormat()
  const gaps = bibliography.data?.gaps ?? []
  const count = (kind: KnownGap['kind']): string =>
    format.integer(gaps.filter((gap) => gap.kind === kind).length)
  return (
    <Panel
      exhibit="limits"
      id="limits"
      title="What the data cannot answer, and where sources disagree"
      subtitle={
        bibliography.data &&
        `${count('unsupported')} limits, ${count('contradiction')} contradictions and ${count('gap')} gaps are known.`
      }
      state={state}
      minHeight="24rem"
    >
      {bibliography.data !== undefined && (
        <ExhibitFinding
          words={`The data leave ${count('unsupported')} questions unanswered; sources disagree on ${count('contradiction')} matters, and ${count('gap')} figures were not found`}
        />
      )}
      <div className={styles['kinds']}>
        {KINDS.map(({ kind, title }) => (
          <section key={kind}>
            <h3>{title}</h3>
            <Gaps gaps={gaps.filter((gap) => gap.kind === kind)} />
          </section>
        ))}
      </div>
    </Panel>
  )
}

function Gaps({ gaps }: { readonly gaps: readonly KnownGap[] }) {
  const shown = useFew(gaps)
  return (
    <>
      <dl className={styles['gaps']} data-rows="">
        {shown.map(({ id, title, detail }) => (
          <div id={`gap-${id}`} key={id}>
            <dt>{title}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      <CutWords shown={shown.length} whole={gaps.length} />
    </>
  )
}

const MEANINGS: readonly { readonly kind: EvidenceKind; readonly meaning: string }[] = [
  {
    kind: 'reported',
    meaning:
      'A source prints it. It carries no mark. Where sources disagree, the one in use is named and the others are kept beside it.',
  },
  {
    kind: 'derived',
    meaning: 'Computed from printed figures; the note beside it says how.',
  },
  {
    kind: 'estimated',
    meaning:
      'Judged, by the source that prints it or for this record; it says why, and what the model rests on has a range.',
  },
  {
    kind: 'modelled',
    meaning:
      'A result of the disruption model or of the score: what follows if the record and the assumptions hold. Not a forecast.',
  },
]

/** How a reader tells what was reported from what was not. */
function EvidencePanel() {
  return (
    <Panel
      exhibit="marks"
      id="marks"
      title="What the marks mean"
      subtitle="A value that is missing or withheld is named as such and never shown as zero."
    >
      <ExhibitFinding words="What no source prints is marked: derived, estimate or modelled" />
      <dl className={styles['meanings']}>
        {MEANINGS.map(({ kind, meaning }) => (
          <div key={kind}>
            <dt>{kind === 'reported' ? 'reported' : <EvidenceMark evidence={kind} />}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

const PARTS = [
  { id: 'marks', label: 'What the marks mean' },
  { id: 'limits', label: 'What the data cannot answer' },
  { id: 'assumptions', label: 'Assumptions of the model' },
  { id: 'licences', label: 'Licences' },
  { id: 'list', label: 'All sources' },
] as const

/** Where every figure comes from, how sure it is, and what is not known. */
export function SourcesPage() {
  return (
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>Sources, and how far to trust them</h1>
        <nav aria-label="On this page">
          <ul className={pageStyles['links']}>
            {PARTS.map(({ id, label }) => (
              <li key={id}>
                <a href={`#${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <EvidencePanel />
      <GapsPanel />
      <AssumptionsPanel />
      <LicencePanel />
      <SourceList />
    </div>
  )
}
