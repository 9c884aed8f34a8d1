import { useEffect, useRef, useState } from 'preact/hooks'
import type { Form } from '#field/form/form.ts'
import { ask, Unanswered } from '../asking.ts'

export type SaveState =
  | { is: 'saved' | 'saving' | 'waiting' }
  | { is: 'refused'; code: string; says: string | undefined }
  /** Somebody else saved meanwhile; theirs is with the server, mine is here. */
  | { is: 'overtaken'; by: string; form: Form; revision: number }

type Answer = { saved: true; revision: number } | { saved: false; revision: number; form: Form; by: string }

const calm = 800
const again = 5_000

/** Keeps what is built, a moment after the last change; in turn, never two at once. */
export function useSaving(service: string, form: Form | null, first: number | null) {
  const [state, setState] = useState<SaveState>({ is: 'saved' })
  const revision = useRef(first)
  const kept = useRef(form)
  const newest = useRef(form)
  const isBusy = useRef(false)
  newest.current = form
  if (revision.current === null) {
    revision.current = first
    kept.current = form
  }
  const save = async () => {
    const sent = newest.current
    if (isBusy.current || !sent || sent === kept.current || revision.current === null) return
    isBusy.current = true
    setState({ is: 'saving' })
    const path = `/services/${service}/form/draft`
    const next = await ask<Answer>('PUT', path, { revision: revision.current, form: sent }).catch(whyNot)
    isBusy.current = false
    if ('is' in next) return setState(next)
    if (!next.saved) return setState({ ...next, is: 'overtaken' })
    revision.current = next.revision
    kept.current = sent
    setState({ is: newest.current === sent ? 'saved' : 'waiting' })
  }
  useEffect(() => {
    if (!form || form === kept.current || state.is === 'overtaken' || state.is === 'saving') return
    const timer = setTimeout(() => void save(), state.is === 'refused' ? again : calm)
    return () => clearTimeout(timer)
  }, [form, state])
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
  /** Theirs counts; the caller shows it. */
  const yieldTo = (theirs: Form, at: number) => {
    revision.current = at
    kept.current = theirs
    setState({ is: 'saved' })
  }
  const shown: SaveState = state.is === 'saved' && form !== kept.current ? { is: 'waiting' } : state
  return { state: shown, insist, yieldTo, revision: () => revision.current }
}

const whyNot = (error: unknown): SaveState & { is: 'refused' } =>
  error instanceof Unanswered
    ? { is: 'refused', code: error.code, says: error.says }
    : { is: 'refused', code: 'refused', says: undefined }
