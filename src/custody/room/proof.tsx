import type { ComponentChildren } from 'preact'
import { Notice, Row } from '#look/parts.tsx'
import { askVault } from '../browser/keeper.ts'
import { useAsked } from './asking.ts'
import { ProofElsewhere, Says, Waiting } from './parts.tsx'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'

/** Long enough to print a sheet and to type words. */
const enough = 10 * 60

/** Asks for the second proof first where words are shown once: nobody writes them down for nothing. */
export function Proven({ isOpen, children }: { isOpen: boolean; children: ComponentChildren }) {
  const { lang, path } = useRoom()
  const t = roomWords(lang)
  const { value, trouble, again } = useAsked(() => askVault('lookAtKeyring'))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  if (value.provenFor >= enough) return children
  return (
    <Notice title={t.before.title}>
      <p>{t.before.says}</p>
      {isOpen ? (
        <>
          <ProofElsewhere />
          <button type="button" class="button quiet" onClick={again}>
            {t.before.done}
          </button>
        </>
      ) : (
        <Row>
          <a class="button" href={`/me/step-up?next=${encodeURIComponent(path)}`}>
            {t.stepUp}
          </a>
        </Row>
      )}
    </Notice>
  )
}
