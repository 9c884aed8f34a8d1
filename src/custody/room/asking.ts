import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { VaultTrouble } from '../browser/keeper.ts'
import type { Trouble } from '../browser/refused.ts'

/** What became of a question to the vault. `value` stays while it is asked again. */
export type Asked<T> = { value: T | undefined; trouble: Trouble | null; again: () => void }

/** Asks when the page opens, and again when `about` changes or somebody calls `again`. */
export function useAsked<T>(ask: () => Promise<T>, about: readonly unknown[] = []): Asked<T> {
  const [state, set] = useState<{ value: T | undefined; trouble: Trouble | null }>({
    value: undefined,
    trouble: null,
  })
  const [turn, setTurn] = useState(0)
  // An answer from before the last question is old from that moment, not from the next painting.
  const newest = useRef({})
  const again = useCallback(() => {
    newest.current = {}
    setTurn((before) => before + 1)
  }, [])
  useEffect(() => {
    const mine = {}
    newest.current = mine
    const isWanted = () => newest.current === mine
    ask().then(
      (value) => isWanted() && set({ value, trouble: null }),
      (error) => isWanted() && set((before) => ({ ...before, trouble: troubleOf(error) })),
    )
    return () => {
      if (isWanted()) newest.current = {}
    }
  }, [turn, ...about])
  return { ...state, again }
}

/** One act at a time: whether it is under way, what went wrong, and how to begin it. `act` says whether it was done. */
export function useAct() {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const act = useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      return true
    } catch (error) {
      setTrouble(troubleOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  return { isBusy, trouble, act, setTrouble }
}

export const troubleOf = (error: unknown): Trouble =>
  error instanceof VaultTrouble ? error.trouble : { code: 'bug' }
