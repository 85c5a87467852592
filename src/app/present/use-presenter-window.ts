import { useCallback, useEffect, useRef, useState } from 'react'
import { type Deck } from '@/domain/page/deck'
import { PRESENTER_PATH } from './present-address'
import { openPresentChannel, type PresentMessage } from './present-channel'

type Show = {
  readonly deck: Deck
  readonly step: number
  readonly isBlack: boolean
  readonly goTo: (step: number) => void
  readonly hold: () => void
  readonly end: () => void
}

/** Tell the presenter’s window what is shown, and do what it asks. */
export function usePresenterWindow(show: Show): {
  readonly open: () => void
  /** End the presentation, unless it was the second window that took the first one out of full screen. */
  readonly leaveFullScreen: () => void
  /** What went wrong; empty when nothing did. */
  readonly notice: string
  readonly dismiss: () => void
} {
  const [notice, setNotice] = useState('')
  const [startedAt] = useState(() => Date.now())
  const isOpening = useRef(false)
  const latest = useRef(show)
  const line = useRef<{ readonly tell: (message: PresentMessage) => void }>(null)
  const { deck, step, isBlack } = show

  const report = useCallback(() => {
    const now = latest.current
    line.current?.tell({
      kind: 'status',
      deck: now.deck,
      step: now.step,
      isBlack: now.isBlack,
      startedAt,
    })
  }, [startedAt])

  useEffect(() => {
    latest.current = show
  })
  useEffect(() => {
    const channel = openPresentChannel((message) => {
      const now = latest.current
      if (message.kind === 'hello') report()
      if (message.kind === 'goto') now.goTo(message.step)
      if (message.kind === 'hold') now.hold()
      if (message.kind === 'end') now.end()
    })
    line.current = channel
    return () => {
      line.current = null
      channel.tell({ kind: 'ended' })
      channel.close()
    }
  }, [report])
  useEffect(report, [report, deck, step, isBlack])

  const open = useCallback(() => {
    isOpening.current = document.fullscreenElement !== null
    const opened = window.open(
      PRESENTER_PATH,
      'chokepoint-presenter',
      'popup,width=1100,height=760',
    )
    setNotice(
      opened === null
        ? 'The browser did not open a second window. Allow windows of this page to open, then press N again.'
        : '',
    )
  }, [])
  const leaveFullScreen = useCallback(() => {
    if (!isOpening.current) latest.current.end()
    isOpening.current = false
  }, [])
  return { open, leaveFullScreen, notice, dismiss: () => setNotice('') }
}
