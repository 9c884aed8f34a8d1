import type { ComponentChildren } from 'preact'
import { Notice, Row } from '#look/parts.tsx'
import { askVault } from '../browser/keeper.ts'
import { useAsked } from './asking.ts'
import { ProofElsewhere, Says, Waiting } from './parts.tsx'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'

/** Long enough to print a sheet and to type words. */
const enough = 10 * 60

type ProvenProps = {
  isOpen: boolean
  /** Why it is asked for; else because words are about to be shown once. */
  says?: string
  children: ComponentChildren
}

/** Asks for the second proof first: nobody writes words down for nothing. */
export function Proven({ isOpen, says, children }: ProvenProps) {
  const { lang, path } = useRoom()
  const t = roomWords(lang)
  const { value, trouble, again } = useAsked(() => askVault('lookAtKeyring'))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  if (value.provenFor >= enough) return children
  return (
    <Notice title={t.before.title}>
      <p>{says ?? t.before.says}</p>
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
