import {
  type CSSProperties,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Pin } from '@/domain/page/deck'
import { toStateLines } from '@/domain/page/proof-state'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { type ProofScope } from '@/ui/exhibit/proof-scope'
import { useFormat } from '@/ui/format/format-context'
import { FittedText } from './fitted-text'
import { useSharedRange } from './shared-axes'
import { SLIDE_SIZE, type SlideKind, toPlace, toSlideKind } from './slide-layout'
import { StandaloneExhibit } from './standalone-exhibit'
import styles from './slide.module.css'
import { isCurve, toSlideTitle } from './to-slide-title'
import { useSlideRoom } from './use-slide-room'
import { type SourceRef } from '@/ui/evidence/source-ref'
import { type Format } from '@/ui/format/create-format'

/** Most sources that a line names before it counts the rest. */
const NAMED = 3

/** Return the line under a slide, who published what it shows and when, and shorter ways to say it. */
function toSourceWords(
  sources: readonly SourceRef[],
  format: Pick<Format, 'integer'>,
): readonly string[] {
  const names = [...new Set(sources.map(({ publisher, date }) => `${publisher} ${date}`.trim()))]
  if (names.length === 0) return ['']
  const most = Math.min(NAMED, names.length)
  const lines = Array.from({ length: most }, (_, fewer) => toLine(names, most - fewer, format))
  return [...lines, `Sources: ${format.integer(names.length)}`]
}

function toLine(names: readonly string[], shown: number, format: Pick<Format, 'integer'>): string {
  const rest = names.length - shown
  const more = rest > 0 ? ` and ${format.integer(rest)} more` : ''
  return `${names.length === 1 ? 'Source' : 'Sources'}: ${names.slice(0, shown).join(' · ')}${more}`
}

/** Props of {@link Slide}. */
export type SlideProps = {
  readonly pin: Pin
  /** At the right of its foot: `2 of 6`. */
  readonly footer: string
  /** Called whenever the exhibit is there, or says something new; keep it the same. */
  readonly onShown?: ((handle: ExhibitHandle) => void) | undefined
  /** Called with what can be checked about the exhibit; keep it the same. */
  readonly onProof?: ((scope: ProofScope) => void) | undefined
  /** Called with a whole sentence when there is nothing to show; keep it the same. */
  readonly onFault?: ((words: string) => void) | undefined
  /** Called with the address of what is shown when a lever was set on the slide; keep it the same. */
  readonly onMoved?: ((address: string) => void) | undefined
}

/** Milliseconds after which a slide says that it has nothing to show. */
const PATIENCE = 30_000
const TITLE_SIZES = [34, 30, 26, 22] as const
const SUBTITLE_SIZES = [20, 18] as const
const FOOT_SIZES = [18] as const
const NO_WORDS: readonly string[] = []
const TITLE_PLACE = toPlace('title')
const SUBTITLE_PLACE = toPlace('subtitle')
const BODY_PLACE = toPlace('tall')
const FOOT_PLACE = { ...toPlace('state'), height: undefined }

/** What a slide says around the drawing. */
type Words = {
  readonly title: string
  readonly isCurve: boolean
  readonly subtitle: string
  readonly sources: readonly string[]
}

/** One exhibit at the size of a meeting room: title, measure, drawing and sources each in their place. */
export function Slide({ pin, footer, onShown, onProof, onFault, onMoved }: SlideProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [scope, setScope] = useState<ProofScope>()
  const [kind, setKind] = useState<SlideKind>('chart')
  const { room, scale } = useSlideRoom(place, kind)
  const axis = useSharedRange(pin)
  const shared = useMemo(() => ({ ...room, range: axis.range }), [room, axis.range])
  const { take: takeAxis } = axis
  const takeFinal = useCallback(
    (handle: ExhibitHandle) => {
      takeAxis(handle)
      if (place !== null) setKind(toSlideKind(handle.describe(), place))
    },
    [takeAxis, place],
  )
  const { words, isComing, fault, take, fail } = useShownExhibit(pin, onShown, takeFinal)
  useEffect(() => {
    if (scope !== undefined) onProof?.(scope)
  }, [scope, onProof])
  useEffect(() => {
    if (fault !== undefined) onFault?.(fault)
  }, [fault, onFault])
  const title = toSlideTitle(pin, words ?? { title: pin.title, isCurve: false }, scope)
  return (
    <article
      className={styles['slide']}
      data-kind={kind}
      data-room="meeting"
      data-shown={words !== undefined}
      style={{ ...SLIDE_SIZE, colorScheme: pin.theme }}
    >
      <header>
        <FittedText
          as="h2"
          className={styles['title']}
          place={TITLE_PLACE}
          sizes={TITLE_SIZES}
          text={title}
        />
        <FittedText
          as="p"
          className={styles['subtitle']}
          place={SUBTITLE_PLACE}
          sizes={SUBTITLE_SIZES}
          text={words?.subtitle ?? ''}
        />
      </header>
      {fault !== undefined && <p className={styles['fault']}>{fault}</p>}
      {isComing && <p className={styles['fault']}>Calculating the figures…</p>}
      <div
        className={styles['place']}
        data-hidden={words === undefined}
        data-scaled={scale < 1}
        onClickCapture={stayOnSlide}
        ref={setPlace}
        style={{ ...BODY_PLACE, ...toScaleStyle(scale) }}
      />
      <Foot footer={footer} scope={scope} sources={words?.sources} />
      <StandaloneExhibit
        address={pin.address}
        exhibitId={pin.exhibitId}
        onBroken={fail}
        onMoved={onMoved}
        onProof={setScope}
        onShown={take}
        place={place}
        room={shared}
      />
    </article>
  )
}

function toScaleStyle(scale: number): CSSProperties & Record<'--scale', number> {
  return { '--scale': scale }
}

type FootProps = {
  readonly footer: string
  /** For which scenario and day the exhibit answers; undefined before it is there. */
  readonly scope: ProofScope | undefined
  readonly sources: readonly string[] | undefined
}

function Foot({ footer, scope, sources = NO_WORDS }: FootProps) {
  const format = useFormat()
  const state = useMemo(
    () => (scope === undefined ? NO_WORDS : toStateLines(scope, format.dateLong(scope.asOf))),
    [scope, format],
  )
  // Beside the sources, not the scenario: what differs is the last thing that a slide gives up.
  const origin = useMemo(
    () => sources.map((line) => [line, scope?.recordAge ?? ''].filter(Boolean).join(' · ')),
    [scope, sources],
  )
  return (
    <footer className={styles['foot']} style={FOOT_PLACE}>
      <FootLine texts={state} />
      <div>
        <FootLine texts={origin} />
        <FittedText as="p" className={styles['count']} sizes={FOOT_SIZES} text={footer} />
      </div>
    </footer>
  )
}

/** Words on one line, said shorter where there is no room for the first way to say them. */
function FootLine({ texts }: { readonly texts: readonly string[] }) {
  const shorter = useMemo(() => texts.slice(1), [texts])
  return (
    <FittedText
      as="p"
      className={styles['line']}
      shorter={shorter}
      sizes={FOOT_SIZES}
      text={texts[0] ?? ''}
    />
  )
}

/**
 * Take in what the exhibit says, once its parts have all been heard and its figures are final: until then what was
 * pinned stands. Say so when nothing comes.
 */
function useShownExhibit(
  { address, exhibitId }: Pin,
  onShown: ((handle: ExhibitHandle) => void) | undefined,
  onFinal: (handle: ExhibitHandle) => void,
) {
  const format = useFormat()
  const [words, setWords] = useState<Words>()
  const [isComing, setComing] = useState(false)
  const [fault, setFault] = useState<string>()
  const frame = useRef(0)
  const take = useCallback(
    (handle: ExhibitHandle) => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        const { finding, subtitle, charts, sources, isSettled } = handle.describe()
        setComing(!isSettled)
        onShown?.(handle)
        if (!isSettled) return
        onFinal(handle)
        const next = {
          title: finding,
          subtitle,
          isCurve: isCurve(charts),
          sources: toSourceWords(sources, format),
        }
        setWords((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
      })
    },
    [onShown, onFinal, format],
  )
  const fail = useCallback(
    () => setFault('The page that this slide belongs to could not be drawn.'),
    [],
  )
  const isShown = words !== undefined
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  useEffect(() => {
    if (isShown || isComing) return undefined
    const timer = setTimeout(() => setFault(toMissingWords(address, exhibitId)), PATIENCE)
    return () => clearTimeout(timer)
  }, [isShown, isComing, address, exhibitId])
  return {
    words,
    isComing: isComing && !isShown,
    fault: isShown || isComing ? undefined : fault,
    take,
    fail,
  }
}

function toMissingWords(address: string, exhibitId: string): string {
  const page = address.slice(0, 80)
  return `Nothing called “${exhibitId.slice(0, 80)}” is on the page ${page}. It may have been taken off since it was pinned.`
}

/** A link on a slide would leave the presentation. */
function stayOnSlide(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a[href]') !== null) {
    event.preventDefault()
  }
}
