import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Says, Sure } from '#custody/room/parts.tsx'
import { homeDay } from '#kernel/zone.ts'
import { Empty, Notice, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { newId } from '#vault/bytes.ts'
import type { Paper } from '../../worker/holding.ts'
import { askLaw } from '../asking.ts'
import type { ConsentMore, ConsentText } from '../consent/consent.ts'
import { sayDay, useLaw } from './desk.ts'
import { type Picked, PickRecord } from './pick-record.tsx'

/** The register of consents, and the texts that people agree to (Einwilligungen). */
export function Consents() {
  const { turn } = useLaw()
  const texts = useAsked(() => askLaw('texts'), [turn])
  const register = useAsked(() => askLaw('register'), [turn])
  const again = () => {
    texts.again()
    register.again()
  }
  return (
    <>
      <Says trouble={texts.trouble ?? register.trouble} />
      <Register found={register.value ?? []} texts={texts.value ?? []} again={again} />
      {(texts.value ?? []).length > 0 && <Give texts={texts.value ?? []} again={again} />}
      <Texts texts={texts.value ?? []} again={again} />
    </>
  )
}

type Registered = Awaited<ReturnType<typeof askLaw<'register'>>>
type Given = { texts: Paper<ConsentText>[]; again: () => void }

function Register({ found, texts, again }: Given & { found: Registered }) {
  const { w, lang, called } = useLaw()
  const [isDone, setDone] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const lines = found.flatMap(({ consents, ...of }) => consents.map((consent) => ({ ...of, consent })))
  const titleOf = (text: string) => texts.find(({ body }) => body.text === text)?.body.title ?? text
  const withdraw = ({ record, consent }: (typeof lines)[number]) =>
    act(async () => {
      const { text, number, by, how } = consent.last
      const saying = { record, layer: 'base' as const, at: homeDay(new Date()), text, number, by, how }
      await askLaw('withdraw', saying, titleOf(text), w.tasks)
      setDone(true)
      again()
    })
  return (
    <Section title={w.register}>
      <Says trouble={trouble} />
      <div role="status">{isDone && <Notice tone="success">{w.withdrawn}</Notice>}</div>
      {lines.length === 0 && <p>{w.noRegister}</p>}
      {lines.length > 0 && (
        <DataTable
          caption={w.register}
          captionUnseen
          rows={lines}
          rowId={({ record, consent }) => `${record} ${consent.text}`}
          columns={[
            {
              title: w.record,
              cell: ({ record, title, collection }) => (
                <>
                  <a href={`#/r/${record}`}>{title || w.untitled}</a>{' '}
                  <span class="hint">{called(collection)}</span>
                </>
              ),
            },
            {
              title: w.textTitle,
              cell: ({ consent }) => (
                <>
                  {titleOf(consent.text)}{' '}
                  <span class="hint">
                    {w.version(consent.last.number)}
                    {consent.isOld && `, ${w.old}`}
                  </span>
                </>
              ),
            },
            {
              title: w.state,
              cell: ({ consent }) =>
                `${w.states[consent.state]}, ${sayDay(consent.last.at.slice(0, 10), lang)}`,
            },
            { title: w.byWhom, cell: ({ consent }) => consent.last.by },
            {
              title: w.withdraw,
              cell: (line) =>
                line.consent.state !== 'withdrawn' && (
                  <Sure
                    label={w.withdraw}
                    of={line.title}
                    question={w.withdrawAsk}
                    explain={<p>{w.withdrawSays}</p>}
                    yes={w.withdraw}
                    isBusy={isBusy}
                    onYes={() => void withdraw(line)}
                  />
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Give({ texts, again }: Given) {
  const { w } = useLaw()
  const [picked, setPicked] = useState<Picked | null>(null)
  const [text, setText] = useState(texts[0]?.body.text ?? '')
  const [by, setBy] = useState<string>(w.selfBy)
  const [how, setHow] = useState<ConsentMore['how']>('paper')
  const [to, setTo] = useState('')
  const [isDone, setDone] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const chosen = texts.find(({ body }) => body.text === text)?.body
  const give = () =>
    act(async () => {
      if (!picked || !chosen) return
      const { number, title } = chosen
      const said = { text, number, title, given: true, by, how, ...(to.trim() && { to: to.trim() }) }
      await askLaw('giveConsent', { record: picked.id, layer: 'base', at: homeDay(new Date()), ...said })
      setPicked(null)
      setTo('')
      setDone(true)
      again()
    })
  return (
    <Section title={w.give}>
      <div role="status">{isDone && !picked && <Notice tone="success">{w.given}</Notice>}</div>
      {!picked && <PickRecord onPick={setPicked} />}
      {picked && (
        <>
          <p>
            {w.picked}: <b>{picked.title || w.untitled}</b>{' '}
            <button type="button" class="button quiet" onClick={() => setPicked(null)}>
              {w.otherRecord}
            </button>
          </p>
          <Select
            label={w.textTitle}
            value={text}
            options={texts.map(
              ({ body }) => [body.text, `${body.title} (${w.version(body.number)})`] as const,
            )}
            onPick={setText}
          />
          <Typed label={w.byWhom} value={by} onTyped={setBy} most={200} />
          <Select
            label={w.how}
            value={how}
            options={Object.entries(w.hows)}
            onPick={(one) => setHow(one as ConsentMore['how'])}
          />
          {chosen?.purpose === 'referral' && (
            <Typed label={w.to} hint={w.toHint} value={to} rows={2} onTyped={setTo} />
          )}
          <Says trouble={trouble} />
          <button type="button" class="button" disabled={isBusy || !by.trim()} onClick={() => void give()}>
            {w.give}
          </button>
        </>
      )}
    </Section>
  )
}

function Texts({ texts, again }: Given) {
  const { w } = useLaw()
  return (
    <Section title={w.texts}>
      <p>{w.textsSay}</p>
      {texts.length === 0 && <Empty title={w.noTexts}>{w.noTextsSay}</Empty>}
      {texts.map(({ body }) => (
        <article key={body.text} class="card">
          <h3>{body.title}</h3>
          <p class="hint">
            {w.version(body.number)} · {w.purposes[body.purpose]}
          </p>
          <p class="lines">{body.says}</p>
          <details>
            <summary>{w.newVersion}</summary>
            <Write key={body.number} before={body} again={again} />
          </details>
        </article>
      ))}
      <details class="nested" open={texts.length === 0}>
        <summary>{w.newText}</summary>
        <Write key={texts.length} again={again} />
      </details>
    </Section>
  )
}

function Write({ before, again }: { before?: ConsentText; again: () => void }) {
  const { w } = useLaw()
  const [title, setTitle] = useState(before?.title ?? '')
  const [says, setSays] = useState(before?.says ?? '')
  const [purpose, setPurpose] = useState<ConsentText['purpose']>(before?.purpose ?? 'data')
  const { isBusy, trouble, act } = useAct()
  const keep = () =>
    act(async () => {
      const text = { text: before?.text ?? newId(), number: (before?.number ?? 0) + 1 }
      await askLaw('keepText', { what: 'jam/consent-text/1', ...text, purpose, title, says })
      again()
    })
  const isFine =
    title.trim() !== '' && says.trim() !== '' && (!before || says !== before.says || title !== before.title)
  return (
    <>
      <Typed label={w.textTitle} value={title} onTyped={setTitle} most={200} />
      <Select
        label={w.purpose}
        value={purpose}
        options={Object.entries(w.purposes)}
        onPick={(one) => setPurpose(one as ConsentText['purpose'])}
      />
      <Typed label={w.textSays} value={says} rows={5} onTyped={setSays} />
      <Says trouble={trouble} />
      {isFine && (
        <button type="button" class="button" disabled={isBusy} onClick={() => void keep()}>
          {w.save}
        </button>
      )}
    </>
  )
}
