import { useState } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { Select } from '#custody/room/controls.tsx'
import { Says, Sure } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { keepMarks, sayTo } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import { type Conversation, callOf } from '../model/conversation.ts'
import { maySpeak } from '../model/seating.ts'

/** Closing and opening again, putting away, keeping quiet, putting together, deleting. */
export function Ending({ one }: { one: Conversation }) {
  const { t, organisation, me, now, go } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const { isArchived, isMuted } = one.kept.marks
  const { isClosed } = one.standing
  const isMine = maySpeak(one.seats, me, now)
  const mark = (change: Parameters<typeof keepMarks>[2]) =>
    void act(() => keepMarks(organisation, one, change))
  const say = (kind: 'closed' | 'reopened') =>
    void act(async () => {
      await sayTo({ organisation, id: one.id }, kind === 'closed' ? { kind, text: '' } : { kind })
    })
  const erase = async () => {
    if (await act(() => askTalks('eraseTalk', organisation, one.id))) go('queue')
  }
  return (
    <Section title={t.ending}>
      <Says trouble={trouble} />
      <p class="hint">{t.endingSays}</p>
      <p class="row">
        {isMine && (
          <button
            type="button"
            class="button quiet"
            disabled={isBusy}
            onClick={() => say(isClosed ? 'reopened' : 'closed')}
          >
            {isClosed ? t.reopen : t.close}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          disabled={isBusy}
          onClick={() => mark({ isArchived: !isArchived })}
        >
          {isArchived ? t.unarchive : t.putAway}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={isBusy}
          onClick={() => mark({ isMuted: !isMuted })}
        >
          {isMuted ? t.unmute : t.mute}
        </button>
      </p>
      <Merge one={one} />
      <Sure
        label={t.erase}
        question={t.eraseAsk}
        explain={<p>{t.eraseSays}</p>}
        yes={t.eraseYes}
        isBusy={isBusy}
        onYes={() => void erase()}
      />
    </Section>
  )
}

/** The same person wrote twice: the two stand beside each other from then on, each under its own twelve words. */
function Merge({ one }: { one: Conversation }) {
  const { t, organisation, conversations } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [into, setInto] = useState(one.kept.marks.mergedInto ?? '')
  const others = conversations.filter(({ id, seats }) => id !== one.id && seats.length > 0)
  if (others.length === 0) return null
  return (
    <details>
      <summary>{t.merge}</summary>
      <p class="hint">{t.mergeSays}</p>
      <Says trouble={trouble} />
      <Select
        label={t.mergeWith}
        value={into}
        options={[['', t.mergeNone], ...others.map((other) => [other.id, callOf(other, t.unnamed)] as const)]}
        onPick={setInto}
      />
      <button
        type="button"
        class="button quiet"
        aria-busy={isBusy}
        disabled={isBusy}
        onClick={() =>
          void act(() => keepMarks(organisation, one, { mergedInto: into || null, isArchived: into !== '' }))
        }
      >
        {t.mergeGo}
      </button>
    </details>
  )
}
