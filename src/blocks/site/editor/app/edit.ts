import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SiteLang } from '../../model/text.ts'

/** Where fields stand: in a section of one language, or around the page. */
export type Place = {
  lang: SiteLang | null
  /** The id of the section; '' around the page. */
  section: string
  /** The same section in the original, to stand beside a translation. */
  original: object | null
}

export const PlaceContext = createContext<Place>({ lang: null, section: '', original: null })

export const usePlace = (): Place => useContext(PlaceContext)

/** What every kind of field is given. `at` is the way to it within its section: `people.0.picture`. */
export type FieldProps<T> = {
  at: string
  label: string
  hint?: string | undefined
  value: T
  onValue: (value: T) => void
  problem?: string | undefined
}

/** The id of a field in the page, where findings lead. */
export const idAt = (section: string, at: string): string =>
  `e-${section || 'page'}-${at.replaceAll('.', '-')}`
