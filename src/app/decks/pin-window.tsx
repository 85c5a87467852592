import { usePinning } from './pinning'
import { lazyPart } from '@/ui/layout/lazy-part'
import { PartBoundary } from '@/ui/layout/part-boundary'

const PinDialog = lazyPart(async () => (await import('./pin-dialog')).PinDialog)

/** The window that asks which deck an exhibit goes to, while there is something to ask. */
export function PinWindow() {
  const { request, close } = usePinning()
  if (request === undefined) return undefined
  return (
    <PartBoundary what="The window for pinning" onClose={close}>
      <PinDialog onClose={close} request={request} />
    </PartBoundary>
  )
}
