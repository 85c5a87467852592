import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { correctionKind } from '@/state/corrections/correction-kind'
import { correctionState } from '@/state/corrections/correction-store'
import { addAmendment, decide } from '@/state/corrections/correction-workspace'
import { keepStore } from '@tests/state/kept/keep-store'
import { PANGWA_SHUT } from '@tests/record/amendments/amendments'

async function openTab(name: string) {
  const store = createStore(correctionState)
  const kept = keepStore(correctionKind, store, name)
  await kept.start()
  const { change } = store.getState()
  return {
    add: (title: string) =>
      change('add', (all) => addAmendment(all, { ...PANGWA_SHUT, name: title, state: 'proposed' })),
    decide: (...decision: [id: string, Parameters<typeof decide>[2]]) =>
      change('decide', (all) => decide(all, ...decision)),
    flush: kept.flush,
    told: () =>
      store.getState().history.present.amendments.map(({ name: title, state }) => [title, state]),
  }
}

describe('amendments in two tabs', () => {
  it('are both kept where each tab adds one', async () => {
    const [one, other] = [await openTab('two-add'), await openTab('two-add')]
    one.add('One')
    other.add('Other')
    await one.flush()
    await other.flush()
    const later = await openTab('two-add')
    expect(later.told()).toEqual([
      ['One', 'proposed'],
      ['Other (this tab)', 'proposed'],
    ])
  })

  it('stay one where both tabs decide the same', async () => {
    const first = await openTab('two-same')
    first.add('One')
    await first.flush()
    const [one, other] = [await openTab('two-same'), await openTab('two-same')]
    for (const tab of [one, other]) {
      tab.decide('amendment-1', { state: 'accepted', decidedOn: '2026-11-30' })
      await tab.flush()
    }
    expect((await openTab('two-same')).told()).toEqual([['One', 'accepted']])
  })

  it('are both kept where one tab accepts and the other declines', async () => {
    const first = await openTab('two-differ')
    first.add('One')
    await first.flush()
    const [one, other] = [await openTab('two-differ'), await openTab('two-differ')]
    one.decide('amendment-1', { state: 'accepted' })
    await one.flush()
    other.decide('amendment-1', { state: 'declined', reason: 'one source only' })
    await other.flush()
    expect((await openTab('two-differ')).told()).toEqual([
      ['One', 'accepted'],
      ['One (this tab)', 'declined'],
    ])
  })
})
