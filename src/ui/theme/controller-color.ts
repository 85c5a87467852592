/** Controllers that have a colour of their own. */
const KNOWN = ['kia', 'bgf', 'sac', 'uwsa', 'ndaa', 'state'] as const

/** CSS colour of a controller; the state neutral where the id is not one of the case's. */
export function toControllerColor(controllerId: string): string {
  const known = KNOWN.find((id) => controllerId === id || controllerId.startsWith(`${id}-`))
  return `var(--controller-${known ?? 'state'})`
}
