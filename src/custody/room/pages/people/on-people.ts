import type { Person } from '../../../browser/people.ts'
import type { useResealing } from '../../resealing.tsx'
import { peopleWords } from './people.text.ts'

/** What the parts of this page share: who there is, whether I decide, how to say what was done. */
export type OnPeople = {
  people: Person[]
  decides: boolean
  work: ReturnType<typeof useResealing>
  /** Says what has happened and reads the list again. */
  done: (says: string) => void
}

export const nameOf = ({ name }: Person, lang: 'de' | 'en'): string => name || peopleWords(lang).somebody

export const namesOf = (people: readonly Person[], lang: 'de' | 'en'): string =>
  people.map((one) => nameOf(one, lang)).join(', ')
