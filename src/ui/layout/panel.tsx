import { type ReactNode, useId } from 'react'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { ExhibitRoot } from '@/ui/exhibit/exhibit-root'
import { PanelBody } from './panel-body'
import { type PanelState } from './panel-state'
import styles from './panel.module.css'

/** Props of {@link Panel}. */
export type PanelProps = {
  /** The finding, as a sentence or phrase. */
  readonly title: ReactNode
  /** Measure and unit. */
  readonly subtitle?: ReactNode | undefined
  /** What can be done on the page, after the subtitle; it is not exported. */
  readonly hint?: string | undefined
  readonly state?: PanelState | undefined
  readonly sources?: readonly SourceRef[] | undefined
  /** Controls at the right of the title. */
  readonly actions?: ReactNode | undefined
  /** Id by which it can be exported and pinned; its title and subtitle are then texts. */
  readonly exhibit?: string | undefined
  /** Anchor of the section. */
  readonly id?: string | undefined
  /** Height kept free while loading, so that nothing jumps: any CSS length; `16rem` by default. */
  readonly minHeight?: string | undefined
  readonly headingLevel?: 2 | 3 | undefined
  readonly children?: ReactNode | undefined
}

const READY: PanelState = { kind: 'ready' }
const NO_SOURCES: readonly SourceRef[] = []

/** Section of a page: finding, measure, content in its state, source line. */
export function Panel({
  title,
  subtitle,
  hint,
  state = READY,
  sources = NO_SOURCES,
  actions,
  exhibit,
  id,
  minHeight = '16rem',
  headingLevel = 2,
  children,
}: PanelProps) {
  const titleId = useId()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const isReady = state.kind === 'ready' || state.kind === 'stale'
  return (
    <ExhibitRoot id={exhibit} isReady={isReady} subtitle={toText(subtitle)} title={toText(title)}>
      {(parts) => (
        <section aria-labelledby={titleId} className={styles['panel']} id={id} ref={parts.ref}>
          <header className={styles['header']}>
            <div className={styles['titles']} data-exhibit-part="titles">
              <Heading className={styles['title']} dir="auto" id={titleId}>
                {title}
              </Heading>
              {subtitle !== undefined && (
                <p className={styles['subtitle']}>
                  {subtitle}
                  {hint !== undefined && <span data-print="no"> {hint}</span>}
                </p>
              )}
            </div>
            {(actions !== undefined || parts.actions !== undefined) && (
              <div className={styles['actions']} data-print="no">
                {actions}
                {parts.actions}
              </div>
            )}
          </header>
          <PanelBody minHeight={minHeight} state={state}>
            {children}
          </PanelBody>
          {isReady && sources !== NO_SOURCES && <SourceLine sources={sources} />}
        </section>
      )}
    </ExhibitRoot>
  )
}

function toText(words: ReactNode): string {
  return typeof words === 'string' ? words : ''
}
