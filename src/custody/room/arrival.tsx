import { useEffect, useRef } from 'preact/hooks'
import { askVault, watchVault } from '../browser/keeper.ts'
import { sayMyself } from './myself.ts'
import { Resealing, useResealing } from './resealing.tsx'
import { useRoom } from './room.ts'

/**
 * What is done each time the vault opens: go on sealing anew where it was interrupted, by whomever, and say about myself
 * what colleagues need to know.
 */
export function Arrival({ onNews }: { onNews: () => void }) {
  const { organisation, person, path } = useRoom()
  const arrivedAt = useRef(path)
  const work = useResealing()
  const goOn = () =>
    void work.begin(async (told) => {
      const due = await askVault('countDue', organisation)
      const done = due > 0 ? await watchVault(told, 'rotateAll', organisation) : undefined
      const isNews = await sayMyself(organisation, person)
      if (isNews || done) onNews()
      return done
    })
  useEffect(() => {
    // A browser that is short of room throws away unkept storage first: what waits to be sent would be lost with it.
    void navigator.storage?.persist?.()
    goOn()
  }, [])
  const isLong = work.progress[1] > 0 || work.trouble || work.done
  // What was done is no news on the next page.
  const isOver = work.done !== null && path !== arrivedAt.current
  return isLong && !isOver ? <Resealing {...work} onAgain={goOn} /> : null
}
