import { useEffect } from 'react'
import { useDisplayPreference } from './display-preference'

/** Put the reader's theme and size on the document, where the style sheets look for them. */
export function useAppliedDisplay(): void {
  const { theme, room } = useDisplayPreference()
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'auto') delete dataset['theme']
    else dataset['theme'] = theme
    dataset['room'] = room
  }, [theme, room])
}
