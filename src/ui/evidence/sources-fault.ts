import { createContext } from 'react'

/** Asks for the sources again; given below only while they could not be loaded. */
export const SourcesFaultContext = createContext<(() => void) | undefined>(undefined)
