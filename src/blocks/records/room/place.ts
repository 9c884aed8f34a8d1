import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What follows the name of a place in the address. */
export const PlaceContext = createContext<readonly string[]>([])

export const useAbout = (): readonly string[] => useContext(PlaceContext)
