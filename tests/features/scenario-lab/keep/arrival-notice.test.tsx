import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readScenarioLink } from '@/contracts/scenario-link'
import { createCatalogue } from '@/engine/lab/create-catalogue'
import { ArrivalNotice } from '@/features/scenario-lab/keep/arrival-notice'
import { toSharedView } from '@/features/scenario-lab/keep/to-shared-view'
import { loadEmbeddedRecord } from '@tests/embedded-record'
import { renderPage } from '@tests/render-page'

const record = await loadEmbeddedRecord()
const context = { record, controllers: [], catalogue: createCatalogue(record, []) }

/** A link as it was sent while the score knew mines and gates alone: dysprosium 78 on 6 May 2025, under licences. */
const OLD_LINK = '1*licences-again*2025-05-06*s_2026-07_model-1.0.0_score-1.0.0_Dy_78'

async function noticeOf(link: string) {
  const { content, faults } = readScenarioLink(link, context.catalogue)
  if (content === null) throw new Error('The link carries no scenario')
  renderPage(
    <ArrivalNotice arrival={{ contents: [content], active: 0, faults }} context={context} />,
  )
  const now =
    toSharedView(context, content.scenario, { elementId: 'Dy', market: 'outside' })?.figure ??
    Number.NaN
  return { notice: await screen.findByText(/shared:|when shared/), now }
}

describe(ArrivalNotice, () => {
  it('says of an old link what was seen then and is now, and that the formula counts licences', async () => {
    const { notice, now } = await noticeOf(OLD_LINK)
    expect(now).toBeGreaterThan(78)
    expect(notice).toHaveTextContent(
      `Score of Dy for a buyer outside China, when shared: 78.0 · now: ${now.toFixed(1)} · because`,
    )
    expect(notice).toHaveTextContent('the formula counts licences since score-2.0.0')
    expect(notice).toHaveTextContent(
      `the data moved from edition 2026-07 to ${record.info.vintage}`,
    )
  }, 60_000)

  it('names both formulas where licences do not tell them apart', async () => {
    const { notice } = await noticeOf(OLD_LINK.replace('score-1.0.0', 'score-3.0.0'))
    expect(notice).toHaveTextContent('the formula moved from score-3.0.0 to score-2.0.0')
  }, 60_000)
})
