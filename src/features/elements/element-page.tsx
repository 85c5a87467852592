import { useQuery } from '@tanstack/react-query'
import { type ElementRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { ExhibitSubjectContext } from '@/ui/exhibit/exhibit-context'
import { Panel } from '@/ui/layout/panel'
import { ElementConcentration } from './element-concentration'
import { ElementEstimates } from './element-estimates'
import { ElementHistory } from './element-history'
import { ElementIntro } from './element-intro'
import { ElementPrices } from './element-prices'
import { ElementPublished } from './element-published'
import { ElementScore } from './element-score'
import { ElementSupply } from './element-supply'
import styles from './page.module.css'
import { UnknownElement } from './unknown-element'
import { useIndicators } from './use-indicators'

type ElementPageProps = { readonly elementId: string }

/** One element: its score with all its parts, where it comes from, what it costs and what is only estimated. */
export function ElementPage({ elementId }: ElementPageProps) {
  const { queries } = useData()
  const elements = useQuery(queries.elements)
  const state = useDataState([elements])
  if (elements.data === undefined) {
    return (
      <div className={styles['page']}>
        <h1>Element</h1>
        <Panel title="Loading the record" state={state} minHeight="40rem" />
      </div>
    )
  }
  const element = elements.data.find(({ id }) => id === elementId)
  if (element === undefined)
    return <UnknownElement elementId={elementId} elements={elements.data} />
  return (
    <ExhibitSubjectContext value={element.name}>
      <div className={styles['page']}>
        <Assessed element={element} />
        <ElementConcentration element={element} />
        <ElementPublished element={element} />
        <ElementPrices element={element} />
        <ElementEstimates element={element} />
      </div>
    </ExhibitSubjectContext>
  )
}

/** What rests on the indicators, computed once for all of them. */
function Assessed({ element }: { readonly element: ElementRecord }) {
  const indicators = useIndicators()
  return (
    <>
      <ElementIntro element={element} pair={indicators.pair} />
      <ElementScore element={element} {...indicators} />
      <ElementHistory element={element} {...indicators} />
      <ElementSupply element={element} {...indicators} />
    </>
  )
}
