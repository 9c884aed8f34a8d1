import { useRef } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'

/** Tells the others that somebody writes here, at most every three seconds, and that they have stopped. */
export function useTyping(organisation: string, id: string) {
  const last = useRef(0)
  const tell = (what: 'typing' | 'still') => void askTalks('signTalk', organisation, id, what).catch(() => {})
  const writes = () => {
    if (Date.now() - last.current < 3_000) return
    last.current = Date.now()
    tell('typing')
  }
  const stops = () => {
    if (last.current > 0) tell('still')
    last.current = 0
  }
  return { writes, stops }
}
