import { type ReactNode, useMemo, useState } from 'react'
import { type BuyerList, currenciesWithoutRate } from '@/domain/parts/buyer-list'
import { SAMPLE_LIST_ID } from '@/domain/parts/sample-list'
import { toStatusWords } from '@/state/kept/kept-notice'
import { listKind } from '@/state/lists/list-kind'
import {
  setCountedOn,
  removeList,
  showList,
  setRate,
  renameList,
} from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { KeptStatus } from '@/ui/layout/kept-status'
import { Select } from '@/ui/layout/select'
import styles from './exposure.module.css'
import { ScenarioSelect } from './scenario/scenario-select'
import { type Chosen } from './scenario/to-chosen'
import { ListUndoButtons } from './list-undo-buttons'
import { Notice } from '@/ui/layout/notice'
import { addDays } from '@/lib/civil-date'
import { useData } from '@/data/data-context'
import { useSettledView } from '@/state/address/use-view'
import { DayBox } from '@/ui/number-box/day-box'
import { NumberBox } from '@/ui/number-box/number-box'
import { TextField } from './text-field'
import { Dialog } from '@/ui/layout/dialog'

/** A button that gives a list another name, in one step that can be undone. */
function RenameList({ list }: { readonly list: BuyerList }) {
  const change = usePartsStore((state) => state.change)
  const [typed, setTyped] = useState<string>()
  const name = typed?.trim() ?? ''
  const close = () => setTyped(undefined)
  const rename = () => {
    if (name !== list.name) {
      change('Rename the list', (parts) => renameList(parts, list.id, name))
    }
    close()
  }
  return (
    <>
      <Button kind="quiet" onClick={() => setTyped(list.name)}>
        Rename
      </Button>
      <Dialog
        actions={
          <Button disabled={name === ''} kind="primary" onClick={rename}>
            Rename the list
          </Button>
        }
        isOpen={typed !== undefined}
        onClose={close}
        title="Rename the list"
      >
        <TextField label="Name of the list" onChange={setTyped} value={typed ?? ''} />
      </Dialog>
    </>
  )
}

/** Money in currencies without a rate, and a box for each rate; nothing where every rate is known. */
function RateFields({ list }: { readonly list: BuyerList }) {
  const format = useFormat()
  const change = usePartsStore((state) => state.change)
  const unpriced = useMemo(() => currenciesWithoutRate(list), [list])
  if (unpriced.length === 0) return undefined
  const take = (currency: string, rate: number) =>
    change(`State the rate of ${currency}`, (parts) => setRate(parts, list.id, currency, rate))
  return (
    <Notice tone="warning" title={`Money in ${format.list(unpriced)} is left out.`}>
      <p>The exchange rate to US dollars is not given, and this page asks no server.</p>
      {unpriced.map((currency) => (
        <label key={currency}>
          US dollars for 1 {currency}{' '}
          <NumberBox
            field={{ unit: 'USD', min: 0, isAboveMin: true }}
            label={`US dollars for 1 ${currency}`}
            onNumber={(rate) => {
              take(currency, rate)
              return undefined
            }}
            value={undefined}
          />
        </label>
      ))}
    </Notice>
  )
}

/** Days before today on which a stock may have been counted: ten years. */
const OLDEST_COUNT_DAYS = 3650

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
  const { today } = useData()
  const { view } = useSettledView()
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
          {isKept && (
            <DayBox
              first={addDays(today, -OLDEST_COUNT_DAYS)}
              label="Stocks counted on"
              last={today}
              onDay={(day) => {
                change('Change the count date', (parts) => setCountedOn(parts, list.id, day))
                return undefined
              }}
              value={list.countedOn ?? view.asOf}
            />
          )}
          <ScenarioSelect chosen={chosen} />
        </div>
        <div className={styles['buttons']}>
          <ListUndoButtons />
          {children}
          {isKept && (
            <>
              <RenameList list={list} />
              <Button
                kind="quiet"
                onClick={() => change('Remove the list', (parts) => removeList(parts, list.id))}
              >
                Remove this list
              </Button>
              <Button onClick={onImport}>Import another list</Button>
            </>
          )}
        </div>
      </div>
    </>
  )
}
