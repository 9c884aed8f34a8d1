import type { Item } from '#field/form/question.ts'
import type { Ledger } from '../../ledger.ts'
import type { NameBook } from '../../naming.ts'
import type { Json } from '../value.ts'

/** What is known of a form of Form.io while its components are read; `known` by their key. */
export type Reading = {
  ledger: Ledger
  lang: string
  langs: Set<string>
  names: NameBook
  known: Map<string, { name: string; json: Json; item?: Item }>
  /** Conditions that are read once every component has its name. */
  conditions: { item: Item; json: Json }[]
}
