import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCommands } from '@/app/palette/rank-commands'
import { COMMAND_GROUPS, type Command, type CommandGroup } from '@/app/commands/commands'

function command(group: CommandGroup, title: string, words = '', note = ''): Command {
  return { id: `${group}:${title}`, group, title, words, note, run: () => undefined }
}

const COMMANDS = [
  command('Pages', 'Elements', 'supply risk scores'),
  command('Elements', 'Dysprosium', 'Dy heavy rare earth magnets', 'Dy'),
  command('Elements', 'Terbium', 'Tb heavy rare earth', 'Tb'),
  command('Regions', 'Pangwa', 'mine ion-adsorption clay', 'MM'),
  command('Gates', 'Pangwa gate', 'border crossing', 'shown with Pangwa'),
  command('Parts', '磁体 42', 'Müller GmbH'),
  command('Parts', 'ပန်းဝါ'),
]

function titles(text: string): readonly string[] {
  return rankCommands(COMMANDS, text).flatMap(({ items }) => items.map(({ title }) => title))
}

describe(rankCommands, () => {
  it('lists everything in the order of the groups until something is typed', () => {
    const groups = rankCommands(COMMANDS, '  ').map(({ group }) => group)
    expect(groups).toEqual(['Pages', 'Elements', 'Regions', 'Gates', 'Parts'])
    expect(titles('')).toHaveLength(COMMANDS.length)
  })

  it('puts the best match first, and its group with it', () => {
    expect(titles('pangwa')).toEqual(['Pangwa', 'Pangwa gate'])
    expect(titles('gate')[0]).toBe('Pangwa gate')
  })

  it('finds by a symbol, by other words and with letters left out', () => {
    expect(titles('tb')[0]).toBe('Terbium')
    expect(titles('magnets')).toEqual(['Dysprosium'])
    expect(titles('dyspsium')).toEqual(['Dysprosium'])
  })

  it('wants every word, in any order', () => {
    expect(titles('gate pangwa')).toEqual(['Pangwa gate'])
    expect(titles('pangwa terbium')).toEqual([])
  })

  it('takes no notice of accents, and finds names in other scripts', () => {
    expect(titles('muller')).toEqual(['磁体 42'])
    expect(titles('磁体')).toEqual(['磁体 42'])
    expect(titles('ပန်း')).toEqual(['ပန်းဝါ'])
  })

  it('returns no command twice, invents none and never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = rankCommands(COMMANDS, text)
        const items = found.flatMap((group) => group.items)
        expect(new Set(items).size).toBe(items.length)
        expect(items.every((item) => COMMANDS.includes(item))).toBe(true)
        for (const { group } of found) expect(COMMAND_GROUPS).toContain(group)
      }),
    )
  })

  it('finds every command by its whole title', () => {
    for (const { title } of COMMANDS) expect(titles(title)).toContain(title)
  })
})
