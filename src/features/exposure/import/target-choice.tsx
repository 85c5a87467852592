import { useFormat } from '@/ui/format/format-context'
import { Notice } from '@/ui/layout/notice'
import { SegmentedControl } from '@/ui/layout/segmented-control'
import { type TargetState } from './use-target'

/** Where the lines go, with what changed where the list is known again. */
export function TargetChoice({ choice }: { readonly choice: TargetState }) {
  const format = useFormat()
  const { target, setTarget, other, changes } = choice
  if (other === undefined) return undefined
  return (
    <>
      {changes !== undefined && (
        <Notice title={`This is “${other.name}” again.`}>
          <p>
            Since {format.dateLong(other.importedAt.slice(0, 10))}: {format.integer(changes.new)}{' '}
            new, {format.integer(changes.gone)} gone, {format.integer(changes.changed)} changed.
            Owners, states, notes, lead times and thresholds stay with their part number; the page
            shows what the changes do to the risk.
          </p>
        </Notice>
      )}
      <SegmentedControl
        label="Import the lines"
        onChange={setTarget}
        options={[
          { value: 'new', label: 'as a new list' },
          { value: 'replace', label: `in place of ${other.name}` },
          { value: 'append', label: `at the end of ${other.name}` },
        ]}
        value={target}
      />
    </>
  )
}
