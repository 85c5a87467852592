import { AssumptionsPanel } from './assumptions-panel'
import { EvidencePanel } from './evidence-panel'
import { GapsPanel } from './gaps-panel'
import { LicencePanel } from './licence-panel'
import { SourceList } from './source-list'
import pageStyles from '@/ui/layout/page.module.css'

const PARTS = [
  { id: 'marks', label: 'What the marks mean' },
  { id: 'limits', label: 'What the data cannot answer' },
  { id: 'assumptions', label: 'Assumptions of the model' },
  { id: 'licences', label: 'Licences' },
  { id: 'list', label: 'All sources' },
] as const

/** Where every figure comes from, how sure it is, and what is not known. */
export function SourcesPage() {
  return (
    <div className={pageStyles['page']}>
      <header className={pageStyles['intro']}>
        <h1>Sources, and how far to trust them</h1>
        <nav aria-label="On this page">
          <ul className={pageStyles['links']}>
            {PARTS.map(({ id, label }) => (
              <li key={id}>
                <a href={`#${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <EvidencePanel />
      <GapsPanel />
      <AssumptionsPanel />
      <LicencePanel />
      <SourceList />
    </div>
  )
}
