import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answers } from '#field/answer/answer.ts'
import type { Value, Values } from '../../model/record.ts'
import type { Detail } from '../../worker/opened.ts'

/** What is typed and not saved, for fields that are drawn anew meanwhile; null: nothing of one's own is on the page. */
export type Typed = { answers: Answers; turn: number } | null
type Change = { [field: string]: Value | null }
/** What a change is written on top of. */
type Ground = { id: string; version: number; values: Values }

/**
 * What one writes over a record while others may write in it as well: their news are shown once nothing of one's own is on the
 * page. That is asked of what was typed and not of what was last painted: between the two there may be a key.
 */
export function useWrittenOver(detail: Detail | null) {
  // What was there when one began to write.
  const [base, setBase] = useState(detail)
  const [own, setOwn] = useState<Values>(detail?.values ?? {})
  const [isDirty, setDirty] = useState(false)
  const typed = useRef<Typed>(null)
  // What is saved from here, until the news of it are shown: what is typed from then on lies on top of it.
  const savedHere = useRef<Ground>(null)
  const show = (news: Detail | null) => {
    savedHere.current = null
    setBase(news)
    setOwn(news?.values ?? {})
  }
  useEffect(() => {
    if (!typed.current && detail) show(detail)
  }, [detail?.line.version, detail?.writtenAt])
  useLeaving(isDirty)
  const ground = (): Ground | null =>
    savedHere.current ?? (base && { id: base.line.id, version: base.line.version, values: base.values })
  return {
    ...{ base, own, isDirty, typed },
    type: (answers: Answers) => {
      typed.current = { answers, turn: (typed.current?.turn ?? 0) + 1 }
      setDirty(true)
    },
    writeOwn: (field: string, value: Value | null) =>
      setOwn((before) => ({ ...before, [field]: value as Value })),
    /** It was as it stood there. */
    letGo: () => {
      typed.current = null
      setDirty(false)
      show(detail)
    },
    ground,
    /** This much of it is saved. @returns whether that was all that is typed */
    saved: (turn: number, set: Change, { id, version }: Omit<Ground, 'values'>): boolean => {
      savedHere.current = { id, version, values: saveIn(ground()?.values ?? {}, set) }
      if (typed.current && typed.current.turn !== turn) return false
      typed.current = null
      setDirty(false)
      return true
    },
  }
}

function saveIn(before: Values, set: Change): Values {
  const all = Object.entries({ ...before, ...set })
  return Object.fromEntries(all.filter(([, value]) => value !== null)) as Values
}

/** Asks before what was typed is lost with the page. */
function useLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isDirty])
}
