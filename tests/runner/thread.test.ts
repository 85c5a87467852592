import { describe, expect, it, vi } from 'vitest'
import { serveThread, type ThreadTask } from '@/runner/serve-thread'
import { createThread, MOST_LOSSES } from '@/runner/thread'
import { toPortions, type ThreadPort } from '@/runner/thread-protocol'
import { createThreads } from '@/runner/threads'
import { createClock, openBrokenPort, openPort, openSilentPort } from './thread-kit'

/** A thread that adds up the numbers it is given and sends them back doubled. */
type Sums = {
  readonly request: { readonly name: string; readonly buffer?: ArrayBuffer }
  readonly given: number
  readonly progress: number
  readonly result: { readonly name: string; readonly sum: number; readonly bytes: number }
  readonly found: number
}

const SILENCE = 6

/** Start threads one after the other, each as the next of `kinds` says; those after the last work. */
function openHouse(...kinds: readonly ('works' | 'is silent' | 'waits' | 'is broken')[]) {
  const started: ThreadPort<Sums>[] = []
  const worked: string[] = []
  const waiting: (() => void)[] = []
  const heard: string[] = []

  async function work({ name, buffer }: Sums['request'], task: ThreadTask<Sums>) {
    await task.checkpoint(0.5)
    worked.push(name)
    if (name === 'faulty') throw new Error('cannot be added up')
    const sum = task.given.reduce((total, value) => total + value, 0)
    const found = task.given.map((value) => 2 * value)
    return { result: { name, sum, bytes: buffer?.byteLength ?? 0 }, found }
  }

  /** Lets the test say when work goes on. */
  const hold = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))

  function start(): ThreadPort<Sums> {
    const kind = kinds[started.length] ?? 'works'
    const ports = {
      works: () => openPort<Sums>((port) => serveThread(port, work)),
      waits: () =>
        openPort<Sums>((port) => {
          serveThread(port, work, hold)
          port.addEventListener('message', ({ data }) => heard.push(data.kind))
        }),
      'is silent': () => openSilentPort<Sums>(),
      'is broken': () => openBrokenPort<Sums>(),
    }
    const port = ports[kind]()
    const terminate = vi.fn<() => void>(port.terminate)
    started.push(Object.assign(port, { terminate }))
    return port
  }
  const goOn = (): void => {
    for (const resolve of waiting.splice(0)) resolve()
  }
  return { start, started, worked, heard, goOn, waiting }
}

function until(isSo: () => boolean): Promise<void> {
  return vi.waitFor(() => {
    if (!isSo()) throw new Error('not yet')
  })
}

describe(createThread, () => {
  it('starts nothing before it is asked, and then answers with progress', async () => {
    const { start, started } = openHouse()
    const thread = createThread(start)
    expect(started.length).toBe(0)
    const onProgress = vi.fn<(share: number) => void>()
    const reply = await thread.ask({ name: 'a' }, { onProgress })
    expect(reply).toMatchObject({ kind: 'done', result: { name: 'a', sum: 0 } })
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(0.5)
    expect(reply.kind === 'done' ? await reply.found : reply).toEqual([])
  })

  it('sends a long list in portions and brings one back, counting what has moved', async () => {
    const numbers = Array.from({ length: 4500 }, (_, index) => index)
    const moved: number[] = []
    const reply = await createThread(openHouse().start).ask(
      { name: 'long' },
      { given: () => toPortions(numbers), onMoved: (items) => moved.push(items) },
    )
    expect(reply).toMatchObject({ result: { sum: (4499 * 4500) / 2 } })
    if (reply.kind !== 'done') throw new Error(reply.kind)
    expect(await reply.found).toEqual(numbers.map((value) => 2 * value))
    expect(moved).toEqual([2000, 2000, 500, 2000, 2000, 500])
  })

  it('hands buffers over instead of copying them', async () => {
    const buffer = new ArrayBuffer(8)
    const reply = await createThread(openHouse().start).ask(
      { name: 'a', buffer },
      { transfer: [buffer] },
    )
    expect(reply).toMatchObject({ result: { bytes: 8 } })
    expect(buffer.byteLength).toBe(0)
  })

  it('answers with a fault when work fails or a request cannot be sent, and goes on', async () => {
    const thread = createThread(openHouse().start)
    expect(await thread.ask({ name: 'faulty' })).toEqual({
      kind: 'faulty',
      faults: [{ path: '', message: 'cannot be added up' }],
    })
    const uncloneable = Object.assign({ name: 'a' }, { act: () => {} })
    expect(await thread.ask(uncloneable)).toMatchObject({ kind: 'faulty' })
    expect(await thread.ask({ name: 'b' })).toMatchObject({ kind: 'done' })
  })

  it('does not work on what was cancelled before its turn, nor goes on with what is cancelled', async () => {
    const house = openHouse('waits')
    const thread = createThread(house.start)
    const stops = [new AbortController(), new AbortController()] as const
    const [first, second] = stops.map(({ signal }, index) =>
      thread.ask({ name: `${index}` }, { signal }),
    )
    const third = thread.ask({ name: 'kept' })
    await until(() => house.waiting.length === 1)
    for (const stop of stops) stop.abort()
    expect(await first).toEqual({ kind: 'cancelled' })
    expect(await second).toEqual({ kind: 'cancelled' })
    await until(() => house.heard.filter((kind) => kind === 'cancel').length === 2)
    house.goOn()
    await until(() => house.waiting.length === 1)
    house.goOn()
    expect(await third).toMatchObject({ kind: 'done' })
    expect(house.worked).toEqual(['kept'])
    const [{ signal }] = stops
    expect(await thread.ask({ name: 'late' }, { signal })).toEqual({ kind: 'cancelled' })
  })

  it('cuts a long list off when it is cancelled, on its way there and back', async () => {
    const numbers = Array.from({ length: 9000 }, (_, index) => index)
    const stop = new AbortController()
    const there = createThread(openHouse().start).ask(
      { name: 'a' },
      { given: () => toPortions(numbers), onMoved: () => stop.abort(), signal: stop.signal },
    )
    expect(await there).toEqual({ kind: 'cancelled' })
    const late = new AbortController()
    const thread = createThread(openHouse().start)
    const reply = await thread.ask(
      { name: 'b' },
      { given: () => toPortions(numbers), signal: late.signal },
    )
    if (reply.kind !== 'done') throw new Error(reply.kind)
    late.abort()
    expect(await reply.found).toBeUndefined()
    expect(await thread.ask({ name: 'c' })).toMatchObject({ kind: 'done' })
  })

  it('lets the latest request under a key win, and never mixes keys or requests without one', async () => {
    const thread = createThread(openHouse().start)
    const ask = (name: string, key?: string) =>
      thread.ask({ name }, key === undefined ? {} : { key })
    const replies = await Promise.all([
      ask('a', 'list'),
      ask('b', 'list'),
      ask('c', 'list'),
      ask('d', 'other'),
      ...['e', 'f', 'g'].map((name) => ask(name)),
    ])
    const cancelled = replies.map(({ kind }) => kind === 'cancelled')
    expect(cancelled).toEqual([true, true, false, false, false, false, false])
  })

  it('answers `cancelled` when it is closed, then and later', async () => {
    const { start, started } = openHouse('is silent')
    const thread = createThread(start)
    const reply = thread.ask({ name: 'a' })
    thread.close()
    expect(await reply).toEqual({ kind: 'cancelled' })
    expect(await thread.ask({ name: 'b' })).toEqual({ kind: 'cancelled' })
    expect(started[0]?.terminate).toHaveBeenCalledOnce()
  })
})

describe('a thread that is lost', () => {
  it('is replaced after three seconds of silence, and what was asked is asked anew', async () => {
    const { start, started } = openHouse('is silent')
    const { every, pass } = createClock()
    const numbers = Array.from({ length: 4500 }, () => 1)
    const reply = createThread(start, { every }).ask(
      { name: 'a' },
      { given: () => toPortions(numbers) },
    )
    pass(SILENCE - 1)
    expect(started.length).toBe(1)
    pass(1)
    expect(started[0]?.terminate).toHaveBeenCalledOnce()
    expect(await reply).toMatchObject({ kind: 'done', result: { sum: 4500 } })
    expect(started.length).toBe(2)
  })

  it('is replaced at once when it reports an error', async () => {
    const { start, started } = openHouse('is broken', 'is broken')
    const { every } = createClock()
    expect(await createThread(start, { every }).ask({ name: 'a' })).toMatchObject({ kind: 'done' })
    expect(started.length).toBe(3)
  })

  it('is not replaced while it has nothing to do, nor while it speaks', async () => {
    const house = openHouse('waits')
    const { every, pass, isRunning } = createClock()
    const thread = createThread(house.start, { every })
    const onProgress = vi.fn<() => void>()
    const first = thread.ask({ name: 'a' }, { onProgress })
    pass(SILENCE - 1)
    await until(() => onProgress.mock.calls.length === 1)
    pass(SILENCE - 1)
    house.goOn()
    expect(await first).toMatchObject({ kind: 'done' })
    expect(isRunning()).toBe(false)
    pass(100)
    void thread.ask({ name: 'b' })
    pass(SILENCE - 1)
    expect(house.started.length).toBe(1)
  })

  it('is given twice the time whenever it is replaced, until it is lost three times in a row', async () => {
    const { start, started } = openHouse('is silent', 'is silent', 'is silent')
    const { every, pass } = createClock()
    const thread = createThread(start, { every })
    const reply = thread.ask({ name: 'a' })
    pass(SILENCE)
    pass(2 * SILENCE - 1)
    expect(started.length).toBe(2)
    pass(1)
    expect(started.length).toBe(3)
    pass(4 * SILENCE)
    expect(await reply).toEqual({ kind: 'lost', times: MOST_LOSSES })
    expect(await thread.ask({ name: 'b' })).toMatchObject({ kind: 'done' })
  })

  it('is not taken for dead again once it has proved to be slow', async () => {
    const house = openHouse('is silent', 'waits')
    const { every, pass } = createClock()
    const thread = createThread(house.start, { every })
    const onProgress = vi.fn<() => void>()
    const first = thread.ask({ name: 'a' })
    pass(SILENCE)
    pass(SILENCE + 1)
    await until(() => house.waiting.length === 1)
    const second = thread.ask({ name: 'b' }, { onProgress })
    house.goOn()
    await first
    await until(() => onProgress.mock.calls.length === 1)
    pass(2 * SILENCE)
    expect(house.started.length).toBe(2)
    house.goOn()
    expect(await second).toMatchObject({ kind: 'done' })
  })

  it('says so to a request that another thread could not answer', async () => {
    const { start, started } = openHouse('is silent')
    const { every, pass } = createClock()
    const thread = createThread(start, { every })
    const once = thread.ask({ name: 'a' }, { isOnce: true })
    const other = thread.ask({ name: 'b' })
    pass(SILENCE)
    expect(await once).toEqual({ kind: 'lost', times: 1 })
    expect(await other).toMatchObject({ kind: 'done', result: { name: 'b' } })
    expect(started.length).toBe(2)
  })

  it('cuts off the long list that was still on its way', async () => {
    const port = openPort<Sums>((far) =>
      serveThread(
        far,
        (_, { given }) => ({
          result: { name: '', sum: 0, bytes: 0 },
          found: given,
        }),
        () => new Promise(() => {}),
      ),
    )
    const { every, pass } = createClock()
    const numbers = Array.from({ length: 2001 }, () => 1)
    const reply = await createThread(() => port, { every }).ask(
      { name: 'a' },
      { given: () => toPortions(numbers) },
    )
    if (reply.kind !== 'done') throw new Error(reply.kind)
    pass(2 * SILENCE)
    expect(await reply.found).toBeUndefined()
  })
})

describe(createThreads, () => {
  it('keeps as many threads as it may for the next requests, and ends the others', async () => {
    const { start, started } = openHouse()
    const ask = createThreads(start, { idle: 2 })
    await Promise.all(['a', 'b', 'c'].map((name) => ask({ name })))
    expect(started.length).toBe(3)
    const ended = started.filter(({ terminate }) => vi.mocked(terminate).mock.calls.length > 0)
    expect(ended).toHaveLength(1)
    await Promise.all(['d', 'e'].map((name) => ask({ name })))
    expect(started.length).toBe(3)
  })

  it('ends a thread whose answer is no longer wanted, and takes another one next', async () => {
    const { start, started } = openHouse('is silent')
    const ask = createThreads(start)
    const stop = new AbortController()
    const cancelled = ask({ name: 'a' }, { signal: stop.signal })
    stop.abort()
    expect(await cancelled).toEqual({ kind: 'cancelled' })
    expect(started[0]?.terminate).toHaveBeenCalledOnce()
    expect(await ask({ name: 'b' })).toMatchObject({ kind: 'done' })
    expect(started.length).toBe(2)
  })

  it('names a fault when a thread is lost again and again', async () => {
    const { start } = openHouse('is broken', 'is broken', 'is broken')
    const { every } = createClock()
    expect(await createThreads(start, { every })({ name: 'a' })).toMatchObject({
      kind: 'faulty',
      faults: [{ message: expect.stringContaining('reload the page') }],
    })
  })
})
