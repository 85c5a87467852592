/** Colours of a slide. */
export const SLIDE_THEMES = ['light', 'dark'] as const

/** Colours of a slide. */
export type SlideTheme = (typeof SLIDE_THEMES)[number]

/** One exhibit of a page in the state that its address holds, with what is to be said about it. */
export type Pin = {
  /** One of its deck. */
  readonly id: string
  /** Path and search of the page: scenario, as-of day and selection. */
  readonly address: string
  readonly exhibitId: string
  /** Title of the exhibit when it was pinned; the slide shows the one that holds when it is shown. */
  readonly title: string
  /** The presenter’s own title in place of the exhibit’s; empty for none. */
  readonly heading: string
  /** For the presenter only. */
  readonly note: string
  readonly theme: SlideTheme
}

/** Return what a slide is called in a list: the presenter’s own title, or else that of the exhibit. */
export function toPinName({ heading, title }: Pick<Pin, 'heading' | 'title'>): string {
  return heading === '' ? title : heading
}

/** Pins in the order in which they are shown. */
export type Deck = {
  readonly id: string
  readonly name: string
  readonly pins: readonly Pin[]
  /** Slides of the same chart are drawn against the same axis, so that more stands higher. */
  readonly sharesAxes: boolean
}
