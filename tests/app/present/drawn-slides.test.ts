import { describe, expect, it } from 'vitest'
import { createDrawnSlides, type SlideSubject } from '@/app/present/drawn-slides'
import { createExhibit } from '@/ui/exhibit/create-exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'

const subject: SlideSubject = { id: 'slide-1', address: '/', exhibitId: 'map' }
const proof: ProofScope = {
  scenario: { name: 'Default outlook', differences: [] },
  asOf: '2024-11-20',
  dataVintage: 'Edition 2026-07',
  formulaVersion: 'score-1.0.0',
  link: '',
  assumptions: [],
}
const { handle } = createExhibit('map')

describe(createDrawnSlides, () => {
  it('gives a slide once its exhibit and its proof are both there', async () => {
    const slides = createDrawnSlides()
    const told: unknown[] = []
    const waiting = slides.whenDrawn(subject).then((drawn) => told.push(drawn))
    slides.show(subject, handle)
    await Promise.resolve()
    expect(told).toEqual([])
    slides.prove(subject, proof)
    await waiting
    expect(told).toEqual([{ handle, scope: proof }])
    await expect(slides.whenDrawn(subject)).resolves.toEqual({ handle, scope: proof })
  })

  it('never takes what a slide showed before for what it shows now', async () => {
    const slides = createDrawnSlides()
    slides.show(subject, handle)
    slides.prove(subject, proof)
    const later = { ...subject, address: '/?halt=52' }
    const waiting = slides.whenDrawn(later)
    slides.fail(later, 'Nothing is there.')
    await expect(waiting).rejects.toThrow('Nothing is there.')
  })
})
