import { unchanged, type PresetId } from '@/domain/lab-scenario'
import { MAX_OPEN } from '@/domain/lab-document'
import { useLabStore } from '@/state/lab-store'
import { useSettledView } from '@/state/use-view'
import { addScenario, closeDocument, duplicateDocument, openDocument } from '@/state/lab-workspace'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import { type LabGround, useOpenDocuments } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'

const NONE = 'none'

/** The scenarios side by side, at most four, and the ways to begin another. */
export function LabTabs({ ground }: { readonly ground: LabGround }) {
  const open = useOpenDocuments()
  const activeId = useLabStore(({ history }) => history.present.activeId)
  const change = useLabStore((state) => state.change)
  const { view } = useSettledView()
  const { presets } = ground.catalogue
  const start = (presetId: PresetId | typeof NONE): void => {
    const preset = presets.find(({ id }) => id === presetId)
    if (preset === undefined) return
    change(`start “${preset.label}”`, (workspace) =>
      addScenario(workspace, preset.label, unchanged(preset.id, view.asOf)),
    )
  }
  return (
    <section aria-label="Scenarios side by side" className={styles['tabs']}>
      <ul className={styles['open']}>
        {open.map(({ id, name }) => (
          <li data-active={id === activeId} key={id}>
            <button
              aria-pressed={id === activeId}
              className={styles['tab']}
              onClick={() => change(`show “${name}”`, (workspace) => openDocument(workspace, id))}
              type="button"
            >
              {name}
            </button>
            <Button
              aria-label={`Close “${name}”; it stays kept`}
              disabled={open.length < 2}
              kind="quiet"
              onClick={() => change(`close “${name}”`, (workspace) => closeDocument(workspace, id))}
            >
              Close
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles['begin']}>
        <Select
          label="Begin from"
          onChange={start}
          options={[
            { value: NONE, label: 'choose a preset' },
            ...presets.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={NONE}
        />
        <Button
          disabled={activeId === null}
          onClick={() => {
            const name = open.find(({ id }) => id === activeId)?.name ?? ''
            change(`copy “${name}”`, (workspace) =>
              duplicateDocument(workspace, activeId ?? '', `${name} (copy)`),
            )
          }}
        >
          Copy this scenario
        </Button>
        <p>
          {open.length} of at most {MAX_OPEN} side by side.
        </p>
      </div>
    </section>
  )
}
