import { useCallback, useState } from 'preact/hooks'
import type { Texts } from '../texts/fetched.ts'
import { sayTrouble, troubleOf } from './trouble.ts'

/** One act at a time: whether it is under way, and what to tell when it went wrong. `act` says whether it was done. */
export function useAct(t: Texts) {
  const [isBusy, setBusy] = useState(false)
  const [says, setSays] = useState('')
  const act = useCallback(
    async (work: () => Promise<unknown>): Promise<boolean> => {
      setBusy(true)
      setSays('')
      try {
        await work()
        return true
      } catch (error) {
        setSays(sayTrouble(troubleOf(error), t))
        return false
      } finally {
        setBusy(false)
      }
    },
    [t],
  )
  return { isBusy, says, act }
}
