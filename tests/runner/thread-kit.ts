import { onTestFinished } from 'vitest'
import { type Ticker } from '@/runner/thread'
import {
  type FromThread,
  type Port,
  type Protocol,
  type ThreadPort,
  type ToThread,
} from '@/runner/thread-protocol'

/** The side of a thread. */
type Serve<P extends Protocol> = (port: Port<FromThread<P>, ToThread<P>>) => void

/** Join a thread's side and a page's side with a real message channel: true cloning, true transfer. */
export function openPort<P extends Protocol>(serve: Serve<P>): ThreadPort<P> {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  serve(port2)
  port1.start()
  port2.start()
  return Object.assign(port1, { terminate: () => port1.close() })
}

/** A thread that hears everything and says nothing. */
export function openSilentPort<P extends Protocol>(): ThreadPort<P> {
  return openPort(() => {})
}

/** A thread whose file cannot be had: it fails as soon as it is asked for anything. */
export function openBrokenPort<P extends Protocol>(): ThreadPort<P> {
  const listeners: ((event: unknown) => void)[] = []
  return {
    postMessage: () => {
      for (const listener of listeners) queueMicrotask(() => listener(undefined))
    },
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'error') listeners.push(() => Reflect.apply(listener, undefined, [undefined]))
    },
    terminate: () => {},
  }
}

/** A clock that the test moves: `pass` lets so many half seconds go by. */
export function createClock(): {
  readonly every: Ticker
  readonly pass: (ticks: number) => void
  readonly isRunning: () => boolean
} {
  const ticking = new Set<() => void>()
  return {
    every: (tick) => {
      ticking.add(tick)
      return () => ticking.delete(tick)
    },
    pass: (ticks) => {
      for (let passed = 0; passed < ticks; passed += 1) {
        for (const tick of ticking) tick()
      }
    },
    isRunning: () => ticking.size > 0,
  }
}
