import { usePartsStore } from '@/state/lists/parts-store'
import { Notice } from '@/ui/layout/notice'

/** What became of keeping the lists, where it went otherwise than their owner would expect. */
export function StorageNotices() {
  const notices = usePartsStore((state) => state.notices)
  const dismiss = usePartsStore((state) => state.dismiss)
  return notices.map((notice) => (
    <Notice
      isLive
      key={notice.message}
      onDismiss={() => dismiss(notice)}
      title="Saving your lists:"
      tone="warning"
    >
      {notice.message}
    </Notice>
  ))
}
