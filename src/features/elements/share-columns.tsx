import { type Governance, type SupplyShare } from '@/domain/record/statistics'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { type Format } from '@/ui/format/create-format'
import { type Column } from '@/ui/tables/column'

/** Return the name of a country, or what a code stands for where the record names none. */
export function toCountryName(code: string, governance: readonly Governance[]): string {
  if (code === 'other') return 'Other countries'
  return governance.find(({ country }) => country === code)?.countryName ?? code
}

/** Columns of the shares of countries with what the EU method weighs them with. */
export function toShareColumns(
  governance: readonly Governance[],
  format: Format,
): readonly Column<SupplyShare>[] {
  const governanceOf = (code: string) => governance.find(({ country }) => country === code)
  return [
    {
      id: 'country',
      header: 'Country',
      isRowHeader: true,
      cell: ({ country }) => toCountryName(country, governance),
    },
    {
      id: 'share',
      header: 'Share',
      align: 'end',
      cell: ({ share }) => (
        <>
          {format.percent(share.value, 1)} <EvidenceMark evidence={share.evidence} />
        </>
      ),
    },
    {
      id: 'trade',
      header: 'Trade factor t',
      align: 'end',
      cell: ({ tradeFactor }) => (
        <>
          {format.number(tradeFactor.value)} <EvidenceMark evidence={tradeFactor.evidence} />
        </>
      ),
    },
    {
      id: 'study',
      header: 'Governance',
      unit: '−2.5 to 2.5, years of the study',
      align: 'end',
      cell: ({ country }) => writeMean(governanceOf(country)?.studyMean, format),
    },
    {
      id: 'latest',
      header: 'Governance',
      unit: 'newest',
      align: 'end',
      cell: ({ country }) => writeMean(governanceOf(country)?.latestMean, format),
    },
  ]
}

function writeMean(mean: Governance['studyMean'] | undefined, format: Format): string {
  return mean === null || mean === undefined ? '–' : format.number(mean.value, 2)
}
