import { weeksBetween } from '@/lib/civil-date'
import { type ModelRecord } from '@/domain/record/model-record'
import { createContributions, type ContributionTerms } from '@/engine/score/acute-share'
import { licenceShareOf } from '@/engine/score/licence-share'
import { toLikelihood } from '@/engine/score/score'
import { concentrateStages, toWorstConcentration } from '@/engine/score/standing-inputs'
import { CHANNELS, toChannelId, type ChannelId } from './market-state'

/** Likelihood of each element [L], 0 to 1, by the channel in which it is bought. */
export type Likelihoods = Readonly<Record<ChannelId, Readonly<Record<string, number>>>>

/**
 * Return the likelihood of each element that the record rates, as its score has it: the structural part of the worst
 * stage, what the scenario halts or unrest threatens on a day, and what licences then withhold of the form in which it is
 * bought outside China. Elements that the record does not rate are left out.
 */
export function toLikelihoods(
  record: Pick<ModelRecord, 'supplyShares' | 'governance'>,
  { run, scenario, regions, asOf }: ContributionTerms,
): Likelihoods {
  const contributionsOf = createContributions({ run, scenario, regions, asOf })
  const week = weeksBetween(run.market.baselineDate, asOf)
  const rated = new Set(record.supplyShares.map(({ elementId }) => elementId))
  const standing = run.market.elements
    .filter(({ id }) => rated.has(id))
    .map(({ id: elementId }) => {
      return {
        elementId,
        hhiWgiT: toWorstConcentration(concentrateStages(record, elementId)),
        mineShare: contributionsOf(elementId).reduce((sum, { acuteShare }) => sum + acuteShare, 0),
      }
    })
  return byChannel((channel) => {
    const asked = { form: channel.form, buyer: channel.market, week }
    const entries = standing.map(({ elementId, ...inputs }) => {
      const licenceShare = licenceShareOf(run.market, scenario, { ...asked, elementId })
      return [elementId, toLikelihood({ ...inputs, licenceShare }).likelihood] as const
    })
    return Object.fromEntries(entries)
  })
}

/** Return likelihoods that are the same wherever and however an element is bought. */
export function toSameLikelihoods(likelihoods: Readonly<Record<string, number>>): Likelihoods {
  return byChannel(() => likelihoods)
}

function byChannel(
  toRow: (channel: (typeof CHANNELS)[number]) => Readonly<Record<string, number>>,
): Likelihoods {
  const rows: Record<ChannelId, Readonly<Record<string, number>>> = {
    china: {},
    compound: {},
    magnet: {},
  }
  for (const channel of CHANNELS) rows[toChannelId(channel)] = toRow(channel)
  return rows
}
