import { weeksBetween } from '@/lib/civil-date'
import { type Assessed } from '@/model/exposure'
import { type Format } from '@/ui/format/create-format'

/** Say on which day stocks were counted, and how they come to the as-of day. */
export function writeCounted(
  { list, asOf }: { readonly list: Pick<Assessed['list'], 'countedOn'>; readonly asOf: string },
  format: Pick<Format, 'dateLong'>,
): string {
  const { countedOn } = list
  if (countedOn === undefined || countedOn === asOf)
    return 'Stocks are taken as counted on that day;'
  const counted = `Stocks were counted on ${format.dateLong(countedOn)}`
  return weeksBetween(countedOn, asOf) > 0
    ? `${counted} and are brought to ${format.dateLong(asOf)}: what the central run did not deliver in between is taken off;`
    : `${counted}, after the as-of day, and are taken as they stood then;`
}
