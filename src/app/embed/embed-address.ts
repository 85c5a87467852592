/** Path at which one exhibit is shown for another site. */
export const EMBED_PATH = '/embed'

/** What an embedded frame shows. */
export type EmbedRequest = {
  /** Path and search of the page. */
  readonly address: string
  readonly exhibitId: string
  readonly theme: 'light' | 'dark'
}

/** Path and search of a page of this site: one slash, then no second one, so that it never leads elsewhere. */
const PAGE = /^\/(?![/\\])[^#\s]*$/

/** Return the address of a frame that shows an exhibit as it is whenever it is looked at. */
export function toEmbedAddress({ address, exhibitId, theme }: EmbedRequest): string {
  return `${EMBED_PATH}?${new URLSearchParams({ at: address, exhibit: exhibitId, theme }).toString()}`
}

/** Read such an address; undefined when it names no page or no exhibit. */
export function readEmbedAddress(search: string): EmbedRequest | undefined {
  const params = new URLSearchParams(search)
  const address = params.get('at') ?? ''
  const exhibitId = params.get('exhibit') ?? ''
  if (!PAGE.test(address) || exhibitId === '' || address.length + exhibitId.length > 9000) {
    return undefined
  }
  return { address, exhibitId, theme: params.get('theme') === 'dark' ? 'dark' : 'light' }
}

/** Return the code that shows an address of this site in a page of another one. */
export function toFrameCode(href: string, title: string): string {
  const name = toAttribute(title.slice(0, 200))
  return `<iframe src="${toAttribute(href)}" title="${name}" width="100%" height="620" loading="lazy" style="border:0"></iframe>`
}

function toAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
