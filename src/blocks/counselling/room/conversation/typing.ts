import { useRef } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'

/** Tells the others that somebody writes here, at most every three seconds. */
export function useTyping(organisation: string, id: string): () => void {
  const last = useRef(0)
  return () => {
    if (Date.now() - last.current < 3_000) return
    last.current = Date.now()
    void askTalks('signTalk', organisation, id, 'typing').catch(() => {})
  }
}
