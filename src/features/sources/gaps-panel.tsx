import { useQuery } from '@tanstack/react-query'
import { type KnownGap } from '@/domain/record/source'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useFormat } from '@/ui/format/format-context'
import { CutWords } from '@/ui/exhibit/cut-words'
import { useFew } from '@/ui/exhibit/use-few'
import { Panel } from '@/ui/layout/panel'
import styles from './sources-page.module.css'

const KINDS: readonly { readonly kind: KnownGap['kind']; readonly title: string }[] = [
  { kind: 'unsupported', title: 'What the data cannot answer' },
  { kind: 'contradiction', title: 'Where sources disagree' },
  { kind: 'gap', title: 'Not found' },
]

/** What the record cannot answer, said aloud. */
export function GapsPanel() {
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
