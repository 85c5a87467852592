import { type SlideTheme } from '@/domain/page/deck'

/** Return the colours in which the page is shown now. */
export function currentTheme(): SlideTheme {
  const { theme } = document.documentElement.dataset
  if (theme === 'light' || theme === 'dark') return theme
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
