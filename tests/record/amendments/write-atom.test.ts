import { describe, expect, it } from 'vitest'
import { writeAtom } from '@/record/amendments/write-atom'
import { PANGWA_SHUT } from './amendments'

const PLACE = { title: 'Corrections', link: 'https://example.org/corrections' }

describe(writeAtom, () => {
  it('is a whole feed of Atom 1.0 with an entry for what was accepted or withdrawn, newest first', () => {
    const withdrawn = {
      ...PANGWA_SHUT,
      id: 'amendment-2',
      name: 'Ore & <oxide>',
      state: 'withdrawn' as const,
      reason: 'wrong place',
      knownSince: '2026-03-01',
      madeOn: '2026-03-01',
    }
    const draft = { ...PANGWA_SHUT, id: 'amendment-3', state: 'draft' as const }
    const feed = writeAtom([PANGWA_SHUT, withdrawn, draft], PLACE)
    expect(feed).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    )
    expect(feed.match(/<entry>/g)).toHaveLength(2)
    expect(feed).toContain('<updated>2026-03-01T12:00:00Z</updated>')
    expect(feed).toContain('<title>Ore &amp; &lt;oxide&gt;</title>')
    expect(feed).toContain('Withdrawn: wrong place')
    expect(feed).toContain('<id>tag:example.org,2026-03-01:amendment/ore-oxide</id>')
    expect(feed.indexOf('amendment-2')).toBeLessThan(feed.indexOf('amendment-1'))
    expect(feed).toContain('<author><name>An analyst</name></author>')
  })

  it('keeps the rules of RFC 4287: id, title, updated and author of the feed and of each entry, ids once', () => {
    const twin = { ...PANGWA_SHUT, id: 'amendment-7', decidedOn: '2026-04-01' }
    const feed = writeAtom([PANGWA_SHUT, twin], PLACE)
    const [head = '', ...entries] = feed.split('<entry>')
    for (const part of [head, ...entries]) {
      for (const name of ['id', 'title', 'updated', 'author']) {
        expect(part.match(new RegExp(`<${name}>`, 'g'))).toHaveLength(1)
      }
    }
    const ids = Array.from(feed.matchAll(/<id>([^<]+)<\/id>/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(3)
    // What was decided last is what the feed was updated for.
    expect(head).toContain('<updated>2026-04-01T12:00:00Z</updated>')
    expect(entries[0]).toContain('#amendment-7')
  })

  it('has an author and a time while nothing is accepted', () => {
    const feed = writeAtom([], PLACE)
    expect(feed).toContain('<updated>1970-01-01T12:00:00Z</updated>')
    expect(feed).toContain('<author><name>Corrections</name></author>')
  })

  it('leaves out signs that XML does not allow', () => {
    expect(writeAtom([{ ...PANGWA_SHUT, name: 'a\u0000b' }], PLACE)).toContain('<title>ab</title>')
  })
})
