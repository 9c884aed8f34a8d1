import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answers } from '#field/answer/answer.ts'
import type { Value, Values } from '../../model/record.ts'
import type { Detail } from '../../worker/opened.ts'

/** What is typed and not saved, for fields that are drawn anew meanwhile; null: nothing of one's own is on the page. */
export type Typed = { answers: Answers; turn: number } | null
type Change = { [field: string]: Value | null }

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
  const show = (news: Detail | null) => {
    setBase(news)
    setOwn(news?.values ?? {})
  }
  useEffect(() => {
    if (!typed.current && detail) show(detail)
  }, [detail?.line.version, detail?.writtenAt])
  useLeaving(isDirty)
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
    /** This much of it is saved; what was typed meanwhile lies on top. */
    saved: (turn: number, set: Change, version: number) => {
      if (typed.current && typed.current.turn !== turn)
        return setBase((before) => saveIn(before, set, version))
      typed.current = null
      setDirty(false)
    },
  }
}

function saveIn(before: Detail | null, set: Change, version: number): Detail | null {
  if (!before) return null
  const values = { ...before.values }
  for (const [field, value] of Object.entries(set))
    if (value === null) delete values[field]
    else values[field] = value
  return { ...before, values, line: { ...before.line, version } }
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
