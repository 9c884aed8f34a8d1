import { useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Chip, Section } from '#look/parts.tsx'
import { release, settle } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { maySpeak } from '../model/seating.ts'
import type { Draft } from '../model/side.ts'

/** What peers have written and somebody responsible has to release: four eyes, and the seeker sees both names. */
export function Releasing({ one }: { one: Conversation }) {
  const { t, me } = useDesk()
  const shown = one.kept.drafts.filter(
    ({ fate, written }) => fate === 'waits' || (fate === 'returned' && written.by === me),
  )
  if (shown.length === 0) return null
  return (
    <Section title={t.releasing}>
      <p class="hint">{t.releasingSays}</p>
      <ol class="bare">
        {shown.map((draft) => (
          <Waiting key={draft.id} one={one} draft={draft} />
        ))}
      </ol>
    </Section>
  )
}

function Waiting({ one, draft }: { one: Conversation; draft: Draft }) {
  const { t, me, now, nameOf, organisation } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [says, setSays] = useState('')
  const place = { organisation, id: one.id }
  const isMine = draft.written.by === me
  const mayRelease = draft.fate === 'waits' && !isMine && maySpeak(one.seats, me, now)
  return (
    <li class="talk-note">
      <p class="who">
        <b>{isMine ? t.you : nameOf(draft.written.by)}</b> <Chip tone="apricot">{t.fates[draft.fate]}</Chip>
      </p>
      <p class="as-written">{draft.words.text}</p>
      {draft.says && <p>{t.returnedWith(draft.says)}</p>}
      <Says trouble={trouble} />
      {mayRelease && (
        <>
          <button
            type="button"
            class="button"
            aria-busy={isBusy}
            disabled={isBusy}
            onClick={() => void act(() => release(place, draft))}
          >
            {t.release}
          </button>
          <details>
            <summary>{t.giveBack}</summary>
            <Typed label={t.giveBackWhy} rows={2} value={says} onTyped={setSays} />
            <button
              type="button"
              class="button quiet"
              aria-busy={isBusy}
              disabled={isBusy}
              onClick={() => void act(() => settle(place, draft, 'returned', says.trim()))}
            >
              {t.giveBack}
            </button>
          </details>
        </>
      )}
    </li>
  )
}
