import { useSampleList } from '@/data/use-sample-list'
import { usePartsList, usePartsSession } from '@/state/lists/parts-store'
import { ExposureFigure, type FigureDay } from './exposure-figure'

/** What the shock puts at risk on the reader's own list; on the sample list once there is none any more. */
export function OwnExposureFigure(day: FigureDay) {
  const isLoaded = usePartsSession()
  const own = usePartsList()
  const sample = useSampleList()
  return <ExposureFigure {...day} list={own ?? (isLoaded ? sample.list : undefined)} />
}
