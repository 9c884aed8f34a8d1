import { useState } from 'preact/hooks'
import { Choice, Select, TextField } from '#look/fields.tsx'
import { type Problems, Submit } from '#look/form.tsx'
import { askVault } from '../../../browser/keeper.ts'
import type { Person } from '../../../browser/people.ts'
import type { SpaceReaders } from '../../../browser/reading.ts'
import { useAct } from '../../asking.ts'
import { Says, TypedForm } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { dayOf, endOfDay } from './last-day.ts'
import { readerWords } from './readers.text.ts'

type GrantProps = { space: SpaceReaders; people: Person[]; title: string; done: (says: string) => void }

/** Lets somebody read along, for good or as a substitute until a day. */
export function Grant({ space, people, title, done }: GrantProps) {
  const { lang } = useRoom()
  const t = readerWords(lang)
  const lasting = new Set(space.readers.filter(({ until }) => until === null).map(({ member }) => member))
  const others = people.filter(
    ({ member, standing }) => standing === 'in' && member !== null && !lasting.has(member),
  )
  if (!space.mayGrant) return <p class="hint">{t.cannot}</p>
  if (others.length === 0) return <p class="hint">{t.nobody}</p>
  return (
    <details class="confirm">
      <summary class="button quiet">
        {t.grant}
        <span class="unseen">: {title}</span>
      </summary>
      <div class="ask">
        <GrantForm space={space.space} now={new Date(space.now)} others={others} done={done} />
      </div>
    </details>
  )
}

type FormProps = { space: string; now: Date; others: Person[]; done: (says: string) => void }

function GrantForm({ space, now, others, done }: FormProps) {
  const { organisation, lang } = useRoom()
  const t = readerWords(lang)
  const [problems, setProblems] = useState<Problems>({})
  const [isLasting, setLasting] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const submit = (typed: (field: string) => string) => {
    const until = isLasting ? null : endOfDay(typed('last'), now)
    const person = others.find(({ member }) => member === typed('who'))
    if (!person) return setProblems({ who: t.whoMissing })
    if (!isLasting && until === null) return setProblems({ last: t.lastMissing })
    setProblems({})
    void act(async () => {
      await askVault('letRead', organisation, space, person.member ?? '', until)
      done(t.granted(person.name))
    })
  }
  const choose = ({ target }: Event) => setLasting((target as HTMLInputElement).value === 'lasting')
  return (
    <>
      <Says trouble={trouble} />
      <TypedForm id={`g-${space}`} problems={problems} onTyped={submit}>
        <Select
          name="who"
          label={t.grantWho}
          options={others.map(({ member, name }) => ({ value: member ?? '', label: name }))}
          required
        />
        <div onChange={choose}>
          <Choice
            name="how"
            label={t.how}
            value="substitution"
            required
            options={[
              { value: 'substitution', label: t.substitution, hint: t.substitutionHint },
              { value: 'lasting', label: t.lasting, hint: t.lastingHint },
            ]}
          />
        </div>
        {!isLasting && (
          <TextField name="last" type="date" label={t.last} min={dayOf(now)} width="medium" required />
        )}
        <Submit>{isBusy ? '…' : t.go}</Submit>
      </TypedForm>
    </>
  )
}
