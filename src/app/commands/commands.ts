import { useEffect } from 'react'
import { create } from 'zustand'

/** What commands are listed under, in this order. */
export const COMMAND_GROUPS = [
  'On this page',
  'Pages',
  'Elements',
  'Regions',
  'Gates',
  'Scenarios',
  'Parts',
  'Days',
  'Looks',
  'Help',
] as const

/** What a command is listed under. */
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** Something that a reader can ask for by name or by key. */
export type Command = {
  /** Unique among all: `page:/elements`. */
  readonly id: string
  readonly group: CommandGroup
  /** What happens, or what is shown. */
  readonly title: string
  /** Other words by which it is found; not shown. */
  readonly words?: string
  /** A word on it, shown beside the title. */
  readonly note?: string
  /** Keys pressed one after the other, parted by spaces: `g e`, `[`. As `KeyboardEvent.key` names them. */
  readonly keys?: string
  readonly run: () => void
}

/** Commands of one owner; `find` makes more from what the reader types, such as a day. */
export type Offer = {
  readonly commands: readonly Command[]
  readonly find?: (text: string) => readonly Command[]
}

type CommandRegistry = {
  readonly offers: ReadonlyMap<string, Offer>
  readonly offer: (owner: string, offer: Offer) => void
  readonly withdraw: (owner: string, offer: Offer) => void
}

/** Everything that can be asked for right now: the palette, the keys and the list of keys all read it. */
export const useCommandRegistry = create<CommandRegistry>((set) => ({
  offers: new Map(),
  offer: (owner, offer) => set(({ offers }) => ({ offers: new Map(offers).set(owner, offer) })),
  withdraw: (owner, offer) =>
    set(({ offers }) =>
      offers.get(owner) === offer
        ? { offers: new Map([...offers].filter(([other]) => other !== owner)) }
        : { offers },
    ),
}))

/** Offer commands while a component is shown; hand over the same object until something in it changes. */
export function useOffer(owner: string, offer: Offer): void {
  useEffect(() => {
    const { offer: put, withdraw } = useCommandRegistry.getState()
    put(owner, offer)
    return () => withdraw(owner, offer)
  }, [owner, offer])
}

/** Return all commands in the order of their groups; what `text` makes of them comes with them. */
export function listCommands(offers: ReadonlyMap<string, Offer>, text = ''): readonly Command[] {
  const all = [...offers.values()].flatMap(({ commands, find }) => [
    ...(text === '' ? [] : (find?.(text) ?? [])),
    ...commands,
  ])
  return COMMAND_GROUPS.flatMap((group) => all.filter((command) => command.group === group))
}
