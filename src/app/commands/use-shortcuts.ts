import { useEffect } from 'react'
import { listCommands, useCommandRegistry } from './commands'
import { useDisplayPreference } from '@/app/display-preference'
import { useOverlay } from './overlay'
import { pressKey } from './press-key'

/** Pause after which the keys of a sequence are forgotten. */
const FORGET_AFTER_MILLISECONDS = 1500

/** What takes keys for itself: typing, choosing, dragging. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role=textbox], [role=slider], [role=listbox], [role=combobox]'

/** A window over the page: the keys are its own. A stop of the tour lies beside the page and takes none. */
const WINDOWS = '[role=dialog]:not([data-tour-stop]), [role=alertdialog], dialog[open]'

/** Run the commands of the registry by their keys, and open the palette with Ctrl or Cmd and K. */
export function useShortcuts(): void {
  useEffect(() => {
    const pending: { begun: readonly string[]; timer?: ReturnType<typeof setTimeout> } = {
      begun: [],
    }
    const press = (event: KeyboardEvent): void => {
      if (isPaletteKey(event)) {
        event.preventDefault()
        togglePalette()
        return
      }
      if (!isSingleKey(event) || isTakenElsewhere(event.target)) return
      if (!useDisplayPreference.getState().hasSingleKeys) return
      const commands = listCommands(useCommandRegistry.getState().offers)
      const { command, begun } = pressKey(pending.begun, event.key, commands)
      pending.begun = begun
      clearTimeout(pending.timer)
      pending.timer = setTimeout(() => {
        pending.begun = []
      }, FORGET_AFTER_MILLISECONDS)
      if (command === undefined) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', press)
    return () => {
      clearTimeout(pending.timer)
      document.removeEventListener('keydown', press)
    }
  }, [])
}

function togglePalette(): void {
  const { open, show, close } = useOverlay.getState()
  if (open === 'palette') close()
  else if (open !== undefined || document.querySelector(WINDOWS) === null) show('palette')
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey
}

function isSingleKey(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey
  // AltGraph reports as two modifiers, and is how many keyboards reach `[`.
  const isPlain = !hasModifier || event.getModifierState('AltGraph')
  const isHandled = event.defaultPrevented || event.isComposing || event.repeat
  return isPlain && !isHandled && event.key.length === 1
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  const isOwn = target instanceof Element && target.closest(OWN_KEYS) !== null
  const isCovered = useOverlay.getState().open !== undefined // a window may still be on its way
  return isOwn || isCovered || document.querySelector(WINDOWS) !== null
}
