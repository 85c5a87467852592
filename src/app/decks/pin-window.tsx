import { lazy, Suspense } from 'react'
import { usePinning } from './pinning'

const PinDialog = lazy(async () => ({ default: (await import('./pin-dialog')).PinDialog }))

/** The window that asks which deck an exhibit goes to, while there is something to ask. */
export function PinWindow() {
  const { request, close } = usePinning()
  if (request === undefined) return undefined
  return (
    <Suspense>
      <PinDialog onClose={close} request={request} />
    </Suspense>
  )
}
