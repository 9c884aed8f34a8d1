import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'

/** What every part of a page may know about the request: who looks, in which language, from where. */
export type View = {
  lang: Lang
  path: string
  /** `mark` tells people apart on one device, and says nothing else. */
  person: { name: string; mark?: string } | null
  home: { href: string; title: string }
  /** One sentence about what has just been done, shown once. */
  notice: string | null
  /** The address of a source file: itself in development, its hashed name in production. */
  asset: (source: string) => string
  /** Rendered once for everybody: such a page names nobody and carries no notice. */
  shelved?: boolean | undefined
  status?: number | undefined
  /** What the house had heard when it began to answer. */
  heard?: string | undefined
}

export const ViewContext = createContext<View | null>(null)

/** The view of the page being rendered. */
export function useView(): View {
  const view = useContext(ViewContext)
  if (!view) throw new Error('A part of a page was rendered outside of show().')
  return view
}
