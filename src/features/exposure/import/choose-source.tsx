import { useId, useState } from 'react'
import { type PartsSource, type Refusal } from '@/parts/thread/parts-reader'
import { Button } from '@/ui/layout/button'
import { Notice } from '@/ui/layout/notice'
import pageStyles from '@/ui/layout/page.module.css'
import styles from './import.module.css'

type ChooseSourceProps = {
  readonly onFile: (file: File) => void
  readonly onOpen: (source: PartsSource) => void
  readonly refusal: Refusal | undefined
}

/** Choose or drop a file, or paste cells. */
export function ChooseSource({ onFile, onOpen, refusal }: ChooseSourceProps) {
  const id = useId()
  const [text, setText] = useState('')
  return (
    <div className={styles['step']}>
      {refusal !== undefined && (
        <Notice isLive title={refusal.message} tone="error">
          {refusal.remedy}
        </Notice>
      )}
      <div className={styles['drop']}>
        <label htmlFor={`${id}-file`}>
          Choose a CSV, TSV, XLSX, HTML or XML file, or drop one anywhere on the page
        </label>
        <input
          accept=".csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xls,.html,.htm,.xml"
          id={`${id}-file`}
          onChange={({ currentTarget: { files } }) => {
            const file = files?.[0]
            if (file !== undefined) onFile(file)
          }}
          type="file"
        />
      </div>
      <div className={styles['paste']}>
        <label htmlFor={`${id}-text`}>Or paste cells here, with their titles</label>
        <textarea
          id={`${id}-text`}
          onChange={(event) => setText(event.currentTarget.value)}
          rows={6}
          spellCheck={false}
          value={text}
        />
      </div>
      <p className={pageStyles['remark']}>
        The list is read in this browser and sent nowhere. It needs a column each for part, material
        and quantity per year; stock, site, supplier, spend, revenue and terms are used where given.
      </p>
      <div className={styles['buttons']}>
        <Button
          disabled={text.trim() === ''}
          kind="primary"
          onClick={() => onOpen({ kind: 'pasted', text })}
        >
          Read what is pasted
        </Button>
      </div>
    </div>
  )
}
