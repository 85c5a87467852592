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
    expect(feed.indexOf('amendment-2')).toBeLessThan(feed.indexOf('amendment-1'))
    expect(feed).toContain('<author><name>An analyst</name></author>')
  })

  it('leaves out signs that XML does not allow', () => {
    expect(writeAtom([{ ...PANGWA_SHUT, name: 'a\u0000b' }], PLACE)).toContain('<title>ab</title>')
  })
})
