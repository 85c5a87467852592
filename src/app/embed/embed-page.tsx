import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { useSearch } from 'wouter'
import { useLocationProperty } from 'wouter/use-browser-location'
import { toRecordAge, writeRecordAge } from '@/domain/record/record-age'
import { useData } from '@/data/data-context'
import { useFormat } from '@/ui/format/format-context'
import { VisuallyHidden } from '@/ui/layout/visually-hidden'
import { ViewScopeGate } from '@/app/view-scope-gate'
import { StandaloneExhibit } from '@/app/present/standalone-exhibit'
import { type EmbedRequest, readEmbedAddress } from './embed-address'
import styles from './embed.module.css'
import { type Frozen, readFrozenHash, toPictureAddress } from './frozen'

/** One exhibit by itself, for a frame in another site: as it is now, or as it was when it was frozen. */
export function EmbedPage() {
  const search = useSearch()
  const hash = useLocationProperty(() => window.location.hash)
  const frozen = readFrozenHash(hash)
  if (frozen !== null) {
    return frozen.kind === 'frozen' ? (
      <FrozenExhibit frozen={frozen.frozen} />
    ) : (
      <Message>This address should hold a frozen exhibit. {frozen.fault}</Message>
    )
  }
  const request = readEmbedAddress(search)
  if (request === undefined) {
    return <Message>This address names no exhibit of a page. Copy the code again.</Message>
  }
  return (
    <ViewScopeGate>
      <LiveExhibit key={`${request.address} ${request.exhibitId}`} {...request} />
    </ViewScopeGate>
  )
}

function LiveExhibit({ address, exhibitId, theme }: EmbedRequest) {
  const format = useFormat()
  const { queries, today } = useData()
  const { data: info } = useQuery(queries.info)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [isShown, setShown] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const show = useCallback(() => setShown(true), [])
  const fail = useCallback(() => setBroken(true), [])
  return (
    <main className={styles['embed']} style={{ colorScheme: theme }}>
      <title>Exhibit · Chokepoint</title>
      {isBroken && <p>The page that this exhibit belongs to could not be drawn.</p>}
      {!isShown && !isBroken && <output>Opening the exhibit “{exhibitId.slice(0, 80)}” …</output>}
      <div ref={setPlace} />
      <StandaloneExhibit
        address={address}
        exhibitId={exhibitId}
        onBroken={fail}
        onShown={show}
        place={place}
        room={undefined}
      />
      <p className={styles['foot']}>
        Chokepoint, from the data as they are now.
        {info !== undefined && ` ${writeRecordAge(toRecordAge(info, today), format.date)}`}{' '}
        <a href={address} rel="noopener" target="_blank">
          Open the page
        </a>
      </p>
    </main>
  )
}

function FrozenExhibit({ frozen }: { readonly frozen: Frozen }) {
  const { title, svg, proof, link } = frozen
  return (
    <main className={styles['embed']} style={{ colorScheme: 'light' }}>
      <title>{`${title.slice(0, 120)} · Chokepoint`}</title>
      <VisuallyHidden>
        <h1>{title}</h1>
      </VisuallyHidden>
      <img alt={title} className={styles['picture']} src={toPictureAddress(svg)} />
      <details className={styles['foot']}>
        <summary>Frozen: it shows what was known when it was made, and never changes.</summary>
        {proof.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {isHere(link) && (
          <p>
            <a href={link} rel="noopener" target="_blank">
              Open the current page
            </a>
          </p>
        )}
      </details>
    </main>
  )
}

function Message({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles['embed']}>
      <title>Exhibit · Chokepoint</title>
      <h1 className={styles['title']}>Nothing to show</h1>
      <p>{children}</p>
      <p>
        <a href="/" rel="noopener" target="_blank">
          Open Chokepoint
        </a>
      </p>
    </main>
  )
}

/** The address is in anyone’s hands: only a page of this site is linked. */
function isHere(link: string): boolean {
  return URL.canParse(link) && new URL(link).origin === window.location.origin
}
