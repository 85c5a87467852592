import { type InputGroup, type InputKind } from '@/domain/lab/lab-input'

/** Title of each part of the lab. */
export const GROUP_WORDS: Readonly<Record<InputGroup, string>> = {
  history: 'Before the as-of date',
  control: 'Who controls a region',
  mines: 'Mines',
  gates: 'Border gates',
  plants: 'Separation plants outside China',
  levies: 'Levies',
  licences: 'China’s export licences',
  releases: 'Stockpile releases',
  market: 'Demand, substitution, new supply',
  response: 'How prices and buyers respond',
  stocks: 'Stocks and markets by element',
  regions: 'Output and payment by region',
}

/** What people do and how the world behaves are told apart wherever they meet. */
export const KIND_WORDS: Readonly<
  Record<InputKind, { readonly title: string; readonly note: string }>
> = {
  lever: { title: 'Levers', note: 'What people decide: controllers, buyers, governments.' },
  assumption: { title: 'Assumptions', note: 'How the world behaves. Most are estimates.' },
}
