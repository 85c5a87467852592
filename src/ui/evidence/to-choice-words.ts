import { type Controller } from '@/domain/record/record'

/** Options that are no names of controllers: what a scenario begins with, and what is drawn in many runs. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['record', 'as recorded'],
  ['none', 'no disruption: the market stays in balance'],
  ['', 'nobody'],
  ['central', 'at their central values'],
  ['drawn', 'sampled from their ranges'],
])

/** Return the words for one or more options of a choice. */
export function toChoiceWords(
  value: string,
  controllers: readonly Pick<Controller, 'id' | 'name'>[],
): string {
  const name = (id: string) => controllers.find((controller) => controller.id === id)?.name ?? id
  return WORDS.get(value) ?? value.split('+').map(name).join(' and ')
}
