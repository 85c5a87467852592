import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createBrowserPartsReader } from '@/parts/thread/create-parts-reader'
import {
  type MaterialWords,
  type PartsReader,
  type PartsSource,
  type Progress,
  type Refusal,
} from '@/parts/thread/parts-reader'
import { type Bounds } from '@/domain/parts/bounds'
import { type ReadChoices } from '@/parts/file/read-choices'
import { type RememberedMapping } from '@/domain/parts/column-mapping'
import { type ImportBegin } from './import-begin'
import {
  toCheckedStep,
  toOpenedStep,
  withLeftOut,
  type Draft,
  type ImportStep,
} from './import-step'

/** What a list is read against. */
export type ImportContext = {
  readonly materials: readonly MaterialWords[]
  readonly elementIds: readonly string[]
  /** What amounts are measured against before they are believed. */
  readonly bounds: Bounds
  /** How lists with the same titles were read before, by header key. */
  readonly mappings: Readonly<Record<string, RememberedMapping>>
}

/** Where bringing a list in stands, and what can be done. */
export type ImportControls = {
  readonly step: ImportStep
  readonly openFile: (file: File) => void
  readonly open: (source: PartsSource, choices?: ReadChoices) => void
  /** Read the lines; `withoutBad` then leaves those out that still cannot be read. */
  readonly check: (draft: Draft, how?: 'withoutBad') => void
  readonly show: (step: ImportStep) => void
  readonly cancel: () => void
}

const UNREADABLE: Refusal = {
  message: 'The browser cannot read this file.',
  remedy: 'It may have been moved or be far too large: save it again, or paste its cells.',
}

/** Read a list step by step on a thread of its own, from what it begins with, where there is anything. */
export function useImport(
  { materials, elementIds, bounds, mappings }: ImportContext,
  begin: ImportBegin | undefined,
): ImportControls {
  const [step, show] = useState<ImportStep>({ kind: 'choose' })
  const reader = useRef<PartsReader>(null)
  const work = useRef<AbortController>(null)
  const openFirst = useEffectEvent(() => {
    if (begin?.kind === 'file') void openFile(begin.file)
    if (begin?.kind === 'draft') void resume(begin.draft)
    if (begin?.kind === 'rows') void open(begin.source)
  })
  useEffect(() => {
    openFirst()
    return () => {
      reader.current?.close()
      reader.current = null
      work.current = null
    }
  }, [])

  function start() {
    reader.current ??= createBrowserPartsReader()
    const own = new AbortController()
    work.current = own
    show({ kind: 'working', progress: undefined })
    const { signal } = own
    const watch = {
      signal,
      onProgress: (progress: Progress) => {
        if (!signal.aborted && work.current === own) show({ kind: 'working', progress })
      },
    }
    return { reader: reader.current, watch, isOver: () => work.current !== own }
  }

  async function openFile(chosen: File): Promise<void> {
    const { isOver } = start()
    const bytes = await chosen.arrayBuffer().catch(() => undefined)
    if (isOver()) return
    if (bytes === undefined) show({ kind: 'choose', refusal: UNREADABLE })
    else await open({ kind: 'file', name: chosen.name, bytes })
  }

  async function open(source: PartsSource, choices: ReadChoices = {}): Promise<void> {
    const { reader: reading, watch, isOver } = start()
    const opened = await reading.open({ source, choices }, watch)
    if (isOver()) return
    show(toOpenedStep(opened, source, mappings))
  }

  /** Read a draft again that was left unfinished; what was typed and chosen stands as before. */
  async function resume(draft: Draft): Promise<void> {
    const { reader: reading, watch, isOver } = start()
    const choices = { ...draft.table.readAs, titleLine: draft.table.titleLine }
    const opened = await reading.open({ source: draft.source, choices }, watch)
    if (isOver()) return
    if (opened.kind === 'opened') await check({ ...draft, table: opened.table })
    else show(toOpenedStep(opened, draft.source, mappings))
  }

  async function check(draft: Draft, how?: 'withoutBad'): Promise<void> {
    const { reader: reading, watch, isOver } = start()
    const { table, source: _, ...said } = draft
    const request = { tableId: table.tableId, ...said, materials, elementIds, bounds }
    const checked = await reading.check(request, watch)
    if (isOver()) return
    if (how === 'withoutBad' && checked.kind === 'checked' && checked.result.badRowCount > 0) {
      await check(withLeftOut(draft, checked.result.badLines))
    } else {
      show(toCheckedStep(checked, draft))
    }
  }

  return {
    step,
    openFile: (chosen) => void openFile(chosen),
    open: (source, choices) => void open(source, choices),
    check: (draft, how) => void check(draft, how),
    show,
    cancel: () => work.current?.abort(),
  }
}
