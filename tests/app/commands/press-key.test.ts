import { describe, expect, it } from 'vitest'
import { pressKey } from '@/app/commands/press-key'
import { type Command } from '@/app/commands/commands'

const command = (keys: string): Command => ({
  id: keys,
  group: 'Help',
  title: keys,
  keys,
  run: () => undefined,
})
const COMMANDS = [command('t'), command('g e'), command('g o'), command('e')]

function press(keys: readonly string[]): readonly (string | undefined)[] {
  const ran: (string | undefined)[] = []
  keys.reduce<readonly string[]>((begun, key) => {
    const pressed = pressKey(begun, key, COMMANDS)
    ran.push(pressed.command?.keys)
    return pressed.begun
  }, [])
  return ran
}

describe(pressKey, () => {
  it('runs a single key at once', () => {
    expect(press(['t', 't'])).toEqual(['t', 't'])
  })

  it('waits for the second key of a sequence, and takes it for no command of its own', () => {
    expect(press(['g', 'e', 'e'])).toEqual([undefined, 'g e', 'e'])
  })

  it('begins anew with a key that does not go on with what was begun', () => {
    expect(press(['g', 't'])).toEqual([undefined, 't'])
    expect(press(['g', 'g', 'o'])).toEqual([undefined, undefined, 'g o'])
  })

  it('ignores a key that nothing has', () => {
    expect(press(['x', 'g', 'x', 't'])).toEqual([undefined, undefined, undefined, 't'])
  })
})
