import { Notice } from './notice'

/** Props of {@link StorageNotices}. */
export type StorageNoticesProps<StorageNotice> = {
  /** What was being saved: `Saving your lists:`. */
  readonly title: string
  readonly notices: readonly StorageNotice[]
  readonly onDismiss: (notice: StorageNotice) => void
}

/** What went otherwise than the reader would expect when their work was saved. Nothing on screen is lost by it. */
export function StorageNotices<StorageNotice extends { readonly message: string }>({
  title,
  notices,
  onDismiss,
}: StorageNoticesProps<StorageNotice>) {
  return notices.map((notice) => (
    <Notice
      isLive
      key={notice.message}
      onDismiss={() => onDismiss(notice)}
      title={title}
      tone="warning"
    >
      {notice.message}
    </Notice>
  ))
}
