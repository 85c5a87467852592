import { type Command } from './commands'

/** What a key leads to: a command to run, and the keys that begin a longer sequence. */
export type Pressed = {
  readonly command: Command | undefined
  readonly begun: readonly string[]
}

/**
 * Add a key to those pressed before it and look the sequence up; the first command that has it wins.
 *
 * A key that does not go on with what was begun begins anew.
 */
export function pressKey(
  begun: readonly string[],
  key: string,
  commands: readonly Command[],
): Pressed {
  const sequence = [...begun, key]
  const text = sequence.join(' ')
  const command = commands.find(({ keys }) => keys === text)
  if (command !== undefined) return { command, begun: [] }
  if (commands.some(({ keys }) => keys?.startsWith(`${text} `))) {
    return { command: undefined, begun: sequence }
  }
  return begun.length > 0 ? pressKey([], key, commands) : { command: undefined, begun: [] }
}
