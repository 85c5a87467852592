import { useState } from 'react'
import { type BuyerLine } from '@/domain/parts/buyer-list'
import { BUYER_MARKETS } from '@/domain/market/buyer-market'
import { type AssumedField } from '@/domain/parts/part'
import { PART_DEFAULTS } from '@/domain/parts/part-defaults'
import { editShownLine } from '@/state/lists/parts-workspace'
import { usePartsStore } from '@/state/lists/parts-store'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { Panel } from '@/ui/layout/panel'
import { Select } from '@/ui/layout/select'
import { MARKET_WORDS } from '@/features/exposure/part-words'
import { type NumberField } from '@/lib/read-number'
import { NumberInput } from './number-input'
import styles from './part.module.css'
import { type PartPanelProps } from './part-props'

/** A share of use, typed in per cent. */
const SHARE: NumberField = { unit: '%', factor: 100, min: 0, max: 1 }

/** Words that a buyer keeps beside a part. */
const WORDS = [
  ['owner', 'Owner'],
  ['status', 'Status'],
  ['note', 'Note'],
] as const

/** Everything that the model takes of a part, each to be changed; what was assumed says so. */
export function PartInputs({ assessed, row }: PartPanelProps) {
  const change = usePartsStore((state) => state.change)
  const { list } = assessed
  const { part, index, assumptions } = row
  const line = list.lines[index]
  const assumed = new Set<AssumedField>(assumptions.map(({ field }) => field))
  const edit = (what: string) => (patch: Partial<BuyerLine>) =>
    change(`Change ${what} of ${part.id}`, (parts) => editShownLine(parts, list, index, patch))
  const noteOf = (field: AssumedField) => <Note field={field} isAssumed={assumed.has(field)} />
  return (
    <Panel
      title="What the model uses for this part"
      subtitle="Change any of it: the page follows at once, and Undo takes it back. Assumed values are estimates of this project."
      minHeight="12rem"
    >
      <div className={styles['inputs']}>
        <NumberInput
          field={{ unit: 'kg', min: 0, isAboveMin: true }}
          label="Use, kg per year"
          note="From the list"
          onCommit={(usageKgPerYear) => edit('use')({ usageKgPerYear })}
          value={part.usageKgPerYear}
        />
        <NumberInput
          field={{ unit: 'days', min: 0 }}
          label="Own stock, days of use"
          note={noteOf('stockDays')}
          onCommit={(stockDays) => edit('stock')({ stockDays, stockKg: undefined })}
          value={line?.stockDays ?? part.stockDays}
        />
        <NumberInput
          field={SHARE}
          label="Price fixed, % of use"
          note={noteOf('priceFixedShare')}
          onCommit={(share) => edit('fixed price')({ priceFixedShare: share })}
          value={part.priceFixedShare}
        />
        <NumberInput
          field={SHARE}
          label="Protected deliveries, % of use"
          note={noteOf('protectedShare')}
          onCommit={(share) => edit('protected share')({ protectedShare: share })}
          value={part.protectedShare}
        />
        <NumberInput
          field={SHARE}
          label="Second source, % of use"
          note={noteOf('secondSourceShare')}
          onCommit={(share) => edit('second source')({ secondSourceShare: share })}
          value={part.secondSourceShare}
        />
        <GivenNumbers edit={edit} line={line} />
        <span className={styles['input']}>
          <Select
            label="Buyer market"
            onChange={(market) => edit('market')({ market })}
            options={BUYER_MARKETS.map((value) => ({ value, label: MARKET_WORDS[value] }))}
            value={part.market}
          />
          <span className={styles['why']}>{noteOf('market')}</span>
        </span>
        <span className={styles['input']}>
          <Select
            label="Qualified replacement"
            onChange={(word) => edit('replacement')({ hasQualifiedAlternative: word === 'yes' })}
            options={[
              { value: 'no', label: 'no' },
              { value: 'yes', label: 'yes' },
            ]}
            value={part.hasQualifiedAlternative ? 'yes' : 'no'}
          />
          <span className={styles['why']}>{noteOf('hasQualifiedAlternative')}</span>
        </span>
        <OwnWords edit={edit} line={line} />
      </div>
    </Panel>
  )
}

function Note({ field, isAssumed }: { readonly field: AssumedField; readonly isAssumed: boolean }) {
  if (!isAssumed) return <>From the list</>
  return (
    <>
      <EvidenceMark evidence="estimated" /> Assumed. {PART_DEFAULTS[field].why}
    </>
  )
}

function Given({ isGiven }: { readonly isGiven: boolean }) {
  return <>{isGiven ? 'From the list' : 'Not stated: it is left out, not counted as 0'}</>
}

/** Numbers that are known only where the list or the reader says them. */
function GivenNumbers({ line, edit }: OwnWordsProps) {
  const currency = line?.currency ?? 'USD'
  return (
    <>
      <NumberInput
        field={{ unit: currency, min: 0 }}
        label={`Revenue that depends on it, ${currency} per year`}
        note={<Given isGiven={line?.revenuePerYear !== undefined} />}
        onCommit={(revenuePerYear) => edit('revenue')({ revenuePerYear })}
        value={line?.revenuePerYear}
      />
      <NumberInput
        field={{ unit: currency, min: 0 }}
        label={`Spend, ${currency} per year`}
        note={<Given isGiven={line?.spendPerYear !== undefined} />}
        onCommit={(spendPerYear) => edit('spend')({ spendPerYear })}
        value={line?.spendPerYear}
      />
      <NumberInput
        field={{ unit: 'days', min: 0 }}
        label="Lead time, days from order to delivery"
        note={<Given isGiven={line?.leadTimeDays !== undefined} />}
        onCommit={(leadTimeDays) => edit('lead time')({ leadTimeDays })}
        value={line?.leadTimeDays}
      />
    </>
  )
}

type OwnWordsProps = {
  readonly line: BuyerLine | undefined
  readonly edit: (what: string) => (patch: Partial<BuyerLine>) => void
}

/** What a buyer keeps beside a part: who looks after it, how far that is, and a note. */
function OwnWords({ line, edit }: OwnWordsProps) {
  return (
    <>
      {WORDS.map(([field, label]) => (
        <span className={styles['input']} key={field}>
          <TextBox
            label={label}
            onCommit={(text) => edit(label.toLowerCase())({ [field]: text })}
            value={line?.[field] ?? ''}
          />
          <span className={styles['why']}>Yours to keep: the model takes none of it.</span>
        </span>
      ))}
    </>
  )
}

type TextBoxProps = {
  readonly label: string
  readonly value: string
  /** Takes the text when the box is left or Enter is pressed; undefined for none. */
  readonly onCommit: (text: string | undefined) => void
}

function TextBox({ label, value, onCommit }: TextBoxProps) {
  const [typed, setTyped] = useState<string>()
  const commit = () => {
    setTyped(undefined)
    const text = typed?.trim() ?? value
    if (text !== value) onCommit(text === '' ? undefined : text)
  }
  return (
    <label>
      {label}
      <input
        autoComplete="off"
        onBlur={commit}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
        placeholder="not stated"
        type="text"
        value={typed ?? value}
      />
    </label>
  )
}
