import { useState } from 'react'
import { type LabDocument } from '@/domain/lab/lab-document'
import { dropVersion, keepVersion, patchDocument, restoreVersion } from '@/state/lab/lab-workspace'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { labActions } from '@/features/scenario-lab/use-lab'
import styles from './keep.module.css'

type KeptTextProps = {
  readonly label: string
  readonly value: string
  readonly isLong?: boolean | undefined
  readonly onKeep: (text: string) => void
}

/** Text that becomes part of the scenario, in one step, when the box is left. */
function KeptText({ label, value, isLong = false, onKeep }: KeptTextProps) {
  const [typed, setTyped] = useState<string>()
  const text = typed ?? value
  const keep = (): void => {
    const isKeepable = typed !== undefined && typed !== value && (isLong || typed.trim() !== '')
    if (isKeepable) onKeep(isLong ? typed : typed.trim())
    setTyped(undefined)
  }
  return (
    <label className={styles['field']}>
      {label}
      {isLong ? (
        <textarea
          onBlur={keep}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rows={3}
          value={text}
        />
      ) : (
        <input
          onBlur={keep}
          onChange={(event) => setTyped(event.currentTarget.value)}
          value={text}
        />
      )}
    </label>
  )
}

/** Name, notes and named versions of the active scenario. */
export function ActiveScenario({ active }: { readonly active: LabDocument }) {
  const { change } = labActions()
  const { id } = active
  return (
    <section className={styles['column']}>
      <h3>This scenario</h3>
      <KeptText
        label="Name"
        value={active.name}
        onKeep={(name) => change(`rename to “${name}”`, (now) => patchDocument(now, id, { name }))}
      />
      <KeptText
        isLong
        label="Notes"
        value={active.notes}
        onKeep={(notes) => change('write notes', (now) => patchDocument(now, id, { notes }))}
      />
      <NewVersion id={id} />
      <Versions active={active} />
    </section>
  )
}

function NewVersion({ id }: { readonly id: string }) {
  const { change } = labActions()
  const [name, setName] = useState('')
  const keep = (): void => {
    const version = { name: name.trim(), savedAt: new Date().toISOString() }
    if (version.name === '') return
    change(`save version “${version.name}”`, (now) => keepVersion(now, id, version))
    setName('')
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <label className={styles['field']}>
        Name of the version to save
        <input onChange={(event) => setName(event.currentTarget.value)} value={name} />
      </label>
      <Button disabled={name.trim() === ''} type="submit">
        Save this version
      </Button>
    </form>
  )
}

function Versions({ active }: { readonly active: LabDocument }) {
  const format = useFormat()
  const { change } = labActions()
  const { id, versions } = active
  if (versions.length === 0) return undefined
  return (
    <ul aria-label="Versions" className={styles['list']}>
      {versions.map(({ name, savedAt }, index) => (
        <li key={`${name} ${savedAt}`}>
          <span>
            {name}, {format.date(savedAt.slice(0, 10))}
          </span>
          <Button
            aria-label={`Restore “${name}”`}
            kind="quiet"
            onClick={() => change(`restore “${name}”`, (now) => restoreVersion(now, id, index))}
          >
            Restore
          </Button>
          <Button
            aria-label={`Delete version “${name}”`}
            kind="quiet"
            onClick={() => change(`delete “${name}”`, (now) => dropVersion(now, id, index))}
          >
            Delete it
          </Button>
        </li>
      ))}
    </ul>
  )
}
