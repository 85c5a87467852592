import {
  DELIMITERS,
  DELIMITER_LABELS,
  ENCODINGS,
  ENCODING_LABELS,
  toDelimiter,
  toEncoding,
  type ReadChoices,
} from '@/parts/file/read-choices'
import { Select } from '@/ui/layout/select'
import { type Draft } from './import-step'
import styles from './import.module.css'
import { type ImportControls } from './use-import'

type ReadChoicesFieldsProps = { readonly draft: Draft; readonly controls: ImportControls }

/** What was detected of the file, each open to another choice: sheet, encoding, sign between cells, line of the titles. */
export function ReadChoicesFields({ draft, controls }: ReadChoicesFieldsProps) {
  const { source, table } = draft
  const { encoding, delimiter, sheet, sheets = [] } = table.readAs
  const reopen = (choices: ReadChoices) => controls.open(source, { sheet, ...choices })
  return (
    <div className={styles['fields']}>
      {sheets.length > 1 && (
        <Select
          label="Sheet"
          onChange={(name) => reopen({ sheet: name })}
          options={sheets.map((name) => ({ value: name, label: name }))}
          value={sheet ?? ''}
        />
      )}
      {encoding !== undefined && (
        <Select
          label="Character encoding"
          onChange={(name) => reopen({ encoding: toEncoding(name), delimiter })}
          options={ENCODINGS.map((name) => ({ value: name, label: ENCODING_LABELS[name] }))}
          value={encoding}
        />
      )}
      {delimiter !== undefined && (
        <Select
          label="Column separator"
          onChange={(sign) => reopen({ encoding, delimiter: toDelimiter(sign) })}
          options={DELIMITERS.map((sign) => ({ value: sign, label: DELIMITER_LABELS[sign] }))}
          value={delimiter}
        />
      )}
      <label>
        Line with the column titles (empty if none)
        <input
          defaultValue={table.titleLine ?? ''}
          min={1}
          onBlur={({ currentTarget: { value } }) => {
            const titleLine = value === '' ? null : Number(value)
            if (titleLine !== table.titleLine) reopen({ encoding, delimiter, titleLine })
          }}
          type="number"
        />
      </label>
    </div>
  )
}
