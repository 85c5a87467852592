import { type ExposureSpread } from '@/domain/parts/exposure'
import { refuse } from '@/engine/model/model-error'
import { checkExposureDraws, type ExposureDrawRequest } from '@/engine/exposure/exposure-draws'
import { createExposureTaskRunner, startExposureSession } from '@/engine/exposure/exposure-session'

/** Make all runs of a request on this thread; throws a `ModelError` on bad input. */
export function drawExposure(
  request: ExposureDrawRequest,
  onProgress: (share: number) => void = () => {},
): ExposureSpread {
  refuse(checkExposureDraws(request))
  const session = startExposureSession(request)
  const perform = createExposureTaskRunner(request)
  for (let next = session.next(); next !== undefined; next = session.next()) {
    session.accept(next.id, perform(next.task))
    onProgress(session.progress())
  }
  const result = session.result()
  if (result === undefined) throw new Error('The runs ended without a result')
  return result
}
