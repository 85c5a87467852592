import { type LabPreset } from '@/domain/lab/lab-catalogue'
import { PRESET_IDS, type PresetId } from '@/domain/lab/lab-scenario'
import { type ModelRecord } from '@/domain/record/model-record'
import { firstClosure, firstHalt, firstLicences } from './record-template'

type PresetWords = Pick<LabPreset, 'label' | 'sentence'> & {
  /** Parts of the record that the preset rests on; the sources are theirs. */
  readonly restsOn: readonly ('halts' | 'closures' | 'licences')[]
}

const WORDS: Readonly<Record<PresetId, PresetWords>> = {
  quiet: {
    label: 'No disruption',
    sentence: 'Nothing happens: the market stays in balance from the baseline date on.',
    restsOn: [],
  },
  'kachin-as-reported': {
    label: 'Kachin as reported',
    sentence:
      'The record up to the as-of date; after it, what is in force lasts as long as the overview assumes.',
    restsOn: ['halts', 'closures'],
  },
  'halt-to-june-2025': {
    label: 'Halt to June 2025',
    sentence:
      'The record up to the as-of date; the mines of the case stay as they are until 1 June 2025, then return.',
    restsOn: ['halts', 'closures'],
  },
  'gate-reopens-in-march': {
    label: 'Gate reopens in March',
    sentence:
      'The record up to the as-of date; the gates of the case block ore until 1 March 2025.',
    restsOn: ['halts', 'closures'],
  },
  'myanmar-stops': {
    label: 'All Myanmar stops for a year',
    sentence:
      'The record up to the as-of date; then every mine in Myanmar is halted for a year and returns as slowly as Kachin did.',
    restsOn: ['halts'],
  },
  'april-2025-licences': {
    label: 'April 2025 licences',
    sentence:
      'No mine disruption: China withholds as much of each element, as compounds and as magnets, as it did on average over the half year from 4 April 2025.',
    restsOn: ['licences'],
  },
  'both-at-once': {
    label: 'Both at once',
    sentence: 'Kachin as reported, and the April 2025 licences on top.',
    restsOn: ['halts', 'closures', 'licences'],
  },
  'kuantan-stops': {
    label: 'Kuantan stops for a quarter',
    sentence:
      'The record up to the as-of date; then the largest separation plant outside China stands still for 13 weeks, and the ore of Mount Weld waits.',
    restsOn: [],
  },
  'mountain-pass-late': {
    label: 'Mountain Pass heavy circuit a year late',
    sentence:
      'China withholds half of all terbium and dysprosium from week 0 to the end. Outside China the heavy circuit of Kuantan runs, Lacq starts in January 2027 as planned, and the heavy circuit of Mountain Pass in July 2027, a year later than planned.',
    restsOn: [],
  },
  'magnets-stop': {
    label: 'China stops magnet exports',
    sentence:
      'The record up to the as-of date; then no magnet leaves China for half a year, and exports return over a quarter. Compounds and metals leave as before.',
    restsOn: ['licences'],
  },
  'licences-again': {
    label: 'Licences as in April 2025, again',
    sentence:
      'The record up to the as-of date; then China withholds as much of each element, as compounds and as magnets, as it did on average over the half year from 4 April 2025.',
    restsOn: ['licences'],
  },
  'quota-2010': {
    label: '2010-style quota',
    sentence:
      'No mine disruption: China withholds 40 % of exports of every element for a year from the as-of date, about the cut of its export quota in 2010.',
    restsOn: [],
  },
}

/** Return the presets with the sources that the record gives for what they rest on. */
export function toPresets(record: ModelRecord): readonly LabPreset[] {
  const { caseRegionIds, caseGateIds } = record.info
  const sources = {
    halts: caseRegionIds.flatMap((id) => firstHalt(record, id)?.sources ?? []),
    closures: caseGateIds.flatMap((id) => firstClosure(record, id)?.sources ?? []),
    licences: firstLicences(record).flatMap(({ sources: cited }) => cited),
  }
  return PRESET_IDS.map((id) => {
    const { label, sentence, restsOn } = WORDS[id]
    return {
      id,
      label,
      sentence,
      evidence: 'estimated',
      sources: [...new Set(restsOn.flatMap((part) => sources[part]))],
    }
  })
}
