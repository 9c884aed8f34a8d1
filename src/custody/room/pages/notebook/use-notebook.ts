import { useEffect } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'
import { askVault, onVault } from '../../../browser/keeper.ts'
import type { Notebook } from '../../../browser/notebook.ts'
import { type Asked, useAsked } from '../../asking.ts'
import { useRoom } from '../../room.ts'
import { notebookWords } from './notebook.text.ts'

export type BookProps = { book: Notebook; again: () => void }

/** How often it looks for what others have written, in ms. */
const interval = 15_000

// Kept while the keyring is open, so that going from note to note shows no empty page.
let last: { organisation: string; book: Notebook } | null = null
onVault('locked', () => {
  last = null
})

/** The notebook as it is now; looks again now and then, when the page comes back, and when the connection does. */
export function useNotebook(): Asked<Notebook> {
  const { organisation, lang } = useRoom()
  const asked = useAsked(() => readAgain(organisation, lang))
  const { again } = asked
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') again()
    }
    const timer = setInterval(look, interval)
    const hush = onVault('waiting', look)
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      clearInterval(timer)
      hush()
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [again])
  const before = last?.organisation === organisation ? last.book : undefined
  return { ...asked, value: asked.value ?? before }
}

/** Reads it before the page changes, so that the next one does not show what has just gone. */
export async function readAgain(organisation: string, lang: Lang): Promise<Notebook> {
  const book = await askVault('readNotebook', organisation, notebookWords(lang).space)
  last = { organisation, book }
  return book
}

/** The address of the notebook, or of a note in it. */
export const notebookPath = ({ organisation }: { organisation: string }, note = ''): string =>
  `/organisations/${organisation}/notebook${note && `/${note}`}`
