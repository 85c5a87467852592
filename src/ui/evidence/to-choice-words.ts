import { type Controller } from '@/domain/record'

/** What the record of a scenario begins with. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ['record', 'what the record has'],
  ['none', 'nothing: the market is in balance'],
  ['', 'nobody'],
])

/** Return the words for one or more options of a choice. */
export function toChoiceWords(
  value: string,
  controllers: readonly Pick<Controller, 'id' | 'name'>[],
): string {
  const name = (id: string) => controllers.find((controller) => controller.id === id)?.name ?? id
  return BEGINNINGS.get(value) ?? value.split('+').map(name).join(' and ')
}
