import { type ReactNode } from 'react'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type PanelState } from './panel-state'

/** Props of {@link Panel}. */
export type PanelProps = {
  /** The finding, as a sentence or phrase. */
  readonly title: ReactNode
  /** Measure and unit. */
  readonly subtitle?: ReactNode | undefined
  readonly state?: PanelState | undefined
  readonly sources?: readonly SourceRef[] | undefined
  /** Controls at the right of the title. */
  readonly actions?: ReactNode | undefined
  /** Anchor of the section. */
  readonly id?: string | undefined
  /** Height kept free while loading, so that nothing jumps: any CSS length; `16rem` unless told. */
  readonly minHeight?: string | undefined
  readonly headingLevel?: 2 | 3 | undefined
  readonly children?: ReactNode | undefined
}

/** Section of a page: finding, measure, content in its state, source line. */
export function Panel({ title, subtitle, actions, id, children }: PanelProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      <p>{subtitle}</p>
      {actions}
      {children}
    </section>
  )
}
