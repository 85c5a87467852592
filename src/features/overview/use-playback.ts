import { useEffect, useState } from 'react'
import { addDays, clampDate, type CivilDate } from '@/lib/civil-date'
import { useSettledView } from '@/state/address/use-view'

/** Days that one step of the playback moves on, and how long a step is shown. */
const STEP_DAYS = 7
const STEP_MILLISECONDS = 350

/** Move the as-of date forward week by week until `lastDay`; started, and stopped, by one button. */
export function usePlayback(
  asOf: CivilDate,
  lastDay: CivilDate,
): {
  readonly isPlaying: boolean
  readonly toggle: () => void
} {
  const { defaults, drag, commit } = useSettledView()
  const [isPlaying, setIsPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setTimeout(() => {
      const next = clampDate(addDays(asOf, STEP_DAYS), asOf, lastDay)
      if (next < lastDay) {
        drag({ asOf: next })
        return
      }
      commit({ asOf: lastDay }, 'replace')
      setIsPlaying(false)
    }, STEP_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [isPlaying, asOf, lastDay, drag, commit])
  const toggle = (): void => {
    if (isPlaying) commit({}, 'replace')
    else if (asOf >= lastDay) drag({ asOf: defaults.asOf })
    setIsPlaying(!isPlaying)
  }
  return { isPlaying, toggle }
}
