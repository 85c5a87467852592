import { create } from 'zustand'

/** Whether the last change of the lab has reached the browser's storage. */
export const useLabKeeping = create<{ readonly isKept: boolean }>(() => ({ isKept: true }))
