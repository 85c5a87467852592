import { type Source } from '@/domain/record/source'
import { useView } from '@/state/address/use-view'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { type Use } from './count-uses'
import { DATASETS, isDatasetName } from './datasets'
import styles from './sources-page.module.css'

type SourceEntryProps = {
  readonly source: Source
  readonly uses: readonly Use[]
  readonly isTarget: boolean
}

/** One source: what it is, where it is, under which terms, and what rests on it. */
export function SourceEntry({ source, uses, isTarget }: SourceEntryProps) {
  const format = useFormat()
  const { id, title, publisher, date, licence, access, note } = source
  return (
    <li className={styles['entry']} data-target={isTarget} id={id}>
      <div>
        <p className={styles['title']}>{title}</p>
        <p>
          {publisher}, {toPrintedDate(date, format)}. {licence}. Read as: {access}.
        </p>
        {note !== undefined && <p className={styles['remark']}>{note}</p>}
        <Address source={source} />
      </div>
      <Uses uses={uses} />
    </li>
  )
}

function Address({ source: { url, isAddressUncertain } }: { readonly source: Source }) {
  if (url === null) return <p className={styles['remark']}>No address.</p>
  return (
    <p className={styles['address']}>
      <a href={url} rel="noreferrer">
        {url}
      </a>
      {isAddressUncertain && (
        <span className={styles['remark']}>
          {' '}
          uncertain: incomplete, only the site, or reconstructed
        </span>
      )}
    </p>
  )
}

function Uses({ uses }: { readonly uses: readonly Use[] }) {
  const format = useFormat()
  const { hrefTo } = useView()
  const total = uses.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return <p className={styles['remark']}>No value uses it.</p>
  return (
    <div>
      <p>{total === 1 ? '1 value uses it:' : `${format.integer(total)} values use it:`}</p>
      <ul className={styles['uses']}>
        {uses.map(({ dataset, count }) => (
          <li key={dataset}>
            {isDatasetName(dataset) ? (
              <a href={toHref(DATASETS[dataset].path, hrefTo)}>{DATASETS[dataset].label}</a>
            ) : (
              dataset
            )}{' '}
            {format.integer(count)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A place on this page is named by its anchor alone; another page keeps the view. */
function toHref(path: string, hrefTo: (path: string) => string): string {
  const [, anchor] = path.split('#')
  return anchor === undefined ? hrefTo(path) : `#${anchor}`
}

function toPrintedDate(date: string, format: Format): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return format.date(date)
  return /^\d{4}-\d{2}$/.test(date) ? format.month(date) : date
}
