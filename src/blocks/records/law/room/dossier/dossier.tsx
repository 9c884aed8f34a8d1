import { useState } from 'preact/hooks'
import { askVault } from '#custody/browser/keeper.ts'
import { useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { askLaw } from '../../asking.ts'
import type { AccessLine } from '../../dossier/gather.ts'
import { nothingRedacted, type Redaction } from '../../dossier/redact.ts'
import { useLaw } from '../desk.ts'
import { type Picked, PickRecord } from '../pick-record.tsx'
import { Demands } from './demands.tsx'
import { GivenList, HandOver } from './hand-over.tsx'
import { LeftOut } from './left-out.tsx'
import { ShownDossier } from './shown-dossier.tsx'

/** Everything on a person, blackened where it names others, to hand out (Auskunft). */
export function DossierView() {
  const { w } = useLaw()
  const [persons, setPersons] = useState<Picked[]>([])
  const add = (one: Picked) => setPersons([...persons.filter(({ id }) => id !== one.id), one])
  return (
    <>
      <p>{w.dossierSays}</p>
      <PickRecord onPick={add} />
      {persons.length > 0 && (
        <ul class="bare">
          {persons.map((one) => (
            <li key={one.id} class="row">
              <b>{one.title || w.untitled}</b>
              <button
                type="button"
                class="button plain"
                onClick={() => setPersons(persons.filter(({ id }) => id !== one.id))}
              >
                {w.drop(one.title)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {persons.length > 0 && <Made key={persons.map(({ id }) => id).join(' ')} persons={persons} />}
      <LeftOut />
      <GivenList />
    </>
  )
}

function Made({ persons }: { persons: Picked[] }) {
  const { w, organisation, room, turn } = useLaw()
  const ids = persons.map(({ id }) => id)
  const [redaction, setRedaction] = useState<Redaction>(nothingRedacted)
  const [typed, setTyped] = useState('')
  const accesses = useAsked(async () => (room.isAdmin ? await accessesTo(organisation, ids) : null))
  const isReady = accesses.value !== undefined || accesses.trouble !== null
  const { value, trouble } = useAsked(
    async () => (isReady ? await askLaw('dossier', ids, redaction, accesses.value ?? null) : null),
    [redaction, isReady, turn],
  )
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  const type = (text: string) => {
    setTyped(text)
    const words = text.split(',').map((word) => word.trim())
    setRedaction({ ...redaction, typed: words.filter((word) => word.length > 1) })
  }
  return (
    <>
      <Says trouble={trouble} />
      <Typed label={w.typed} hint={w.typedHint} value={typed} onTyped={type} />
      <p role="status">{w.bars(value.bars, value.out)}</p>
      {!room.isAdmin && <Notice>{w.noAccessTitle}</Notice>}
      <ShownDossier found={value} redaction={redaction} onChange={setRedaction} />
      <HandOver found={value} persons={persons} redaction={redaction} accesses={accesses.value ?? null} />
      <Section title={w.demands}>
        <p>{w.demandsSay}</p>
        {persons.map((one) => (
          <Demands key={one.id} of={one} />
        ))}
      </Section>
    </>
  )
}

/** Who has fetched what belongs to these records, as the server wrote it down; the last year at most. */
async function accessesTo(organisation: string, persons: readonly string[]): Promise<AccessLine[]> {
  const names = await askLaw('called')
  const found: AccessLine[] = []
  let before = 0
  for (let page = 0; page < 50; page++) {
    const { lines, more } = await askVault('listAccesses', organisation, before)
    for (const { at, member, kind, subjects } of lines) {
      const count = subjects.filter((id) => persons.includes(names[id]?.record ?? '')).length
      if (count > 0) found.push({ at, member, kind, count })
    }
    if (!more) break
    before = lines.at(-1)?.seq ?? 0
  }
  return found
}
