import { useEmbedding } from './embedding'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const EmbedDialog = lazyPart(async () => (await import('./embed-dialog')).EmbedDialog)

/** The window with the code for another site, while there is some to show. */
export function EmbedWindow() {
  const { code, close } = useEmbedding()
  if (code === undefined) return undefined
  return (
    <PartBoundary what="The window with the code" onClose={close}>
      <EmbedDialog code={code} onClose={close} />
    </PartBoundary>
  )
}
