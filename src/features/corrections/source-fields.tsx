import { CREDIBILITY, RELIABILITY } from '@/record/amendments/amendment'
import { type Edition } from '@/record/edition'
import { isFigureSubject, type CorrectionDraft } from './correction-draft'
import { ChoiceField, TextField } from './form-fields'
import styles from './corrections.module.css'

/** What the groups of fields are drawn with. */
export type PartProps = {
  readonly draft: CorrectionDraft
  readonly edition: Edition
  readonly faultOf: (field: keyof CorrectionDraft) => string | undefined
  readonly set: (patch: Partial<CorrectionDraft>) => void
  /** The same, and fill in anew what the record holds. */
  readonly reset: (patch: Partial<CorrectionDraft>) => void
}

/** Fields of a draft that are typed as text. */
type TextName = Exclude<
  keyof CorrectionDraft,
  | 'subject'
  | 'place'
  | 'status'
  | 'precision'
  | 'category'
  | 'evidence'
  | 'reliability'
  | 'credibility'
>

type DraftTextProps = PartProps & {
  readonly name: TextName
  readonly label: string
  readonly kind?: 'line' | 'date' | 'lines'
  readonly hint?: string
}

/** A box for one text of a draft. */
export function DraftText({
  draft,
  faultOf,
  set,
  name,
  label,
  kind = 'line',
  hint,
}: DraftTextProps) {
  return (
    <TextField
      fault={faultOf(name)}
      hint={hint}
      kind={kind}
      label={label}
      onChange={(value) => set({ [name]: value })}
      value={draft[name]}
    />
  )
}

/** The source, how far it is trusted, and why the change is made. */
export function SourceFields(props: PartProps) {
  const { draft, set } = props
  const isTold = !isFigureSubject(draft.subject) && draft.corrects === ''
  return (
    <>
      <div className={styles['wide']}>
        <DraftText
          {...props}
          label={isTold ? 'In a line, as the timeline tells it' : 'In a line, what changes'}
          name="title"
        />
      </div>
      <DraftText {...props} label="Title of the source" name="sourceTitle" />
      <DraftText {...props} label="Publisher" name="publisher" />
      <DraftText {...props} kind="date" label="Published on" name="sourceDay" />
      <DraftText {...props} label="Address of the page" name="address" />
      <div className={styles['wide']}>
        <DraftText {...props} kind="lines" label="Quotation, two lines at most" name="quotation" />
      </div>
      <ChoiceField
        label="How reliable the source has been"
        onChange={(chosen) => set({ reliability: keyOf(RELIABILITY, chosen) ?? draft.reliability })}
        options={Object.entries(RELIABILITY).map(([key, words]) => [key, `${key}: ${words}`])}
        value={draft.reliability}
      />
      <ChoiceField
        label="How credible this report is"
        onChange={(chosen) =>
          set({ credibility: CREDIBLE.find((key) => String(key) === chosen) ?? draft.credibility })
        }
        options={CREDIBLE.map((key) => [String(key), `${key}: ${CREDIBILITY[key]}`])}
        value={String(draft.credibility)}
      />
      <DraftText {...props} label="Your name or initials" name="author" />
      <div className={styles['wide']}>
        <DraftText {...props} kind="lines" label="Why, and how the report is read" name="note" />
      </div>
    </>
  )
}

const CREDIBLE = [1, 2, 3, 4, 5, 6] as const

function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  chosen: string,
): Key | undefined {
  const isKey = (key: string): key is Key => Object.hasOwn(words, key)
  return isKey(chosen) ? chosen : undefined
}
