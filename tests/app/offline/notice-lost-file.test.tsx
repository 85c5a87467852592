import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noticeLostFile } from '@/app/offline/notice-lost-file'
import { useOffline } from '@/app/offline/offline-store'

const page = (entry: string): string =>
  `<div id="root"></div><script type="module" src="${entry}"></script>`

describe(noticeLostFile, () => {
  beforeEach(() => {
    useOffline.setState({ newer: 'none' })
    document.head.innerHTML = '<script type="module" src="/assets/index-old.js"></script>'
  })
  afterEach(() => vi.unstubAllGlobals())

  async function noticeWith(answer: () => Promise<Response>): Promise<string> {
    vi.stubGlobal('fetch', answer)
    await noticeLostFile()
    return useOffline.getState().newer
  }

  it('tells of a newer version when the server’s page begins with another script', async () => {
    const newer = () => Promise.resolve(new Response(page('/assets/index-new.js')))
    await expect(noticeWith(newer)).resolves.toBe('published')
  })

  it.each([
    ['the server hands out this version', new Response(page('/assets/index-old.js'))],
    ['the server is faulty', new Response(page('/assets/index-new.js'), { status: 500 })],
    ['another page answers, as a hotel’s does', new Response('<h1>Log in</h1>')],
  ])('tells of none when %s', async (_name, answer) => {
    await expect(noticeWith(() => Promise.resolve(answer))).resolves.toBe('none')
  })

  it('tells of none when nothing answers, and has the server asked for', async () => {
    const askServer = vi.fn<() => void>()
    useOffline.setState({ askServer })
    await expect(noticeWith(() => Promise.reject(new TypeError('gone')))).resolves.toBe('none')
    expect(askServer).toHaveBeenCalledOnce()
  })

  it('leaves a newer version that waits already as it is', async () => {
    useOffline.setState({ newer: 'waiting' })
    const newer = () => Promise.resolve(new Response(page('/assets/index-new.js')))
    await expect(noticeWith(newer)).resolves.toBe('waiting')
  })
})
