import { type ReactNode } from 'react'
import { type BuyerList } from '@/domain/parts/buyer-list'
import { SAMPLE_LIST_ID } from '@/domain/parts/sample-list'
import { toStatusWords } from '@/state/kept/kept-notice'
import { listKind } from '@/state/lists/list-kind'
import { removeList, showList } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { KeptStatus } from '@/ui/layout/kept-status'
import { Select } from '@/ui/layout/select'
import styles from './exposure.module.css'
import { RateFields } from './rate-fields'
import { RenameList } from './rename-list'
import { ScenarioSelect } from './scenario/scenario-select'
import { type Chosen } from './scenario/to-chosen'
import { UndoButtons } from './undo-buttons'

type ListBarProps = {
  readonly list: BuyerList
  /** The scenario that the list is put into, where it is not the outlook. */
  readonly chosen: Chosen | undefined
  readonly onImport: () => void
  /** More that can be done with the list. */
  readonly children?: ReactNode | undefined
}

/** Which list is shown, and what can be done with it. */
export function ListBar({ list, chosen, onImport, children }: ListBarProps) {
  const format = useFormat()
  const change = usePartsStore((state) => state.change)
  const lists = usePartsStore(({ history }) => history.present.lists)
  const status = usePartsStore((state) => state.status)
  const isKept = list.id !== SAMPLE_LIST_ID
  return (
    <>
      <RateFields list={list} />
      <div className={styles['bar']} data-print="no">
        <div className={styles['buttons']}>
          {lists.length > 1 ? (
            <Select
              label="List"
              onChange={(id) => change('Show another list', (parts) => showList(parts, id))}
              options={lists.map(({ id, name, lines }) => ({
                value: id,
                label: `${name} (${format.integer(lines.length)})`,
              }))}
              value={list.id}
            />
          ) : (
            <p>
              <strong>{list.name}</strong>, {format.integer(list.lines.length)}{' '}
              {list.lines.length === 1 ? 'line' : 'lines'}.
            </p>
          )}
          {isKept && (
            <KeptStatus status={status}>{toStatusWords(listKind.words, status)}</KeptStatus>
          )}
          <ScenarioSelect chosen={chosen} />
        </div>
        <div className={styles['buttons']}>
          <UndoButtons />
          {children}
          {isKept && (
            <>
              <RenameList list={list} />
              <Button
                kind="quiet"
                onClick={() => change('Take the list away', (parts) => removeList(parts, list.id))}
              >
                Take this list away
              </Button>
              <Button onClick={onImport}>Bring in another list</Button>
            </>
          )}
        </div>
      </div>
    </>
  )
}
