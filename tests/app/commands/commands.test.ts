import { afterEach, describe, expect, it } from 'vitest'
import {
  listCommands,
  useCommandRegistry,
  type Command,
  type CommandGroup,
  type Offer,
} from '@/app/commands/commands'

function command(group: CommandGroup, id: string): Command {
  return { id, group, title: id, run: () => undefined }
}

function titles(text?: string): readonly string[] {
  return listCommands(useCommandRegistry.getState().offers, text).map(({ title }) => title)
}

const HELP: Offer = { commands: [command('Help', 'keys'), command('Pages', 'overview')] }
const DAYS: Offer = {
  commands: [command('Days', 'last day')],
  find: (text) => [command('Days', `as of ${text}`)],
}

afterEach(() => useCommandRegistry.setState({ offers: new Map() }))

describe('the registry of commands', () => {
  it('lists what is offered in the order of the groups, whoever came first', () => {
    const { offer } = useCommandRegistry.getState()
    offer('help', HELP)
    offer('days', DAYS)
    expect(titles()).toEqual(['overview', 'last day', 'keys'])
  })

  it('puts first in a group what was made from the typed words', () => {
    useCommandRegistry.getState().offer('days', DAYS)
    expect(titles('2025-01-01')).toEqual(['as of 2025-01-01', 'last day'])
  })

  it('forgets an offer when its owner goes, but not the one that took its place', () => {
    const { offer, withdraw } = useCommandRegistry.getState()
    offer('days', DAYS)
    offer('days', HELP)
    withdraw('days', DAYS)
    expect(titles()).toEqual(['overview', 'keys'])
    withdraw('days', HELP)
    expect(titles()).toEqual([])
  })
})
