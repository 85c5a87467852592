import { createContext, use } from 'react'
import { createFormat, type Format } from './create-format'

/** Formatter of the page; British English where no provider stands above. */
export const FormatContext = createContext<Format>(createFormat('en-GB'))

/** Return the page's one formatter. */
export function useFormat(): Format {
  return use(FormatContext)
}
