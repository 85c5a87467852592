import { useEmbedding } from './embedding'
import { type ExportAction } from '@/app/export/export-context'
import { EMBED_PATH, toEmbedAddress, toFrameCode } from './embed-address'

/** Shows an exhibit in a page of another site, live or frozen. */
export const EMBED_EXTRA: ExportAction = {
  id: 'embed',
  label: 'Embed…',
  note: 'code for another site, live or frozen',
  run: async ({ handle, exhibit, proof }) => {
    if (proof.link === '') {
      throw new Error('its address would carry what must not leave the page.')
    }
    const [{ writeSvg }, { toProofParagraphs }, { toFrozenHash }] = await Promise.all([
      import('@/export/drawing/write-svg'),
      import('@/export/drawing/proof-lines'),
      import('./frozen'),
    ])
    const { origin, pathname, search } = new URL(proof.link)
    const { id, title } = exhibit
    const svg = await writeSvg(handle, proof, { hasFonts: false })
    const hash = toFrozenHash({ title, svg, proof: toProofParagraphs(proof), link: proof.link })
    const live = toEmbedAddress({
      address: `${pathname}${search}`,
      exhibitId: id,
      theme: 'light',
    })
    useEmbedding.getState().offer({
      title,
      live: toFrameCode(`${origin}${live}`, title),
      frozen: toFrameCode(`${origin}${EMBED_PATH}${hash}`, title),
    })
    return undefined
  },
}
