import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { isPartsKept } from '@/state/lists/parts-mark'
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
