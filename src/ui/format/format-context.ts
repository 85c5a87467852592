import { createContext, use } from 'react'
import { createFormat, type Format } from './create-format'

/** Formatter of the page; British English where no provider stands above. */
export const FormatContext = createContext<Format | undefined>(undefined)

/** Return the page's one formatter. */
export function useFormat(): Format {
  return use(FormatContext) ?? (british.format ??= createFormat('en-GB'))
}

/** Made when it is asked for: the first formatter of a page takes long. */
const british: { format?: Format } = {}
