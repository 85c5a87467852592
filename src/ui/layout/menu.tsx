import { Menu as BaseMenu } from '@base-ui/react/menu'
import { type RefObject } from 'react'
import styles from './menu.module.css'

/** One thing to do. */
export type MenuItem = {
  readonly id: string
  readonly label: string
  /** What comes of it, in a few words. */
  readonly note?: string | undefined
  readonly onChoose: () => void
}

/** Props of {@link Menu}. */
export type MenuProps = {
  readonly label: string
  /** The button that opens it; the focus returns there. */
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Groups are set apart by a line. */
  readonly groups: readonly (readonly MenuItem[])[]
}

/** List of things to do, opened by a button that the parent owns. Load it when it is first wanted. */
export function Menu({ label, anchor, isOpen, onOpenChange, groups }: MenuProps) {
  return (
    <BaseMenu.Root
      modal={false}
      onOpenChange={(willBeOpen, { event }) => {
        // A press on the button is the button's to answer.
        const { target } = event
        if (willBeOpen || !(target instanceof Node && anchor.current?.contains(target) === true)) {
          onOpenChange(willBeOpen)
        }
      }}
      open={isOpen}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          align="end"
          anchor={anchor}
          className={styles['positioner']}
          collisionPadding={8}
          sideOffset={4}
        >
          <BaseMenu.Popup aria-label={label} className={styles['popup']} finalFocus={anchor}>
            {groups
              .filter((group) => group.length > 0)
              .map((group) => (
                <BaseMenu.Group className={styles['group']} key={group[0]?.id}>
                  {group.map((item) => (
                    <BaseMenu.Item
                      className={styles['item']}
                      key={item.id}
                      label={item.label}
                      onClick={item.onChoose}
                    >
                      {item.label}
                      {item.note !== undefined && (
                        <span className={styles['note']}>{item.note}</span>
                      )}
                    </BaseMenu.Item>
                  ))}
                </BaseMenu.Group>
              ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
