import {
  type ReactNode,
  type RefCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { createExhibit, type LiveExhibit } from './create-exhibit'
import {
  ExhibitHostContext,
  type ExhibitRegistry,
  ExhibitRegistryContext,
  type StandalonePlace,
  StandaloneContext,
  ExhibitSubjectContext,
  ExhibitWorkContext,
} from './exhibit-context'
import { type ExhibitRoom, ExhibitRoomContext, useExhibitRoom } from './exhibit-room'

/** Props of {@link ExhibitRoot}. */
export type ExhibitRootProps = {
  /** Id of the exhibit within its page; without one it is drawn and nothing more. */
  readonly id: string | undefined
  readonly title: string
  readonly subtitle: string
  /** False while it has nothing to show; true by default. */
  readonly isReady?: boolean | undefined
  /** Draws the exhibit, given the actions to put beside its title and the ref of its element. */
  readonly children: (parts: ExhibitParts) => ReactNode
}

/** What an exhibit's drawing is given. */
export type ExhibitParts = {
  readonly actions: ReactNode | undefined
  readonly ref: RefCallback<HTMLElement> | undefined
}

/** Make what is drawn below one exhibit: it can be exported, pinned and shown elsewhere. */
export function ExhibitRoot({ id, children, ...rest }: ExhibitRootProps) {
  if (id === undefined) return children({ actions: undefined, ref: undefined })
  return (
    <NamedRoot {...rest} id={id}>
      {children}
    </NamedRoot>
  )
}

function NamedRoot({
  id,
  title,
  subtitle,
  isReady = true,
  children,
}: ExhibitRootProps & { readonly id: string }) {
  const host = useContext(ExhibitHostContext)
  const standalone = useContext(StandaloneContext)
  const exhibit = useMemo(() => createExhibit(id), [id])
  const subject = useContext(ExhibitSubjectContext)
  const isWorking = useContext(ExhibitWorkContext)
  const room = useRoom(exhibit)
  const isStandalone = standalone?.exhibitId === id
  const onShown = isStandalone && isReady ? standalone.onShown : undefined
  useLayoutEffect(() => {
    exhibit.entitle(title, subtitle, subject)
    exhibit.setWorking(isWorking)
    onShown?.(exhibit.handle)
  }, [exhibit, title, subject, subtitle, isWorking, onShown])
  const registry = useNested(exhibit, onShown)
  const Actions = isReady ? host?.Actions : undefined
  const drawn = (
    <ExhibitRegistryContext value={registry}>
      <ExhibitRoomContext value={room}>
        {children({
          actions: Actions && <Actions handle={exhibit.handle} title={title} />,
          ref: exhibit.ref,
        })}
      </ExhibitRoomContext>
    </ExhibitRegistryContext>
  )
  return isStandalone && standalone.place !== null ? createPortal(drawn, standalone.place) : drawn
}

/** The room that the exhibit is given for a moment, or else that of where it stands. */
function useRoom({ onResize }: LiveExhibit): ExhibitRoom | undefined {
  const given = useExhibitRoom()
  const [room, setRoom] = useState<ExhibitRoom | 'page'>()
  useLayoutEffect(() => onResize(setRoom), [onResize])
  return room === 'page' ? undefined : (room ?? given)
}

/** Take in what the parts bring, here and in the exhibit around this one, and say so where it is shown elsewhere. */
function useNested(
  { handle, add }: LiveExhibit,
  onShown: StandalonePlace['onShown'] | undefined,
): ExhibitRegistry {
  const outer = useContext(ExhibitRegistryContext)
  return useMemo(
    () => ({
      add: (describe) => {
        const removers = [add(describe), outer?.add(describe)]
        onShown?.(handle)
        return () => {
          for (const remove of removers) remove?.()
        }
      },
    }),
    [add, outer, onShown, handle],
  )
}
