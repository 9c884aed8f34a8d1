import { useState } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { mostGuests, slowness } from '../../group/group.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import { groupWords } from './group-words.ts'
import { noNotice, sendGroup } from './notice.ts'
import { NoticeFields } from './notice-fields.tsx'

/** Opens a group: all of it is sealed here, but what shall stand on the public page. */
export function OpenGroup({ onOpened }: { onOpened: (id: string) => void }) {
  const { lang, organisation, service, gathered, me, nameOf } = useDesk()
  const t = groupWords(lang)
  const { isBusy, trouble, act, setTrouble } = useRoomAct()
  const [office, setOffice] = useState(gathered.offices[0]?.id ?? '')
  const [rules, setRules] = useState<Rules>({ title: '', rules: t.someRules, most: 10, slow: 0 })
  const [notice, setNotice] = useState(noNotice)
  const open = async () => {
    const at = gathered.offices.find(({ id }) => id === office)
    if (!at || !rules.title.trim()) return setTrouble({ code: 'empty', says: t.title })
    const { title } = rules
    const said = {
      first: { kind: 'group', title, code: newCode() },
      turned: { kind: 'gathered', ...rules, names: { [me]: nameOf(me) }, isClosed: false },
    }
    let id = ''
    const isDone = await act(async () => {
      const opening = await askTalks('openGroup', organisation, at.space, said)
      id = (await sendGroup(service, { ...opening, office, notice })).id
    })
    if (isDone) onOpened(id)
  }
  return (
    <details>
      <summary>{t.open}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
        novalidate
      >
        <Says trouble={trouble} />
        {gathered.offices.length > 1 && (
          <Select
            label={t.office}
            value={office}
            options={gathered.offices.map(({ id, name }) => [id, name] as const)}
            onPick={setOffice}
          />
        )}
        <RuleFields rules={rules} onChange={setRules} />
        <NoticeFields notice={notice} onChange={setNotice} />
        <p class="submit">
          <button type="submit" class="button" disabled={isBusy} aria-busy={isBusy}>
            {t.open}
          </button>
        </p>
      </form>
    </details>
  )
}

export type Rules = { title: string; rules: string; most: number; slow: number }

/** What a group says of itself, sealed. */
export function RuleFields({ rules, onChange }: { rules: Rules; onChange: (rules: Rules) => void }) {
  const t = groupWords(useDesk().lang)
  const most = Array.from({ length: mostGuests - 1 }, (_, at) => [String(at + 2), String(at + 2)] as const)
  const slow = slowness.map((one) => [String(one), one === 0 ? t.noSlow : String(one)] as const)
  return (
    <>
      <Typed
        label={t.title}
        hint={t.titleSays}
        value={rules.title}
        most={120}
        onTyped={(title) => onChange({ ...rules, title })}
      />
      <Typed
        label={t.rules}
        hint={t.rulesSays}
        rows={3}
        value={rules.rules}
        most={2_000}
        onTyped={(said) => onChange({ ...rules, rules: said })}
      />
      <Select
        label={t.most}
        value={String(rules.most)}
        options={most}
        onPick={(value) => onChange({ ...rules, most: Number(value) })}
      />
      <Select
        label={t.slow}
        value={String(rules.slow)}
        options={slow}
        onPick={(value) => onChange({ ...rules, slow: Number(value) })}
      />
    </>
  )
}

/** 80 random bits, for the link of a group. */
function newCode(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => letters[byte % 32]).join('')
}
