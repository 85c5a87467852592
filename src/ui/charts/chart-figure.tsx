import { type ReactNode, useCallback, useContext, useId } from 'react'
import { SourceLine } from '@/ui/evidence/source-line'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { ExhibitPart } from '@/ui/exhibit/exhibit-part'
import { ExhibitRoot } from '@/ui/exhibit/exhibit-root'
import styles from './chart-figure.module.css'

/** What is to be known of the figures of a chart, and where more of it stands. */
export type ChartRemark = {
  readonly text: string
  readonly link: { readonly href: string; readonly label: string }
}

/** Props of {@link ChartFigure}. */
export type ChartFigureProps = {
  readonly title: string
  readonly subtitle: string
  readonly sentence?: string | undefined
  /** Below the sentence; part of it where the chart leaves the page. */
  readonly remark?: ChartRemark | undefined
  readonly sources: readonly SourceRef[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly actions?: ReactNode | undefined
  /** Keeps the sentence for screen readers only. */
  readonly isSentenceHidden?: boolean | undefined
  /** Values at the reading cursor, in the place of the sentence while reading. */
  readonly reading?: string | undefined
  readonly isReading?: boolean | undefined
  /** Id by which it can be exported and pinned. */
  readonly exhibit?: string | undefined
  readonly children: ReactNode
  /** The table behind the drawing. */
  readonly table?: ReactNode | undefined
}

/** What every chart has around it: finding, measure, sentence, table, sources. */
export function ChartFigure({
  title,
  subtitle,
  sentence,
  remark,
  sources,
  headingLevel = 3,
  actions,
  isSentenceHidden = false,
  reading,
  isReading = false,
  exhibit,
  children,
  table,
}: ChartFigureProps) {
  const titleId = useId()
  // A slide or an embedded chart leads to no other page of its own.
  const isStandalone = useContext(StandaloneContext) !== undefined
  const Heading = (['h2', 'h3', 'h4'] as const)[headingLevel - 2] ?? 'h3'
  const describe = useCallback(
    () => ({ sentence: [sentence, remark?.text].filter(Boolean).join(' ') || undefined }),
    [sentence, remark?.text],
  )
  return (
    <ExhibitRoot id={exhibit} subtitle={subtitle} title={title}>
      {(parts) => (
        <figure aria-labelledby={titleId} className={styles['figure']} ref={parts.ref}>
          <figcaption className={styles['caption']}>
            <div className={styles['titles']} data-exhibit-part="titles">
              <Heading dir="auto" id={titleId}>
                {title}
              </Heading>
              <p className={styles['subtitle']}>{subtitle}</p>
            </div>
            {actions !== undefined && <div data-print="no">{actions}</div>}
            {parts.actions}
          </figcaption>
          {children}
          <ExhibitPart describe={describe} />
          {sentence !== undefined && (
            <div className={styles['words']} data-hidden={isSentenceHidden && !isReading}>
              <p className={styles['sentence']} data-faded={isReading}>
                {sentence}
              </p>
              {reading !== undefined && (
                <p aria-hidden="true" className={styles['sentence']} data-faded={!isReading}>
                  {reading}
                </p>
              )}
            </div>
          )}
          {remark !== undefined && !isSentenceHidden && (
            <p className={styles['remark']}>
              {remark.text}{' '}
              {!isStandalone && (
                <a data-print="no" href={remark.link.href}>
                  {remark.link.label}
                </a>
              )}
            </p>
          )}
          {table}
          <SourceLine sources={sources} />
        </figure>
      )}
    </ExhibitRoot>
  )
}
