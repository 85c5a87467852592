import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { FORMULA_VERSION, MODEL_VERSION } from '@/domain/market/version'
import { toRecordAge, writeRecordAge } from '@/domain/record/record-age'
import { useData, type DataMode } from '@/data/data-context'
import { ANSWERS_KEY } from '@/data/record-queries'
import { ROOMS, THEMES, useDisplayPreference, type Room, type Theme } from './display-preference'
import { useOverlay } from './commands/overlay'
import { useFormat } from '@/ui/format/format-context'
import { Button } from '@/ui/layout/button'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import styles from './footer.module.css'
import { OfflineWords } from './offline/offline-words'
import { useStartTour } from './tour/use-start-tour'

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  auto: 'System',
  light: 'Light',
  dark: 'Dark',
}
const ROOM_LABELS: Readonly<Record<Room, string>> = { desk: 'Desk', meeting: 'Meeting room' }

/** Where the data comes from, which versions computed it, and how the page looks. */
export function Footer() {
  const { queries, mode, today } = useData()
  const format = useFormat()
  const { data: info } = useQuery(queries.info)
  const client = useQueryClient()
  const isFetching = useIsFetching({ queryKey: ANSWERS_KEY }) > 0
  const { theme, room, setTheme, setRoom } = useDisplayPreference()
  return (
    <footer className={styles['footer']}>
      <div className={styles['facts']}>
        <p>
          {toModeText(mode)}
          {info !== undefined && ` Edition ${info.vintage}. `}
          {info !== undefined && (
            <span data-today>{writeRecordAge(toRecordAge(info, today), format.date)}</span>
          )}{' '}
          Disruption model {MODEL_VERSION}, score {FORMULA_VERSION}. <OfflineWords />
        </p>
        <Button
          kind="quiet"
          disabled={isFetching}
          onClick={() => void client.invalidateQueries({ queryKey: ANSWERS_KEY })}
        >
          {isFetching ? 'Loading data…' : 'Reload data'}
        </Button>
        <HelpButtons />
      </div>
      <div className={styles['looks']}>
        <SegmentedControl
          label="Colours"
          options={THEMES.map((value) => ({ value, label: THEME_LABELS[value] }))}
          value={theme}
          onChange={setTheme}
        />
        <SegmentedControl
          label="Size"
          options={ROOMS.map((value) => ({ value, label: ROOM_LABELS[value] }))}
          value={room}
          onChange={setRoom}
        />
      </div>
    </footer>
  )
}

/** The tour and the keys, for those who look for help at the foot of the page. */
function HelpButtons() {
  const startTour = useStartTour()
  const show = useOverlay((state) => state.show)
  return (
    <>
      <Button kind="quiet" onClick={startTour}>
        Take the tour
      </Button>
      <Button kind="quiet" onClick={() => show('shortcuts')}>
        Keyboard shortcuts
      </Button>
    </>
  )
}

function toModeText(mode: DataMode): string {
  switch (mode.kind) {
    case 'server':
      return `Data from ${mode.address}.`
    case 'service-worker':
      return 'Embedded data, answered by a service worker (development).'
    case 'in-page':
      return 'Embedded data, answered inside this page: no server is asked.'
  }
}
