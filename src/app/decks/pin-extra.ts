import { type PinRequest, usePinning } from './pinning'
import { type ExportAction, type ExportRequest } from '@/app/export/export-context'

/** Puts an exhibit on a slide: the way to bring it to a meeting. */
export const PIN_EXTRA: ExportAction = {
  id: 'pin',
  label: 'Pin to a deck…',
  note: 'a slide with its day and scenario',
  run: async (request) => {
    usePinning.getState().ask(toPinRequest(request))
    return undefined
  },
}

/** The same in one press: at the end of the deck that was worked on last. */
export const PIN_NOW: ExportAction = {
  id: 'pin-now',
  label: 'Pin',
  run: async (request) => {
    const pinned = toPinRequest(request)
    const { pinNow } = await import('./pin-now')
    return pinNow(pinned)
  },
}

function toPinRequest({ exhibit, proof }: ExportRequest): PinRequest {
  if (proof.link === '') {
    throw new Error('its address would carry what must not leave the page, so it cannot be pinned.')
  }
  const { pathname, search } = new URL(proof.link)
  return { exhibitId: exhibit.id, title: exhibit.title, address: `${pathname}${search}` }
}
