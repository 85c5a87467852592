import { useEffect, useState } from 'react'
import styles from './presenter.module.css'

/** Time of day and time since the presentation began; only looked at, nothing is computed from it. */
export function PresenterClock({ startedAt }: { readonly startedAt: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const day = new Date(now)
  return (
    <p className={styles['clock']}>
      <span>
        <small>now </small>
        <time>
          {toTwo(day.getHours())}:{toTwo(day.getMinutes())}
        </time>
      </span>
      <span>
        <small>running </small>
        <time>{toDuration(now - startedAt)}</time>
      </span>
    </p>
  )
}

/** Return a span of time as `12:05`, or `1:02:05` from an hour on. */
function toDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = `${toTwo(minutes)}:${toTwo(seconds % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}

function toTwo(number: number): string {
  return String(number).padStart(2, '0')
}
