import type { FormLang } from '#field/form/wording.ts'

/** What the page with the twelve words knows before anybody has typed one. */
export type DeskData = {
  slug: string
  organisation: string
  organisationName: string
  /** The fingerprint of the vault as the server says it; the one in the link goes before it. */
  founder: string
  lang: FormLang
  states: { name: string; label: string; isEnd: boolean }[]
  /** What a notice without content says; null where none may be wanted. */
  notice: string | null
  /** Whether the form counts seats. */
  seats: boolean
}

/** A state by its name, in the words of the visitor. */
export const stateOf = ({ states }: DeskData, name: unknown) => states.find((one) => one.name === name)
