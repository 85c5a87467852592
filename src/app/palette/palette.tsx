import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef, useState } from 'react'
import { toKeyLabel } from '@/app/commands/to-key-label'
import { listCommands, useCommandRegistry, type Command } from '@/app/commands/commands'
import { useDisplayPreference } from '@/app/display-preference'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import styles from './palette.module.css'
import { rankCommands, type RankedGroup } from './rank-commands'
import { RecordCommands } from './record-commands'

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
