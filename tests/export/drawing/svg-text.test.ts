import { describe, expect, it } from 'vitest'
import { escapeXml, toXmlSafe, writeTag } from '@/export/drawing/svg-text'

describe(writeTag, () => {
  it('closes a tag without content, and leaves out what has no value', () => {
    expect(writeTag('rect', { x: 1, rx: undefined, fill: 'none' })).toBe(
      '<rect x="1" fill="none"/>',
    )
    expect(writeTag('g', {}, '<a/>')).toBe('<g><a/></g>')
  })

  it('writes lengths to a hundredth of a pixel', () => {
    expect(writeTag('rect', { x: 1.23456, y: -0.005, width: 10 })).toBe(
      '<rect x="1.23" y="0" width="10"/>',
    )
    expect(writeTag('rect', { x: 2 / 3 })).toBe('<rect x="0.67"/>')
  })

  it('lets no text of the page become a tag', () => {
    expect(writeTag('a', { title: '"<&>' })).toBe('<a title="&quot;&lt;&amp;&gt;"/>')
  })
})

describe(escapeXml, () => {
  it('writes the four signs that mean something as their names', () => {
    expect(escapeXml(`R&D <"1.5">`)).toBe('R&amp;D &lt;&quot;1.5&quot;&gt;')
  })
})

it.each([
  ['a\u0000b\u001F', 'a\uFFFDb\uFFFD'],
  ['tab\tline\nend\r', 'tab\tline\nend\r'],
  ['\uD83D', '\uFFFD'],
  ['\uDE00x', '\uFFFDx'],
  ['😀', '😀'],
  ['\uFFFE\uFFFF\uFFFD', '\uFFFD\uFFFD\uFFFD'],
])('holds of %j what XML can', (text, safe) => {
  expect(toXmlSafe(text)).toBe(safe)
})
