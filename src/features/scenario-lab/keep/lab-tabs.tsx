import { carryOutlook } from '@/model/lab'
import { memo, useMemo, useState } from 'react'
import { MAX_OPEN, type LabDocument } from '@/domain/lab/lab-document'
import { unchanged, type PresetId } from '@/domain/lab/lab-scenario'
import { useSettledView } from '@/state/address/use-view'
import {
  addScenario,
  closeDocument,
  duplicateDocument,
  openDocument,
  openDocuments,
  patchDocument,
} from '@/state/lab/lab-workspace'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import { useSettledLab, type LabContext, labActions } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'
import { useSourceLookup } from '@/data/use-source-refs'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { Disclosure } from '@/ui/layout/disclosure'

type PresetListProps = {
  readonly context: LabContext
  readonly onStart: (presetId: PresetId) => void
}

/** Every preset with what it assumes, and the way to begin from it. */
function PresetList({ context, onStart }: PresetListProps) {
  const look = useSourceLookup()
  return (
    <div className={styles['presets']}>
      <Disclosure label="What each preset assumes">
        <dl className={styles['presetList']}>
          {context.catalogue.presets.map(({ id, label, sentence, evidence, sources }) => (
            <div key={id}>
              <dt>
                {label} <EvidenceMark evidence={evidence} />
              </dt>
              <dd>
                {sentence}
                <SourceLine shown={1} sources={look(sources)} />
                <Button aria-label={`Start “${label}”`} kind="quiet" onClick={() => onStart(id)}>
                  Start
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}

const NONE = 'none'

/** The scenarios side by side, at most four, and the ways to begin another. */
export const LabTabs = memo(DrawnLabTabs)

function DrawnLabTabs({ context }: { readonly context: LabContext }) {
  const workspace = useSettledLab()
  const { activeId } = workspace
  const open = useMemo(() => openDocuments(workspace), [workspace])
  const active = open.find(({ id }) => id === activeId)
  const { change } = labActions()
  const { view } = useSettledView()
  const { presets } = context.catalogue
  const start = (presetId: PresetId | typeof NONE): void => {
    const preset = presets.find(({ id }) => id === presetId)
    if (preset === undefined) return
    change(`start “${preset.label}”`, (now) =>
      addScenario(now, preset.label, unchanged(preset.id, active?.scenario.asOf ?? view.asOf)),
    )
  }
  return (
    <section aria-label="Scenarios side by side" className={styles['side']}>
      <div className={styles['tabs']}>
        <ul className={styles['open']}>
          {open.map((document) => (
            <Tab
              canClose={open.length > 1}
              document={document}
              isActive={document.id === activeId}
              key={document.id}
            />
          ))}
        </ul>
        <div className={styles['begin']}>
          <Select
            label="Start from"
            onChange={start}
            options={[
              { value: NONE, label: 'choose a preset' },
              ...presets.map(({ id, label }) => ({ value: id, label })),
            ]}
            value={NONE}
          />
          <Button
            onClick={() => {
              const { asOf, outlook } = view
              const scenario = carryOutlook(context.record, context.catalogue, { asOf, outlook })
              change('take over the overview’s levers', (now) =>
                addScenario(now, 'Levers of the overview', scenario),
              )
            }}
          >
            Start from the overview’s levers
          </Button>
          <Button
            disabled={active === undefined}
            onClick={() => {
              if (active === undefined) return
              const { id, name } = active
              change(`copy “${name}”`, (now) => duplicateDocument(now, id, `${name} (copy)`))
            }}
          >
            Duplicate this scenario
          </Button>
        </div>
      </div>
      <div className={styles['under']}>
        <PresetList context={context} onStart={start} />
        <p className={styles['count']}>
          {open.length} of at most {MAX_OPEN} side by side.
          {open.length === MAX_OPEN && ' Another one replaces the first, which stays saved.'}
        </p>
      </div>
    </section>
  )
}

type TabProps = {
  readonly document: LabDocument
  readonly isActive: boolean
  readonly canClose: boolean
}

/** One of the scenarios side by side: shown, called otherwise or closed. */
function Tab({ document, isActive, canClose }: TabProps) {
  const { id, name } = document
  const { change } = labActions()
  const [typed, setTyped] = useState<string>()
  const rename = (): void => {
    const wished = typed?.trim() ?? ''
    setTyped(undefined)
    if (wished === '' || wished === name) return
    change(`rename to “${wished}”`, (now) => patchDocument(now, id, { name: wished }))
  }
  return (
    <li data-active={isActive}>
      {typed === undefined ? (
        <button
          aria-pressed={isActive}
          className={styles['tab']}
          onClick={() => change(`show “${name}”`, (now) => openDocument(now, id))}
          type="button"
        >
          {name}
        </button>
      ) : (
        <input
          aria-label={`New name of “${name}”`}
          className={styles['rename']}
          maxLength={MAX_NAME}
          onBlur={rename}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename()
            if (event.key === 'Escape') setTyped(undefined)
          }}
          ref={takeFocus}
          value={typed}
        />
      )}
      {isActive && typed === undefined && (
        <Button aria-label={`Rename “${name}”`} kind="quiet" onClick={() => setTyped(name)}>
          Rename
        </Button>
      )}
      {canClose && (
        <Button
          aria-label={`Close “${name}”; it stays saved`}
          kind="quiet"
          onClick={() => change(`close “${name}”`, (now) => closeDocument(now, id))}
        >
          Close
        </Button>
      )}
    </li>
  )
}

/** Longest name that a kept scenario may have. */
const MAX_NAME = 200

function takeFocus(input: HTMLInputElement | null): void {
  input?.select()
}
