import { describe, expect, it } from 'vitest'
import {
  BlockedError,
  toConflictNotice,
  toFaultNotice,
  toStatusWords,
} from '@/state/kept/kept-notice'
import { noteKind } from './note-kind'

const { words } = noteKind
const theirs = { name: 'Board' }

describe(toFaultNotice, () => {
  it.each([
    ['full', new DOMException('', 'QuotaExceededError'), 'storage is full: your latest changes'],
    ['blocked', new DOMException('', 'VersionError'), 'has your notes open with another version'],
    ['blocked', new BlockedError(), 'has your notes open with another version'],
    ['unavailable', new DOMException('', 'SecurityError'), 'does not let the page save your notes'],
    ['unavailable', 'odd', 'does not let the page save your notes'],
  ])('says that the storage is %s', (kind, error, part) => {
    const notice = toFaultNotice(words, error)
    expect(notice.kind).toBe(kind)
    expect(notice.message).toContain(part)
  })
})

describe(toConflictNotice, () => {
  it.each([
    [theirs, false, 'conflict', /Both notes are saved/],
    [theirs, true, 'conflict', /so it was not deleted/],
    [null, false, 'corrupt', /left as it is; this tab’s note is saved beside it/],
    [null, true, 'corrupt', /cannot be read and was not deleted/],
  ])('says what became of %j, deleted here: %s', (other, isRemoved, kind, part) => {
    const conflict = { id: 'note-1', theirs: other, copyId: 'note-2', isRemoved }
    const notice = toConflictNotice(words, conflict)
    expect(notice.kind).toBe(kind)
    expect(notice.message).toMatch(part)
  })
})

describe(toStatusWords, () => {
  it('claims that all is kept only where it is', () => {
    expect(toStatusWords(words, 'kept')).toBe('All changes are saved in this browser.')
    expect(toStatusWords(words, 'pending')).toBe('Saving the last change…')
    expect(toStatusWords(words, 'failed')).toMatch(/^Not saved: .* Copy them\.$/)
  })
})
