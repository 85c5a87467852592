import { useEffect, useState } from 'react'

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
  | 'help'
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
  '?': 'help',
  Escape: 'end',
}

/** What the list of keys says, in the order in which a presenter needs them. */
export const KEY_WORDS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '→ ↓ Page Down Space Enter', does: 'Next slide' },
  { keys: '← ↑ Page Up Backspace', does: 'Previous slide' },
  { keys: 'Home, End', does: 'First, last slide' },
  { keys: 'a number, then Enter', does: 'That slide' },
  { keys: 'B or .', does: 'Black screen, and back' },
  { keys: 'O', does: 'All slides' },
  { keys: 'N', does: 'Notes in a second window' },
  { keys: 'F', does: 'Full screen, and back' },
  { keys: '?', does: 'This list' },
  { keys: 'Esc', does: 'End, back to where you started' },
]

/** A clicker has no other keys than these: they turn the slide wherever the focus is. */
const CLICKER = new Set(['PageDown', 'PageUp'])

/** Most digits of the number of a slide. */
const MOST_DIGITS = 3

/** What the keys of a presentation bring about. */
export type PresentKeys = {
  readonly onCommand: (command: PresentCommand) => void
  /** Called with the number of a slide that was typed and confirmed, from 1. */
  readonly onNumber: (step: number) => void
}

/**
 * Follow the keys of a presentation, but not those that a lever or button under the focus takes; return the digits
 * of a slide's number that were typed so far.
 */
export function usePresentKeys({ onCommand, onNumber }: PresentKeys): string {
  const [digits, setDigits] = useState('')
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const typed = toTyped(event, digits)
      if (typed !== undefined) {
        event.preventDefault()
        setDigits(typed.digits)
        if (typed.step !== undefined) onNumber(typed.step)
        return
      }
      const command = toPresentCommand(event)
      if (command === undefined) return
      event.preventDefault()
      setDigits('')
      if (command === 'end' && isLever(event.target)) event.target.blur()
      else if (command !== 'end' || digits === '') onCommand(command)
    }
    // Before the lever under the focus sees the key and moves.
    const turn = (event: KeyboardEvent): void => {
      if (!CLICKER.has(event.key)) return
      follow(event)
      event.stopPropagation()
    }
    document.addEventListener('keydown', turn, { capture: true })
    document.addEventListener('keydown', follow)
    return () => {
      document.removeEventListener('keydown', turn, { capture: true })
      document.removeEventListener('keydown', follow)
    }
  }, [onCommand, onNumber, digits])
  return digits
}

/** Return what a key asks; undefined where it belongs to something else. */
export function toPresentCommand(event: KeyboardEvent): PresentCommand | undefined {
  const { key, target } = event
  if (hasModifier(event)) return undefined
  const name = key.length === 1 ? key.toLowerCase() : key
  const command = name === ' ' && event.shiftKey ? 'previous' : KEYS[name]
  if (CLICKER.has(name)) return command
  if (isLever(target)) return command === 'end' ? command : undefined
  return isPressing(name, target) ? undefined : command
}

/** Return what a key makes of the digits typed so far; undefined where it is none of a number. */
function toTyped(
  event: KeyboardEvent,
  digits: string,
): { readonly digits: string; readonly step?: number } | undefined {
  const { key, target } = event
  if (hasModifier(event) || isLever(target)) return undefined
  if (/^\d$/.test(key)) return { digits: `${digits}${key}`.slice(-MOST_DIGITS) }
  if (digits === '' || key !== 'Enter') return undefined
  return { digits: '', step: Number(digits) }
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
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
