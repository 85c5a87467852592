import { type Pin } from '@/domain/page/deck'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'

/** What stands on a slide: the exhibit in its state, with what can be checked about it. */
export type DrawnSlide = { readonly handle: ExhibitHandle; readonly scope: ProofScope }

/** Which exhibit a slide shows, in which state. */
export type SlideSubject = Pick<Pin, 'id' | 'address' | 'exhibitId'>

/** Keeps what the slides of a deck show, for whoever exports them. */
export type DrawnSlides = {
  readonly show: (subject: SlideSubject, handle: ExhibitHandle) => void
  readonly prove: (subject: SlideSubject, scope: ProofScope) => void
  /** Say in a whole sentence why a slide stays empty. */
  readonly fail: (subject: SlideSubject, words: string) => void
  /** Wait for a slide to be drawn; rejects with the words of {@link DrawnSlides.fail}. */
  readonly whenDrawn: (subject: SlideSubject) => Promise<DrawnSlide>
}

type Entry = {
  /** What is drawn, so that nothing of another exhibit is taken for it. */
  readonly of: string
  readonly handle?: ExhibitHandle
  readonly scope?: ProofScope
  readonly fault?: string
}

/** Return a keeper of slides that has seen none yet. */
export function createDrawnSlides(): DrawnSlides {
  const entries = new Map<string, Entry>()
  const waiting = new Set<() => void>()
  const set = (subject: SlideSubject, change: Omit<Entry, 'of'>): void => {
    const last = find(subject)
    entries.set(subject.id, { ...last, ...change, of: toKey(subject) })
    for (const look of waiting) look()
  }
  const find = (subject: SlideSubject): Entry | undefined => {
    const entry = entries.get(subject.id)
    return entry?.of === toKey(subject) ? entry : undefined
  }
  return {
    show: (subject, handle) => set(subject, { handle }),
    prove: (subject, scope) => set(subject, { scope }),
    fail: (subject, fault) => set(subject, { fault }),
    whenDrawn: (subject) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const { handle, scope, fault } = find(subject) ?? {}
          const isDrawn = handle !== undefined && scope !== undefined
          if (!isDrawn && fault === undefined) return
          waiting.delete(look)
          if (isDrawn) resolve({ handle, scope })
          else reject(new Error(fault))
        }
        waiting.add(look)
        look()
      }),
  }
}

function toKey({ address, exhibitId }: SlideSubject): string {
  return `${exhibitId} ${address}`
}
