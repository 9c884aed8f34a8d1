import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { odtOf, odtType } from '#field/document/odt.ts'
import { dayAndTime } from '#look/dates.ts'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { askLaw } from '../../asking.ts'
import type { AccessLine } from '../../dossier/gather.ts'
import { paperOf, piecesFor } from '../../dossier/paper.ts'
import type { Redacted, Redaction } from '../../dossier/redact.ts'
import { useLaw } from '../desk.ts'
import type { Picked } from '../pick-record.tsx'

type HandOverProps = {
  found: Redacted & { json: string }
  persons: Picked[]
  redaction: Redaction
  accesses: AccessLine[] | null
}

/** Takes a dossier out as a file, and writes down to whom it was given. */
export function HandOver({ found, persons, redaction, accesses }: HandOverProps) {
  const { w, lang, again } = useLaw()
  const { isBusy, trouble, act } = useAct()
  const [to, setTo] = useState('')
  const [as, setAs] = useState<'access' | 'portability'>('access')
  const [isNoted, setNoted] = useState(false)
  const title = `${w.tabs.dossier} ${found.dossier.at.slice(0, 10)}`
  const pdf = () =>
    act(async () => {
      const { pdfOf } = await import('#field/paper/make.ts')
      saveBlob(await pdfOf(paperOf(found.dossier, lang, title)), `${title}.pdf`)
    })
  const odt = () =>
    saveBlob(
      new Blob([odtOf(piecesFor(found.dossier, lang, title), title, lang)], { type: odtType }),
      `${title}.odt`,
    )
  const json = () => saveBlob(new Blob([found.json], { type: 'application/json' }), `${title}.json`)
  const note = () =>
    act(async () => {
      const ids = persons.map(({ id }) => id)
      await askLaw('noteGiven', ids, redaction, accesses, { as, to })
      setNoted(true)
      setTo('')
      again()
    })
  return (
    <Section title={w.give15}>
      <Says trouble={trouble} />
      <div class="row">
        <button type="button" class="button" disabled={isBusy} aria-busy={isBusy} onClick={() => void pdf()}>
          {w.asPdf}
        </button>
        <button type="button" class="button quiet" onClick={odt}>
          {w.asOdt}
        </button>
        <button type="button" class="button quiet" onClick={json}>
          {w.asJson}
        </button>
        <button type="button" class="button quiet" onClick={() => print()}>
          {w.print}
        </button>
      </div>
      <Typed label={w.toWhom} value={to} onTyped={setTo} most={200} />
      <Select
        label={w.purpose}
        value={as}
        options={Object.entries(w.as)}
        onPick={(one) => setAs(one as 'access' | 'portability')}
      />
      <div role="status">{isNoted && <Notice tone="success">{w.noted}</Notice>}</div>
      {to.trim() && (
        <button type="button" class="button" disabled={isBusy} onClick={() => void note()}>
          {w.noteGiven}
        </button>
      )}
    </Section>
  )
}

/** What was given to whom, when, by whom. */
export function GivenList() {
  const { w, lang, nameOf, turn } = useLaw()
  const { value = [] } = useAsked(() => askLaw('given'), [turn])
  return (
    <Section title={w.givenList}>
      {value.length === 0 && <p>{w.nothingGiven}</p>}
      <ul>
        {value
          .toSorted((a, b) => (a.body.at < b.body.at ? 1 : -1))
          .map(({ id, author, body, titles }) => (
            <li key={id}>
              {dayAndTime(body.at, lang, 'Europe/Berlin')}:{' '}
              {titles.map((one) => one || w.untitled).join(', ')}, {w.as[body.as]}, {body.to} (
              {nameOf(author)}). {w.bars(body.bars, body.out)} <span class="hint">SHA-256 {body.digest}</span>
            </li>
          ))}
      </ul>
    </Section>
  )
}
