import { type ChoiceInput, type InputDefault } from '@/domain/lab/lab-input'
import { useSourceLookup } from '@/data/use-source-refs'
import { CONTROL_TEMPLATE_NOTE } from '@/model/lab'
import { EvidenceMark } from '@/ui/evidence/evidence-mark'
import { SourceLine } from '@/ui/evidence/source-line'
import { Button } from '@/ui/layout/button'
import { Select } from '@/ui/layout/select'
import { type LabContext, labActions } from '@/features/scenario-lab/use-lab'
import styles from './inputs.module.css'
import { toControlledRegion, toEdit, toReset } from './to-edit'
import { toChoiceWords } from '@/ui/evidence/to-choice-words'

type ChoiceRowProps = {
  readonly context: LabContext
  readonly input: ChoiceInput
  readonly standard: InputDefault
  readonly value: string
  readonly name: string
  readonly isChanged: boolean
  readonly notes: readonly string[]
}

/** A word from a list. Setting who controls a place proposes windows, each then an ordinary change. */
export function ChoiceRow(props: ChoiceRowProps) {
  const { context, input, standard, value, name, isChanged, notes } = props
  const { edit } = labActions()
  const look = useSourceLookup()
  const { id, label } = input
  const isControl = toControlledRegion(id) !== undefined
  const [first = '', ...others] = input.canCombine ? value.split('+') : [value]
  const words = (word: string): string => toChoiceWords(word, context.controllers)
  const set = (word: string): void => edit(`set ${label}`, toEdit(context, id, word))
  const standardWord = typeof standard.value === 'string' ? standard.value : ''
  return (
    <div className={styles['row']}>
      <p className={styles['head']}>
        <EvidenceMark evidence={standard.evidence} />
        {isChanged && <span className={styles['changed']}>changed</span>}
      </p>
      <Select
        label={name}
        onChange={(word) => set([word, ...others.filter((other) => other !== word)].join('+'))}
        options={toOptions(input.options, first).map((word) => ({
          value: word,
          label: words(word),
        }))}
        value={first}
      />
      {input.canCombine && (
        <Select
          label="Contested by"
          onChange={(word) => set(word === '' ? first : `${first}+${word}`)}
          options={toOptions(
            ['', ...input.options.filter((word) => word !== first)],
            others.join('+'),
          ).map((word) => ({ value: word, label: words(word) }))}
          value={others.join('+')}
        />
      )}
      <div className={styles['more']}>
        <p className={styles['note']}>{[...notes, `Default: ${words(standardWord)}.`].join(' ')}</p>
        {isChanged && (
          <Button
            aria-label={`Reset “${label}”`}
            kind="quiet"
            onClick={() => edit(`reset ${label}`, toReset(context, id))}
          >
            {isControl ? 'Reset, with what it proposed' : 'Reset'}
          </Button>
        )}
      </div>
      {isControl && <p className={styles['note']}>{CONTROL_TEMPLATE_NOTE}</p>}
      <SourceLine shown={1} sources={look(standard.sources)} />
    </div>
  )
}

/** The options, and the value itself where it is none of them. */
function toOptions(options: readonly string[], value: string): readonly string[] {
  return options.includes(value) ? options : [value, ...options]
}
