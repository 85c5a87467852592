import { type ReactNode, useMemo } from 'react'
import { createFormat } from './create-format'
import { FormatContext } from './format-context'

/** Props of {@link FormatProvider}. */
export type FormatProviderProps = { readonly locale: string; readonly children: ReactNode }

/** Give everything below the formatter of `locale`. */
export function FormatProvider({ locale, children }: FormatProviderProps) {
  const format = useMemo(() => createFormat(locale), [locale])
  return <FormatContext value={format}>{children}</FormatContext>
}
