import { lazy, Suspense } from 'react'
import { useEmbedding } from './embedding'

const EmbedDialog = lazy(async () => ({ default: (await import('./embed-dialog')).EmbedDialog }))

/** The window with the code for another site, while there is some to show. */
export function EmbedWindow() {
  const { code, close } = useEmbedding()
  if (code === undefined) return undefined
  return (
    <Suspense>
      <EmbedDialog code={code} onClose={close} />
    </Suspense>
  )
}
