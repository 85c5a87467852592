import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef, useState } from 'react'
import { toKeyLabel } from '@/app/commands/to-key-label'
import {
  listCommands,
  useCommandRegistry,
  type Command,
  type Offer,
  useOffer,
} from '@/app/commands/commands'
import { useDisplayPreference } from '@/app/display-preference'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import styles from './palette.module.css'
import { rankCommands, type RankedGroup } from './rank-commands'
import { useLabCommands } from './use-lab-commands'
import { useRecordCommands } from './use-record-commands'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { isDated } from '@/app/page-list'
import { useData } from '@/data/data-context'
import { useSettledView } from '@/state/address/use-view'
import { useFormat } from '@/ui/format/format-context'
import { useGo } from '@/app/commands/use-go'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { toRowKeys } from '@/features/exposure/to-part-rows'
import { usePartsSession, usePartsStore } from '@/state/lists/parts-store'
import { activeList } from '@/state/lists/parts-workspace'
import { usePageScope } from '@/app/use-page-scope'
import { printPage, toPageLines } from './print-page'
import { useLabStore } from '@/state/lab/lab-store'

/** Offer the way back and forth on the pages that have one: the scenario lab and the buyer's lists. */
function useUndoCommands(): void {
  const [path] = useLocation()
  const lab = useLabStore()
  const parts = usePartsStore()
  const { history, undo, redo } = path.startsWith('/exposure') ? parts : lab
  const hasUndo = path === '/scenarios' || path.startsWith('/exposure')
  const last = hasUndo ? history.past.at(-1)?.label : undefined
  const next = hasUndo ? history.future[0]?.label : undefined
  const offer = useMemo(
    (): Offer => ({
      commands: [...toCommand('Undo', last, undo), ...toCommand('Redo', next, redo)],
    }),
    [last, next, undo, redo],
  )
  useOffer('undo', offer)
}

function toCommand(verb: string, label: string | undefined, run: () => void): readonly Command[] {
  if (label === undefined) return []
  const step = `${label.charAt(0).toLowerCase()}${label.slice(1)}`
  return [{ id: verb, group: 'On this page', title: `${verb}: ${step}`, run }]
}

/** Offer the whole page on paper. */
function usePrintCommands(): void {
  const scope = usePageScope()
  const [path] = useLocation()
  const { view } = useSettledView()
  const followsOutlook = isDated(path) && view.scenario === undefined
  const offer = useMemo(
    (): Offer => ({
      commands:
        scope === undefined
          ? []
          : [
              {
                id: 'print-page',
                group: 'On this page',
                title: 'Print this page',
                words: 'paper pdf',
                run: () => printPage(toPageLines(scope, followsOutlook)),
              },
            ],
    }),
    [scope, followsOutlook],
  )
  useOffer('print', offer)
}

/** Offer the parts of the buyer's list that is shown. */
function usePartCommands(): void {
  usePartsSession()
  const list = usePartsStore(({ history }) => activeList(history.present))
  const go = useGo()
  const offer = useMemo((): Offer => {
    if (list === undefined) return { commands: [] }
    const keys = toRowKeys(list.lines.map(({ id }) => id))
    return {
      commands: list.lines.map((line, index): Command => {
        const key = keys[index] ?? line.id
        return {
          id: `part:${key}`,
          group: 'Parts',
          title: line.id,
          words: toWords(line),
          note: [line.description ?? list.name, line.site].filter(Boolean).join(', '),
          run: () => go(`/exposure/${encodeURIComponent(key)}`),
        }
      }),
    }
  }, [list, go])
  useOffer('parts', offer)
}

function toWords({ supplier, supplierCountry, materialId }: BuyerLine): string {
  return [supplier, supplierCountry, materialId].filter(Boolean).join(' ')
}

/** Offer the days on which something happened, newest first. */
function useEventCommands(): void {
  const { queries } = useData()
  const { data: history } = useQuery(queries.history)
  const { data: info } = useQuery(queries.info)
  const { commit } = useSettledView()
  const format = useFormat()
  const [path] = useLocation()
  const offer = useMemo((): Offer => {
    if (history === undefined || info === undefined || !isDated(path)) return { commands: [] }
    return {
      commands: history.events
        .filter(({ date }) => date >= info.firstDay && date <= info.lastDay)
        .toSorted((a, b) => b.date.localeCompare(a.date))
        .map(({ id, date, title, place }): Command => ({
          id: `event:${id}`,
          group: 'Days',
          title,
          words: `as of ${date} ${place}`,
          note: format.date(date),
          run: () => commit({ asOf: date }),
        })),
    }
  }, [history, info, path, commit, format])
  useOffer('events', offer)
}

/** Offers what only the palette lists: everything in the record, and everything that the reader keeps. */
function RecordCommands() {
  useUndoCommands()
  usePrintCommands()
  useRecordCommands()
  useLabCommands()
  usePartCommands()
  useEventCommands()
  return undefined
}

type PaletteProps = { readonly onClose: () => void }

/** Search over everything that can be asked for, by name. */
export function Palette({ onClose }: PaletteProps) {
  const [isOpen, setOpen] = useState(true)
  const [text, setText] = useState('')
  const chosen = useRef<Command>(undefined)
  const offers = useCommandRegistry((state) => state.offers)
  const groups = useMemo(() => rankCommands(listCommands(offers, text), text), [offers, text])
  const choose = (command: Command): void => {
    chosen.current = command
    setOpen(false)
  }
  // The command runs when the window is gone and the focus is back: it may lead elsewhere or open another window.
  const finish = (isNowOpen: boolean): void => {
    if (isNowOpen) return
    onClose()
    chosen.current?.run()
  }
  return (
    <Dialog.Root onOpenChange={setOpen} onOpenChangeComplete={finish} open={isOpen}>
      <RecordCommands />
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup aria-label="Search" className={styles['popup']}>
          <Autocomplete.Root
            autoHighlight="always"
            filter={null}
            inline
            itemToStringValue={toTitle}
            items={groups}
            keepHighlight
            onValueChange={(value, { reason }) => {
              if (reason !== 'item-press') setText(value)
            }}
            open
            value={text}
          >
            <Autocomplete.Input
              aria-label="Search pages, elements, regions, scenarios and actions"
              className={styles['input']}
              placeholder="Search pages, elements, regions, a day as 2024-11-20…"
            />
            <Autocomplete.Status className={styles['status']}>
              {toStatus(groups, text)}
            </Autocomplete.Status>
            <Autocomplete.List className={styles['list']}>
              {({ group, items }: RankedGroup) => (
                <Autocomplete.Group className={styles['group']} items={[...items]} key={group}>
                  <Autocomplete.GroupLabel className={styles['label']}>
                    {group}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: Command) => (
                      <PaletteItem command={command} key={command.id} onChoose={choose} />
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
          <Dialog.Close className={styles['close']}>Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type PaletteItemProps = {
  readonly command: Command
  readonly onChoose: (command: Command) => void
}

function PaletteItem({ command, onChoose }: PaletteItemProps) {
  const { title, note, keys } = command
  const hasSingleKeys = useDisplayPreference((state) => state.hasSingleKeys)
  return (
    <Autocomplete.Item className={styles['item']} onClick={() => onChoose(command)} value={command}>
      <span>{title}</span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
      {keys !== undefined && hasSingleKeys && (
        <span className={styles['keys']}>
          <VisuallyHidden>, key: </VisuallyHidden>
          {toKeyLabel(keys)}
        </span>
      )}
    </Autocomplete.Item>
  )
}

function toTitle({ title }: Command): string {
  return title
}

function toStatus(groups: readonly RankedGroup[], text: string): string {
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  if (count === 0) {
    return `No results for “${text.trim()}”. Try an element, a region, a page or a day as YYYY-MM-DD.`
  }
  return text.trim() === ''
    ? 'Type to search. Press Enter to open.'
    : `${count} found. Press Enter to open.`
}
