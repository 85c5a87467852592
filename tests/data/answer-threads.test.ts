import { describe, expect, it, vi } from 'vitest'
import { createAnswerThreads, type AnswerThread } from '@/data/answer-threads'
import { type LabQuestion } from '@/domain/lab/lab-question'
import { type WorkWatch } from '@/data/lab-work'
import { type AnswerNews } from '@/data/serve-answers'
import { ownRecord } from '@tests/engine/lab/lab-record'

const scenario = { presetId: 'kachin-as-reported', asOf: '2024-11-20', changes: {} } as const
const question: LabQuestion = { kind: 'flips', record: ownRecord, elementId: 'Tb', scenario }
const faulty = { kind: 'faulty', faults: [{ path: 'x', message: 'is wrong' }] } as const

/** A thread that answers when told to. */
function createThread() {
  const listeners = new Map<string, (event: { readonly data: AnswerNews }) => void>()
  const thread = {
    postMessage: vi.fn<AnswerThread['postMessage']>(),
    addEventListener: (type: string, listener: (event: { readonly data: AnswerNews }) => void) => {
      listeners.set(type, listener)
    },
    terminate: vi.fn<() => void>(),
  }
  return {
    thread,
    send: (data: AnswerNews) => listeners.get('message')?.({ data }),
    die: () => listeners.get('error')?.({ data: { kind: 'progress', share: 0 } }),
  }
}

/** A house of threads: what was started, and how to ask. */
function openHouse() {
  const started: ReturnType<typeof createThread>[] = []
  const answer = createAnswerThreads(() => {
    const made = createThread()
    started.push(made)
    return made.thread
  })
  return { started, answer }
}

function toWatch({ signal } = new AbortController()): WorkWatch {
  return { signal, onProgress: () => {} }
}

describe(createAnswerThreads, () => {
  it('tells progress and the answer', async () => {
    const { started, answer } = openHouse()
    const onProgress = vi.fn<(share: number) => void>()
    const reply = answer(question, { ...toWatch(), onProgress })
    started[0]?.send({ kind: 'progress', share: 0.5 })
    started[0]?.send(faulty)
    expect(await reply).toEqual(faulty)
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(0.5)
  })

  it('puts the next question to a thread that has answered, even when the answer is given up later', async () => {
    const { started, answer } = openHouse()
    const stop = new AbortController()
    const first = answer(question, toWatch(stop))
    started[0]?.send(faulty)
    await first
    const second = answer(question, toWatch())
    stop.abort()
    started[0]?.send(faulty)
    expect(await second).toEqual(faulty)
    expect(started).toHaveLength(1)
    expect(started[0]?.thread.postMessage).toHaveBeenCalledTimes(2)
    expect(started[0]?.thread.terminate).not.toHaveBeenCalled()
  })

  it('ends a thread whose answer is no longer wanted, and takes another one next', async () => {
    const { started, answer } = openHouse()
    const stop = new AbortController()
    const cancelled = answer(question, toWatch(stop))
    stop.abort()
    expect(await cancelled).toEqual({ kind: 'cancelled' })
    expect(started[0]?.thread.terminate).toHaveBeenCalledOnce()
    void answer(question, toWatch())
    expect(started).toHaveLength(2)
    expect(await answer(question, toWatch(stop))).toEqual({ kind: 'cancelled' })
    expect(started).toHaveLength(2)
  })

  it('keeps two threads at the most', async () => {
    const { started, answer } = openHouse()
    const replies = [1, 2, 3].map(() => answer(question, toWatch()))
    for (const { send } of started) send(faulty)
    await Promise.all(replies)
    expect(started.filter(({ thread }) => thread.terminate.mock.calls.length > 0)).toHaveLength(1)
  })

  it('says when a thread has stopped, and does not ask one that stopped while it was idle', async () => {
    const { started, answer } = openHouse()
    const died = answer(question, toWatch())
    started[0]?.die()
    expect(await died).toMatchObject({ kind: 'faulty' })
    const answered = answer(question, toWatch())
    started[1]?.send(faulty)
    await answered
    started[1]?.die()
    void answer(question, toWatch())
    expect(started).toHaveLength(3)
  })

  it('says when the browser allows no threads', async () => {
    const answer = createAnswerThreads(() => {
      throw new Error('no threads here')
    })
    expect(await answer(question, toWatch())).toMatchObject({ kind: 'faulty' })
  })
})
