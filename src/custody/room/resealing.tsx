import { useState } from 'preact/hooks'
import { Notice } from '#look/parts.tsx'
import { watchVault } from '../browser/keeper.ts'
import type { Resealed } from '../browser/rotating.ts'
import { useAct } from './asking.ts'
import { Says } from './parts.tsx'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'

type Work = (told: (done: number, all: number) => void) => Promise<Resealed | undefined>

/** Long work of the vault: `begin` begins it and says whether it was done; torn, it can be begun again where it stopped. */
export function useResealing() {
  const { isBusy, trouble, act } = useAct()
  const [progress, setProgress] = useState<readonly [number, number]>([0, 0])
  const [done, setDone] = useState<Resealed | null>(null)
  const begin = (work: Work): Promise<boolean> =>
    act(async () => {
      setProgress([0, 0])
      setDone(null)
      const resealed = await work((done, all) => setProgress([done, all]))
      setDone(resealed ?? { moved: 0, damaged: 0 })
    })
  return { isBusy, trouble, progress, done, begin }
}

type ResealingProps = ReturnType<typeof useResealing> & {
  /** Begins again after it was torn. */
  onAgain?: () => void
}

/** How far everything is sealed anew; and the way on where it was torn. */
export function Resealing(work: ResealingProps) {
  const { isBusy, trouble, progress, done, begin } = work
  const { organisation, lang } = useRoom()
  const t = roomWords(lang).resealing
  const [moved, all] = progress
  const goOn = () => begin((told) => watchVault(told, 'rotateAll', organisation))
  if (trouble)
    return (
      <div class="torn">
        <Says trouble={trouble} />
        {(work.onAgain || all > 0) && (
          <button type="button" class="button" onClick={work.onAgain ?? goOn}>
            {t.again}
          </button>
        )}
      </div>
    )
  if (isBusy)
    return (
      <div class="gauge" role="status">
        <p>
          <b>{t.title}</b> <span>{all > 0 ? t.count(moved, all) : t.begins}</span>
        </p>
        <progress aria-label={t.title} value={all > 0 ? moved : undefined} max={Math.max(1, all)} />
        <p class="hint">{t.says}</p>
      </div>
    )
  if (!done || (done.moved === 0 && done.damaged === 0)) return null
  return (
    <div role="status">
      <Notice tone={done.damaged > 0 ? 'warning' : 'success'}>
        {done.damaged > 0 ? t.damaged(done.damaged) : t.done}
      </Notice>
    </div>
  )
}
