import { type Exhibit, type ExhibitContent, type ExhibitHandle } from './exhibit'

/** An exhibit that is put together, when it is asked, from what its parts have brought by then. */
export type LiveExhibit = {
  readonly handle: ExhibitHandle
  /** Say what it is called, its measure, and what its page is about where its title does not say. */
  readonly entitle: (title: string, subtitle: string, subject?: string) => void
  /** Say whether its figures are still being worked out, whatever its parts say. */
  readonly setWorking: (isWorking: boolean) => void
  readonly ref: (element: HTMLElement | null) => void
  /** Tell whoever draws it when it is given another room. */
  readonly onResize: (listen: ExhibitHandle['resize']) => void
  /** Take a part in; returns how to take it back. */
  readonly add: (part: () => ExhibitContent) => () => void
}

type ExhibitWords = Pick<Exhibit, 'title' | 'subtitle'> & { readonly subject: string | undefined }

/** Return an exhibit without title, element or parts; they come as it is drawn. */
export function createExhibit(id: string): LiveExhibit {
  const parts = new Set<() => ExhibitContent>()
  let words: ExhibitWords = { title: '', subtitle: '', subject: undefined }
  let isWorking = false
  let drawn: HTMLElement | null = null
  let resize: ExhibitHandle['resize'] | undefined
  const describe = (): Exhibit => {
    const contents = [...parts].map((part) => part())
    const said = contents.flatMap(({ sentence = '' }) => (sentence === '' ? [] : [sentence]))
    const sources = contents.flatMap((content) => content.sources ?? [])
    const finding = contents.find((content) => (content.finding ?? '') !== '')?.finding
    return {
      id,
      title: toNamed(words.title, words.subject),
      subtitle: words.subtitle,
      finding: toNamed(finding ?? words.title, words.subject),
      sentence: said.join(' '),
      sources: [...new Map(sources.map((source) => [source.id, source])).values()],
      charts: contents.flatMap(({ charts = [] }) => charts),
      figures: contents.flatMap(({ figures = [] }) => figures),
      tables: contents.flatMap(({ tables = [] }) => tables),
      isSettled: !isWorking && contents.every(({ isSettled }) => isSettled !== false),
    }
  }
  return {
    handle: { id, describe, element: () => drawn, resize: (room) => resize?.(room) },
    onResize: (listen) => {
      resize = listen
    },
    entitle: (title, subtitle, subject) => {
      words = { title, subtitle, subject }
    },
    setWorking: (isSo) => {
      isWorking = isSo
    },
    ref: (element) => {
      drawn = element
    },
    add: (part) => {
      parts.add(part)
      return () => {
        parts.delete(part)
      }
    },
  }
}

/** Return words that say what they are about; those that say so already stay. */
function toNamed(words: string, subject: string | undefined): string {
  const isNamed = subject === undefined || words.toLowerCase().includes(subject.toLowerCase())
  return isNamed ? words : `${subject}: ${words}`
}
