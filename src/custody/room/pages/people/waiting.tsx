import { useEffect, useState } from 'preact/hooks'
import { Choice, Choices } from '#look/fields.tsx'
import { Submit } from '#look/form.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { askVault, watchVault } from '../../../browser/keeper.ts'
import type { Person } from '../../../browser/people.ts'
import { useAct, useAsked } from '../../asking.ts'
import { Says, TypedForm, Waiting, WordList } from '../../parts.tsx'
import { useRoom } from '../../room.ts'
import { nameOf, type OnPeople } from './on-people.ts'
import { peopleWords } from './people.text.ts'

/** Those who show a card and are not in the log yet. */
export function WhoWaits(page: OnPeople) {
  const { lang } = useRoom()
  const t = peopleWords(lang)
  const waiting = page.people.filter(({ standing }) => standing === 'waits')
  const scanned = useScanned(waiting)
  return (
    <Section title={t.waiting}>
      {waiting.length === 0 ? <p>{t.nobodyWaits}</p> : <p>{t.waitingSays}</p>}
      {scanned === null && <Says trouble={{ code: 'card.other' }} />}
      {waiting.map((person) => (
        <article key={person.member} class="card">
          <h3>{nameOf(person, lang)}</h3>
          <OneWaiting {...page} person={person} isScanned={scanned === person.member} />
        </article>
      ))}
    </Section>
  )
}

/** Whose QR code led here, from the screen of whoever waits; null when it is nobody's, undefined without one. */
function useScanned(waiting: readonly Person[]): string | null | undefined {
  const { organisation } = useRoom()
  const [scanned, setScanned] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    if (scannedCode().length !== 43 || waiting.length === 0) return
    askVault('findByCode', organisation, scannedCode()).then(setScanned, () => {})
  }, [waiting.length])
  return scanned
}

const scannedCode = () => location.hash.slice(1)

type OneProps = OnPeople & { person: Person; isScanned: boolean }

function OneWaiting(props: OneProps) {
  const t = peopleWords(useRoom().lang)
  const [isOpen, setOpen] = useState(false)
  if (!props.decides) return null
  if (isOpen || props.isScanned) return <Compared {...props} />
  return (
    <button type="button" class="button quiet" onClick={() => setOpen(true)}>
      {t.look}
      <span class="unseen"> {props.person.name}</span>
    </button>
  )
}

function Compared({ person, people, isScanned, work, done }: OneProps) {
  const { organisation, lang } = useRoom()
  const t = peopleWords(lang)
  const member = person.member ?? ''
  const name = nameOf(person, lang)
  const card = useAsked(() => askVault('lookAtCard', organisation, member))
  const spaces = useAsked(() => askVault('listSpaces', organisation))
  const lost = people.filter(({ standing }) => standing === 'lost' || standing === 'left')
  const taking = useAct()
  const asked = card.trouble ?? spaces.trouble
  if (asked) return <Says trouble={asked} />
  if (!card.value || !spaces.value) return <Waiting />
  // The server may have shown another card since: what counts is the one that would be taken in now.
  const fits = isScanned && card.value.code === scannedCode()
  const submit = (typed: (field: string) => string, all: (field: string) => string[]) => {
    if (taking.isBusy || work.isBusy) return
    const [before, role] = [typed('before'), typed('role') === 'admin' ? 'admin' : 'member'] as const
    const admitted = () => done(t.admitted(name))
    if (before)
      void work
        .begin((told) => watchVault(told, 'restore', organisation, before, member))
        .then((isDone) => isDone && admitted())
    else
      void taking
        .act(() => askVault('admit', organisation, member, role, all('spaces')))
        .then((isDone) => isDone && admitted())
  }
  return (
    <>
      {fits ? (
        <Notice tone="success">{t.scanned(name)}</Notice>
      ) : (
        <>
          <WordList words={card.value.words} label={t.words(name)} />
          <p>{t.differs}</p>
        </>
      )}
      <Says trouble={taking.trouble} />
      <Admission
        id={member}
        {...{ person, lost }}
        isScanned={fits}
        spaces={spaces.value}
        isBusy={taking.isBusy || work.isBusy}
        onTyped={submit}
      />
    </>
  )
}

type AdmissionProps = {
  id: string
  person: Person
  lost: Person[]
  spaces: { space: string; name: string }[]
  isScanned: boolean
  isBusy: boolean
  onTyped: (typed: (field: string) => string, all: (field: string) => string[]) => void
}

/** Whether somebody is new or comes back, and what they read from now on. */
function Admission({ id, person, lost, spaces, isScanned, isBusy, onTyped }: AdmissionProps) {
  const { lang } = useRoom()
  const t = peopleWords(lang)
  const [anew, back] = isScanned ? [t.take, t.takeBack] : [t.same, t.sameBack]
  const likely = lost.find(({ name, standing }) => standing === 'lost' && name === person.name)
  const [before, setBefore] = useState(likely?.member ?? '')
  return (
    <TypedForm id={`a-${id}`} onTyped={onTyped}>
      {lost.length > 0 && (
        <div onChange={(event) => setBefore((event.target as HTMLInputElement).value)}>
          <Choice
            name="before"
            label={t.which}
            value={before}
            required
            options={[
              { value: '', label: t.isNew },
              ...lost.map((one) => ({ value: one.member ?? '', label: t.comesBack(nameOf(one, lang)) })),
            ]}
          />
        </div>
      )}
      {before ? (
        <p>{t.comesBackSays}</p>
      ) : (
        <>
          <Choice
            name="role"
            label={t.as}
            value="member"
            required
            options={(['member', 'admin'] as const).map((role) => ({
              value: role,
              label: t.role[role],
              hint: t.roleHint[role],
            }))}
          />
          {spaces.length > 0 && (
            <Choices
              name="spaces"
              label={t.spaces}
              hint={t.spacesHint}
              values={spaces.map(({ space }) => space)}
              options={spaces.map(({ space, name }) => ({ value: space, label: name }))}
            />
          )}
        </>
      )}
      <Submit icon="check">{isBusy ? '…' : before ? back : anew}</Submit>
    </TypedForm>
  )
}
