import { useCallback, useState } from 'preact/hooks'
import { OutsideTrouble } from '#custody/outside/asking.ts'
import { sayOutside } from '#custody/outside/saying.ts'
import type { Lang } from '#kernel/text.ts'

/** One act at a time: whether it is under way, and what to tell when it went wrong. `act` says whether it was done. */
export function useAct(lang: Lang, onOver: () => void = () => {}) {
  const [isBusy, setBusy] = useState(false)
  const [says, setSays] = useState<string | null>(null)
  const act = useCallback(
    async (work: () => Promise<void>): Promise<boolean> => {
      setBusy(true)
      setSays(null)
      try {
        await work()
        return true
      } catch (error) {
        const trouble = error instanceof OutsideTrouble ? error.trouble : { code: 'bug' }
        if (trouble.code === 'visit.over') onOver()
        else setSays(sayOutside(trouble, lang))
        return false
      } finally {
        setBusy(false)
      }
    },
    [lang, onOver],
  )
  return { isBusy, says, setSays, act }
}
