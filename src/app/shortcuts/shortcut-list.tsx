import { toKeyLabel, toModifierLabel } from '@/app/commands/to-key-label'
import {
  COMMAND_GROUPS,
  listCommands,
  useCommandRegistry,
  type Command,
} from '@/app/commands/commands'
import { useDisplayPreference } from '@/app/display-preference'
import { Dialog } from '@/ui/layout/dialog'
import styles from './shortcut-list.module.css'

type ShortcutListProps = { readonly onClose: () => void }

/** All keys that do something right now, and the switch for single keys. */
export function ShortcutList({ onClose }: ShortcutListProps) {
  const offers = useCommandRegistry((state) => state.offers)
  const { hasSingleKeys, setSingleKeys } = useDisplayPreference()
  const commands = listCommands(offers).filter(({ keys }) => keys !== undefined)
  const groups = COMMAND_GROUPS.filter((name) => commands.some(({ group }) => group === name))
  return (
    <Dialog isOpen onClose={onClose} title="Keyboard shortcuts">
      <p className={styles['always']}>
        <kbd>{toModifierLabel('K')}</kbd> opens the search over everything, wherever you are.
      </p>
      <label className={styles['switch']}>
        <input
          checked={hasSingleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          type="checkbox"
        />
        Single keys are shortcuts
      </label>
      <p className={styles['note']}>
        {hasSingleKeys
          ? 'They do nothing while you type or while a window is open.'
          : 'They are switched off in this browser; the list shows what they would do.'}
      </p>
      {groups.map((name) => (
        <section className={styles['group']} key={name}>
          <h3>{name}</h3>
          <dl className={styles['keys']}>
            {commands
              .filter(({ group }) => group === name)
              .map((command) => (
                <Shortcut command={command} key={command.id} />
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

function Shortcut({ command: { title, keys = '' } }: { readonly command: Command }) {
  return (
    <div>
      <dt>
        <kbd>{toKeyLabel(keys)}</kbd>
      </dt>
      <dd>{title}</dd>
    </div>
  )
}
