import { memo } from 'react'
import { Panel } from '@/ui/layout/panel'
import {
  type LabContext,
  useSettledDocument,
  useSettledLab,
  labActions,
} from '@/features/scenario-lab/use-lab'
import { ActiveScenario } from './active-scenario'
import styles from './keep.module.css'
import { LabFiles } from './lab-files'
import { openDocument, removeDocument } from '@/state/lab/lab-workspace'
import { Button } from '@/ui/layout/button'

/** Every kept scenario, open or not. */
function AllKept() {
  const { documents, openIds } = useSettledLab()
  const { change } = labActions()
  return (
    <section className={styles['column']}>
      <h3>{documents.length === 1 ? 'One scenario' : `All ${documents.length} scenarios`}</h3>
      {documents.length === 0 && <p>None is saved. Start from a preset, or import a file.</p>}
      <ul className={styles['list']}>
        {documents.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {openIds.includes(id) ? (
              <span className={styles['count']}>open</span>
            ) : (
              <Button
                aria-label={`Open “${name}”`}
                kind="quiet"
                onClick={() => change(`open “${name}”`, (now) => openDocument(now, id))}
              >
                Open it
              </Button>
            )}
            <Button
              aria-label={`Delete “${name}”`}
              kind="quiet"
              onClick={() => change(`delete “${name}”`, (now) => removeDocument(now, id))}
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Names, notes, versions and files of what the analyst keeps. */
export const LabLibrary = memo(DrawnLabLibrary)

function DrawnLabLibrary({ context }: { readonly context: LabContext }) {
  const active = useSettledDocument()
  return (
    <Panel
      title="Your scenarios"
      subtitle="Nothing leaves this browser unless you share a link or a file."
    >
      <div className={styles['library']}>
        {active !== undefined && <ActiveScenario active={active} key={active.id} />}
        <AllKept />
        <LabFiles context={context} />
      </div>
    </Panel>
  )
}
