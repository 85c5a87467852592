import { usePartsStore } from '@/state/lists/parts-store'
import { StorageNotices } from '@/ui/layout/storage-notices'

/** What went otherwise than expected when the lists were saved. */
export function ListNotices() {
  const notices = usePartsStore((state) => state.notices)
  const dismiss = usePartsStore((state) => state.dismiss)
  return <StorageNotices notices={notices} onDismiss={dismiss} title="Saving your lists:" />
}
