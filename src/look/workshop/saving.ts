import { useEffect, useRef, useState } from 'preact/hooks'
import { Unanswered } from './asking.ts'

export type SaveState<T> =
  | { is: 'saved' | 'saving' | 'waiting' }
  | { is: 'refused'; code: string; says: string | undefined }
  /** Somebody else saved meanwhile, or oneself in another window (null); theirs is with the server, mine is here. */
  | { is: 'overtaken'; by: string | null; theirs: T; revision: number }

export type Kept<T> =
  | { saved: true; revision: number }
  | { saved: false; revision: number; theirs: T; by: string | null }

type Wanted<T> = {
  /** What is made; nothing as long as it is not there. */
  value: T | null
  /** The revision it began with. */
  first: number | null
  /** Hands it to the server. @throws Unanswered */
  put: (value: T, revision: number) => Promise<Kept<T>>
}

const calm = 800
const again = 5_000

/** Keeps what is made, a moment after the last change; in turn, never two at once. */
export function useSaving<T>({ value, first, put }: Wanted<T>) {
  const [state, setState] = useState<SaveState<T>>({ is: 'saved' })
  const revision = useRef(first)
  const kept = useRef(value)
  const newest = useRef(value)
  const isBusy = useRef(false)
  newest.current = value
  if (revision.current === null) {
    revision.current = first
    kept.current = value
  }
  const save = async () => {
    const sent = newest.current
    if (isBusy.current || !sent || sent === kept.current || revision.current === null) return
    isBusy.current = true
    setState({ is: 'saving' })
    const next = await put(sent, revision.current).catch(whyNot)
    isBusy.current = false
    if ('is' in next) return setState(next)
    if (!next.saved) return setState({ ...next, is: 'overtaken' })
    revision.current = next.revision
    kept.current = sent
    setState({ is: newest.current === sent ? 'saved' : 'waiting' })
  }
  useEffect(() => {
    if (!value || value === kept.current || state.is === 'overtaken' || state.is === 'saving') return
    const timer = setTimeout(() => void save(), state.is === 'refused' ? again : calm)
    return () => clearTimeout(timer)
  }, [value, state])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (newest.current !== kept.current) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
  /** Mine counts, on top of theirs. */
  const insist = (theirs: number) => {
    revision.current = theirs
    setState({ is: 'waiting' })
  }
  /** Theirs counts; the caller shows it, or makes one of both. */
  const yieldTo = (theirs: T, at: number) => {
    revision.current = at
    kept.current = theirs
    setState({ is: 'saved' })
  }
  const shown: SaveState<T> = state.is === 'saved' && value !== kept.current ? { is: 'waiting' } : state
  return {
    ...{ state: shown, insist, yieldTo },
    revision: () => revision.current,
    /** What the server has. */
    kept: () => kept.current,
  }
}

export type Saving<T> = ReturnType<typeof useSaving<T>>

const whyNot = (error: unknown): SaveState<never> & { is: 'refused' } =>
  error instanceof Unanswered
    ? { is: 'refused', code: error.code, says: error.says }
    : { is: 'refused', code: 'refused', says: undefined }
