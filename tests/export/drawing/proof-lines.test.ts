import { expect, it } from 'vitest'
import { toProofParagraphs } from '@/export/drawing/proof-lines'
import { proof } from '@tests/export/exhibits'

it('says day, edition and formulas, units, scenario with what differs, assumptions, sources and link', () => {
  expect(toProofParagraphs(proof)).toEqual([
    'As of 2024-11-20. Data: Edition 2026-07, record to 2026-01-31. Formulas: disruption model model-1.0.0, score score-1.0.0.',
    'Units: Multiple of the no-disruption price',
    'Scenario: Outlook set by the reader. The halt lasts another 40 weeks.',
    'Assumed: What follows the as-of date is assumed.',
    'Sources: Summaries, USGS 2025',
    'http://localhost/?halt=40&v=1',
  ])
})

it('leaves out what there is nothing to say of', () => {
  const bare = { ...proof, units: '', assumptions: [], sources: [], link: '' }
  expect(toProofParagraphs({ ...bare, scenario: { name: 'Why?', differences: [] } })).toEqual([
    expect.stringContaining('As of 2024-11-20.'),
    'Scenario: Why?',
  ])
})
