import { useExhibitRoom } from './exhibit-room'

/** Return as many items of a list as there is room for; on a page all of them. Mark their parent with `data-rows`. */
export function useFew<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, useExhibitRoom()?.rows)
}
