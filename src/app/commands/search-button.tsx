import { useCommandRegistry } from './commands'
import { useOverlay } from './overlay'
import { Button } from '@/ui/layout/button'
import styles from './search-button.module.css'
import { toModifierLabel } from './to-key-label'

/** Open the search over pages, elements, regions, scenarios and actions; waits until there is something to find. */
export function SearchButton() {
  const isReady = useCommandRegistry(({ offers }) => offers.size > 0)
  const show = useOverlay((state) => state.show)
  return (
    <Button
      aria-keyshortcuts="Control+K Meta+K"
      className={styles['button']}
      disabled={!isReady}
      onClick={() => show('palette')}
    >
      Search <kbd className={styles['keys']}>{toModifierLabel('K')}</kbd>
    </Button>
  )
}
