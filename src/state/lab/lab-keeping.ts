import { create } from 'zustand'

/** Whether the last change of the lab has reached the browser's storage, is on its way, or was refused. */
export type LabKept = 'kept' | 'pending' | 'failed'

/** How it stands with keeping the lab. */
export const useLabKeeping = create<{ readonly kept: LabKept }>(() => ({ kept: 'kept' }))
