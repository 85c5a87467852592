import { describe, expect, it } from 'vitest'
import { toSlideTitle } from '@/app/present/to-slide-title'

const curve = { title: 'Terbium price: up to 2.51×', isCurve: true }
const toScope = (condition?: string) => ({
  scenario: { name: 'Outlook set by the reader', differences: [], condition },
})

describe(toSlideTitle, () => {
  it('says under which condition a curve holds', () => {
    expect(
      toSlideTitle({ heading: '' }, curve, toScope('the halt lasts 52 weeks instead of 26 weeks')),
    ).toBe('If the halt lasts 52 weeks instead of 26 weeks: terbium price: up to 2.51×')
  })

  it('leaves the title as it is where nothing differs', () => {
    expect(toSlideTitle({ heading: '' }, curve, toScope())).toBe(curve.title)
  })

  it('leaves the title of what is no curve', () => {
    const map = { title: 'Who holds the mines', isCurve: false }
    expect(toSlideTitle({ heading: '' }, map, toScope('the halt lasts longer'))).toBe(map.title)
  })

  it('lets the presenter’s own title stand', () => {
    expect(toSlideTitle({ heading: 'My own' }, curve, toScope('the halt lasts longer'))).toBe(
      'My own',
    )
  })
})
