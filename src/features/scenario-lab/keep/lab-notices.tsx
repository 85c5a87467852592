import { useLabStore } from '@/state/lab/lab-store'
import { Notice } from '@/ui/layout/notice'

/** What went otherwise than expected with keeping scenarios; nothing on screen is lost by it. */
export function LabNotices() {
  const notices = useLabStore((state) => state.notices)
  const dismiss = useLabStore((state) => state.dismiss)
  return notices.map((notice) => (
    <Notice isLive key={notice.message} onDismiss={() => dismiss(notice)} tone="warning">
      <p>{notice.message}</p>
    </Notice>
  ))
}
