import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { isPartsKept } from '@/state/lists/parts-mark'
import { removeThreshold, setThreshold } from '@/state/lists/parts-workspace'
import { partsSession, usePartsStore } from '@/state/lists/parts-store'

it('notes that a list is kept as long as there is one, or one that could not be read', async () => {
  await partsSession.start()
  expect(isPartsKept()).toBe(false)
  const notice = { kind: 'corrupt', message: 'A list cannot be read.' } as const
  usePartsStore.getState().notify(notice)
  expect(isPartsKept()).toBe(true)
  usePartsStore.getState().dismiss(notice)
  expect(isPartsKept()).toBe(false)
})

it('notes that thresholds are kept, which compare with the last visit', async () => {
  await partsSession.start()
  const { change } = usePartsStore.getState()
  const watched = { kind: 'element', id: 'Tb' } as const
  change('watch', (all) =>
    setThreshold(all, {
      id: 'threshold-1',
      watched,
      measure: 'priceMultiple',
      side: 'above',
      value: 1.1,
    }),
  )
  expect(isPartsKept()).toBe(true)
  change('stop watching', (all) => removeThreshold(all, 'threshold-1'))
  expect(isPartsKept()).toBe(false)
})
