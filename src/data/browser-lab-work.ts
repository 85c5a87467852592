import { type LabWork } from './lab-work'

/** Return work that is done on threads beside the page. */
export function createBrowserWork(): LabWork {
  const message = 'Many runs are not part of this build yet'
  const refuse = () => Promise.resolve({ kind: 'faulty', faults: [{ path: '', message }] } as const)
  return { runMany: refuse, answer: refuse }
}
