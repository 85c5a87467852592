import { navigate, useLocationProperty } from 'wouter/use-browser-location'
import { toParts } from './create-standalone-router'
import { fromPage, PRESENT_PATH } from './present-address'

/** Page behind a presentation that was opened by its address. */
const HOME = '/decks'

/** Return the location of the page; while a deck is presented, that of the page behind it, which stays as it is. */
function usePageLocation(): [string, typeof navigate] {
  return [useLocationProperty(readPath, readPath), navigate]
}

/** Return the search of that location. */
function usePageSearch(): string {
  return useLocationProperty(readSearch, readSearch)
}

/** Router of the page: that of the browser, but for a page behind a presentation. */
export const PAGE_ROUTER = { hook: usePageLocation, searchHook: usePageSearch }

function readPath(): string {
  return toParts(pageAddress()).path
}

function readSearch(): string {
  return toParts(pageAddress()).search
}

function pageAddress(): string {
  const { location, history } = window
  if (location.pathname !== PRESENT_PATH) return location.pathname + location.search
  return fromPage(history.state) ?? HOME
}
