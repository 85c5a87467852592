import { type FallbackProps } from 'react-error-boundary'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'

/** Shown in place of a page that broke; the rest of the site goes on. */
export function PageFault({ resetErrorBoundary }: FallbackProps) {
  return (
    <>
      <h1>This page could not be drawn</h1>
      <Notice
        tone="error"
        isLive
        actions={<Button onClick={resetErrorBoundary}>Draw the page again</Button>}
      >
        <p>
          A file of this page could not be loaded, or something unexpected went wrong. Your settings
          are kept in the address. If drawing it again does not help,{' '}
          <a href="/">open the overview</a>.
        </p>
      </Notice>
    </>
  )
}
