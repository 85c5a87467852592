import { usePinning } from './pinning'
import { type ExportAction } from '@/app/export/export-context'

/** Puts an exhibit on a slide: the way to bring it to a meeting. */
export const PIN_EXTRA: ExportAction = {
  id: 'pin',
  label: 'Pin to a deck…',
  note: 'a slide with its day and scenario',
  run: ({ exhibit, proof }) => {
    if (proof.link === '') {
      return Promise.reject(
        new Error('its address would carry what must not leave the page, so it cannot be pinned.'),
      )
    }
    const { pathname, search } = new URL(proof.link)
    usePinning
      .getState()
      .ask({ exhibitId: exhibit.id, title: exhibit.title, address: `${pathname}${search}` })
    return Promise.resolve(undefined)
  },
}
