import { useEffect } from 'react'

/** What a key asks of a presentation. */
export type PresentCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'hold'
  | 'overview'
  | 'presenter'
  | 'full'
  | 'end'

const KEYS: Readonly<Record<string, PresentCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'hold',
  '.': 'hold',
  o: 'overview',
  n: 'presenter',
  f: 'full',
  Escape: 'end',
}

/** Call `onCommand` for each key of a presentation, but not for those that a lever or button under the focus takes. */
export function usePresentKeys(onCommand: (command: PresentCommand) => void): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      const command = toPresentCommand(event)
      if (command === undefined || event.defaultPrevented) return
      event.preventDefault()
      if (command === 'end' && isLever(event.target)) event.target.blur()
      else onCommand(command)
    }
    document.addEventListener('keydown', follow)
    return () => document.removeEventListener('keydown', follow)
  }, [onCommand])
}

/** Return what a key asks; undefined where it belongs to something else. */
export function toPresentCommand(event: KeyboardEvent): PresentCommand | undefined {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const name = key.length === 1 ? key.toLowerCase() : key
  const command = name === ' ' && event.shiftKey ? 'previous' : KEYS[name]
  if (isLever(target)) return command === 'end' ? command : undefined
  return isPressing(name, target) ? undefined : command
}

function isPressing(key: string, target: EventTarget | null): boolean {
  const isKey = key === ' ' || key === 'Enter'
  return isKey && target instanceof Element && target.closest('button, a[href], summary') !== null
}

function isLever(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    target.closest('input, select, textarea, [contenteditable]') !== null
  )
}
