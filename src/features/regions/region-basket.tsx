import { useQuery } from '@tanstack/react-query'
import { type ElementRecord, type RegionRecord } from '@/domain/record/record'
import { useData } from '@/data/data-context'
import { useDataState } from '@/data/panel-state'
import { useSourceLookup } from '@/data/use-source-refs'
import { BarChart } from '@/ui/charts/bar/bar-chart'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { useFormat } from '@/ui/format/format-context'
import { Panel } from '@/ui/layout/panel'
import pageStyles from '@/ui/layout/page.module.css'
import { toElementShares } from './region-value'
import { useRegion } from './use-region'

/** Elements that the title of the basket names. */
const NAMED = 3

/** What a region's oxide is made of, and how much of the world's supply of each element that is. */
export function RegionBasket({ regionId }: { readonly regionId: string }) {
  const { queries } = useData()
  const elements = useQuery(queries.elements)
  const { query, region, regions } = useRegion(regionId)
  const state = useDataState([query, elements])
  return (
    <Panel
      title="Composition of its ore, and its share of world supply"
      subtitle="The basket of oxides, and the part of world mine supply of each element before the disruption."
      state={state}
      minHeight="32rem"
    >
      {region !== undefined && regions !== undefined && elements.data !== undefined && (
        <>
          <div className={pageStyles['columns']}>
            <BasketChart elements={elements.data} region={region} />
            <ShareChart elements={elements.data} region={region} regions={regions} />
          </div>
          <p className={pageStyles['remark']}>
            Basket: {region.basket.basis}; {region.basket.period}{' '}
            <EvidenceMark evidence={region.basket.evidence} />. {region.basket.note}
          </p>
        </>
      )}
    </Panel>
  )
}

type BasketProps = {
  readonly region: RegionRecord
  readonly elements: readonly ElementRecord[]
}

function BasketChart({ region, elements }: BasketProps) {
  const format = useFormat()
  const look = useSourceLookup()
  const { value, evidence, sources, unit } = region.basket
  const ranked = elements
    .flatMap(({ id, name }) => {
      const content = value[id]
      return typeof content === 'number' ? [{ name, content }] : []
    })
    .toSorted((a, b) => b.content - a.content)
  const top = ranked.slice(0, NAMED)
  const sum = top.reduce((total, { content }) => total + content, 0)
  const names = capitalise(format.list(top.map(({ name }) => name.toLowerCase())))
  const missing = elements.length - ranked.length
  return (
    <BarChart
      exhibit="basket"
      title={`${names} make up ${format.percent(sum / 100)} of its oxide`}
      subtitle={`Basket, ${unit}`}
      bars={elements.map(({ id, name }) => ({
        id,
        label: name,
        value: value[id] ?? undefined,
        missingReason: 'not available',
        isEstimated: evidence === 'estimated',
      }))}
      formatValue={(content) => writeContent(content, format)}
      labelHeader="Element"
      orientation="horizontal"
      sentence={`${names} are the largest parts.${missing === 0 ? '' : ` For ${format.integer(missing)} of ${format.integer(elements.length)} elements the content is not available; that is not zero.`}`}
      sources={look(sources)}
      valueHeader={`Content, ${unit}`}
    />
  )
}

function ShareChart({
  region,
  regions,
  elements,
}: BasketProps & { readonly regions: readonly RegionRecord[] }) {
  const format = useFormat()
  const look = useSourceLookup()
  const shares = toElementShares(region, regions, elements)
  const [first] = shares
  const nameOf = (id: string): string => elements.find((row) => row.id === id)?.name ?? id
  const most = format.percent(first?.share ?? Number.NaN)
  const name = nameOf(first?.elementId ?? '').toLowerCase()
  return (
    <BarChart
      exhibit="shares"
      title={`It mines ${most} of the world’s ${name}`}
      subtitle="Share of world mine supply of each element, before the disruption (derived)"
      bars={shares.map(({ elementId, share }) => ({
        id: elementId,
        label: nameOf(elementId),
        value: share > 0 ? share : undefined,
        missingReason: 'none known',
        isEstimated:
          region.output.evidence === 'estimated' || region.basket.evidence === 'estimated',
        color: 'series-2',
      }))}
      formatValue={(share) => format.percent(share)}
      labelHeader="Element"
      orientation="horizontal"
      sentence={`Its largest share of a world market is ${name}, ${most}. Outputs and baskets of all regions enter, most of them estimates.`}
      sources={look(
        regions.flatMap(({ output, basket }) => [...output.sources, ...basket.sources]),
      )}
      valueHeader="Share of world mine supply"
    />
  )
}

/** Contents below one per cent keep two decimals: heavy oxides matter in traces. */
function writeContent(content: number, format: Format): string {
  return format.percent(content / 100, content < 1 ? 2 : 1)
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
