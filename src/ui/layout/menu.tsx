import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
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
  readonly onClose: () => void
  /** Groups are set apart by a line. */
  readonly groups: readonly (readonly MenuItem[])[]
}

/** Room between the menu and its button, and the edges of the window, px. */
const GAP = 4
const EDGE = 8

/**
 * List of things to do, opened by a button that the parent owns; there while it is open.
 *
 * It is a native popover within the page's own order: the layer above everything, the press outside and Escape are the
 * browser's, and no helper elements stand around it.
 */
export function Menu({ label, anchor, onClose, groups }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const shown = menu.current
    if (shown === null) return undefined
    const settle = () => place(shown, anchor.current)
    shown.showPopover()
    settle()
    itemsOf(shown)[0]?.focus()
    window.addEventListener('scroll', settle, { capture: true, passive: true })
    window.addEventListener('resize', settle)
    return () => {
      window.removeEventListener('scroll', settle, { capture: true })
      window.removeEventListener('resize', settle)
    }
  }, [anchor])
  const leave = () => {
    anchor.current?.focus({ preventScroll: true })
    onClose()
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      leave()
      return
    }
    const target = toTarget(event.key, itemsOf(event.currentTarget))
    if (target === undefined) return
    event.preventDefault()
    target.focus()
  }
  return (
    <div
      aria-label={label}
      className={styles['popup']}
      onKeyDown={press}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose()
      }}
      popover="auto"
      ref={menu}
      role="menu"
      tabIndex={-1}
    >
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          <div className={styles['group']} key={group[0]?.id} role="none">
            {group.map((item) => (
              <button
                className={styles['item']}
                key={item.id}
                onClick={() => {
                  leave()
                  item.onChoose()
                }}
                role="menuitem"
                tabIndex={-1}
                type="button"
              >
                {item.label}
                {item.note !== undefined && <span className={styles['note']}>{item.note}</span>}
              </button>
            ))}
          </div>
        ))}
    </div>
  )
}

function itemsOf(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
}

/** Arrows go round, Home and End to the ends, a letter to the next item that begins with it. */
function toTarget(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement)
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const later = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return later.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()))
}

/** Put the menu under its button, its right edge under the button's, within the window. */
function place(menu: HTMLElement, anchor: HTMLElement | null): void {
  if (anchor === null) return
  const button = anchor.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.min(button.right - menu.offsetWidth, clientWidth - menu.offsetWidth - EDGE)
  const below = button.bottom + GAP
  const hasRoom = below + menu.offsetHeight + EDGE <= clientHeight
  const top = hasRoom ? below : Math.max(EDGE, button.top - GAP - menu.offsetHeight)
  menu.style.left = `${Math.max(EDGE, left)}px`
  menu.style.top = `${top}px`
}
