import { type Model } from '@/model/create-model'
import { useModelRecord } from '@/data/use-model-record'
import { useView } from '@/state/address/use-view'
import { Panel } from '@/ui/layout/panel'
import { Select } from '@/ui/layout/select'
import { useIsOnSlide } from '@/ui/exhibit/use-is-on-slide'
import { OutlookCurves } from './outlook-curves'
import { OutlookLevers } from './outlook-levers'
import styles from './scenario-panel.module.css'

/** What if it lasts? Levers, and the chosen element's supply, stocks and price as they move. */
export function ScenarioPanel() {
  const { model, record, state } = useModelRecord()
  const { view, commit } = useView()
  return (
    <Panel
      exhibit="what-if"
      id="scenario"
      title="What if it lasts?"
      subtitle="Move a lever to recalculate what follows the as-of date. Everything here is modelled; the levers are assumptions, not forecasts."
      state={state}
      minHeight="32rem"
      actions={
        record && (
          <Select
            label="Element"
            options={record.elements.map(({ id, name }) => ({
              value: id,
              label: `${name} (${id})`,
            }))}
            value={view.elementId}
            onChange={(elementId) => commit({ elementId })}
          />
        )
      }
    >
      {model !== undefined && <Scenario model={model} />}
    </Panel>
  )
}

function Scenario({ model }: { readonly model: Model }) {
  const isOnSlide = useIsOnSlide('what-if')
  return (
    <div className={styles['scenario']} data-slide={isOnSlide}>
      <OutlookLevers record={model.record} />
      <OutlookCurves model={model} />
    </div>
  )
}
