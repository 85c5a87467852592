import { createContext, type ComponentType } from 'react'
import { type ExhibitContent, type ExhibitHandle } from './exhibit'

/** What the application offers beside every exhibit: pin it, save it, copy it. */
export type ExhibitHost = {
  readonly Actions: ComponentType<{ readonly handle: ExhibitHandle; readonly title: string }>
}

/** The one exhibit of the page below that is to be shown elsewhere, such as on a slide. */
export type StandalonePlace = {
  readonly exhibitId: string
  /** Where it is shown; null until there is such a place. */
  readonly place: HTMLElement | null
  /** Called whenever the exhibit is there, or brings something new. */
  readonly onShown: (handle: ExhibitHandle) => void
}

/** Takes in what the parts of an exhibit bring; returns how to take it back. */
export type ExhibitRegistry = {
  readonly add: (describe: () => ExhibitContent) => () => void
}

/** What the page below is about, such as an element or a region: the titles of its exhibits name it away from the page. */
export const ExhibitSubjectContext = createContext<string | undefined>(undefined)

/** True while the figures of every exhibit below are still being worked out: nothing of them leaves the page yet. */
export const ExhibitWorkContext = createContext(false)

export const ExhibitHostContext = createContext<ExhibitHost | undefined>(undefined)
export const StandaloneContext = createContext<StandalonePlace | undefined>(undefined)
export const ExhibitRegistryContext = createContext<ExhibitRegistry | undefined>(undefined)
