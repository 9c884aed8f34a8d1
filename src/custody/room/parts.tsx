import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { TextField } from '#look/fields.tsx'
import { Button, Form, type Problems, type Values } from '#look/form.tsx'
import { Notice, Row } from '#look/parts.tsx'
import type { Trouble } from '../browser/refused.ts'
import { roomWords } from './room.text.ts'
import { useRoom, vaultPath } from './room.ts'
import { sentenceOf } from './sentence.ts'
import { valuesIn } from './typed-values.ts'

/** What went wrong, what is kept, what to do, with the way there. Takes the focus when it appears. */
export function Says({ trouble }: { trouble: Trouble | null }) {
  const { lang, path } = useRoom()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [trouble])
  if (!trouble || trouble.code === 'locked') return null
  const t = roomWords(lang)
  return (
    <div role="alert" tabIndex={-1} ref={place}>
      <Notice tone="warning">
        <p>{sentenceOf(trouble, lang)}</p>
        {trouble.code === 'step-up.needed' && <ProofElsewhere />}
        {trouble.status === 401 && (
          <Row>
            <Button href={`/sign-in?next=${encodeURIComponent(path)}`}>{t.signIn}</Button>
          </Row>
        )}
      </Notice>
    </div>
  )
}

/** The way to the second proof that leaves this page, and so its keys, as they are. */
export function ProofElsewhere() {
  const room = useRoom()
  const t = roomWords(room.lang)
  const next = encodeURIComponent(vaultPath(room, 'proven'))
  return (
    <>
      <p>{t.stepUpBack}</p>
      <Row>
        <a class="button" href={`/me/step-up?next=${next}`} target="_blank" rel="noreferrer">
          {t.stepUpElsewhere}
        </a>
      </Row>
    </>
  )
}

/** While the vault works on the first answer. It is quick, so it only speaks up after a moment. */
export function Waiting() {
  const t = roomWords(useRoom().lang)
  return (
    <p class="waiting" role="status">
      {t.waiting}
    </p>
  )
}

type InsideProps = { to: string; class?: string; children: ComponentChildren }

/** A link within the vault that knows where one is. The page changes, the keys stay: see `vault.tsx`. */
export function Inside({ to, class: looks, children }: InsideProps) {
  const { path } = useRoom()
  return (
    <a href={to} class={looks} aria-current={to === path ? 'page' : undefined}>
      {children}
    </a>
  )
}

/** Words to read aloud or to copy by hand, each with its number. */
export function WordList({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <ol class="words" aria-label={label}>
      {words.map((word, at) => (
        <li key={at}>{word}</li>
      ))}
    </ol>
  )
}

type TypedFormProps = {
  /** Two forms on one page need different ids. */
  id?: string
  problems?: Problems
  /** `all` is for what can be chosen more than once. */
  onTyped: (typed: (name: string) => string, all: (name: string) => string[]) => void
  children: ComponentChildren
}

/**
 * A form whose content stays in this page: hands over what was typed instead of sending it. What was typed stays in the
 * fields, whatever the page around them learns meanwhile.
 */
export function TypedForm({ id, problems, onTyped, children }: TypedFormProps) {
  const kept = useRef<Values>({})
  const keep = (event: Event) => {
    kept.current = valuesIn((event.target as HTMLInputElement).form)
  }
  const take = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    onTyped(
      (name) => String(form.get(name) ?? '').trim(),
      (name) => form.getAll(name).map(String),
    )
  }
  return (
    <div onSubmit={take} onInput={keep} onChange={keep}>
      <Form action="" id={id} problems={problems} values={kept.current}>
        {children}
      </Form>
    </div>
  )
}

/** Tells a password manager whose words these are. */
export function Username() {
  const { person } = useRoom()
  return (
    <span class="unseen" aria-hidden="true">
      <input tabIndex={-1} autocomplete="username" value={person} readOnly />
    </span>
  )
}

type SecretFieldProps = {
  name: string
  label: string
  hint: string
  autocomplete: string
  autofocus?: boolean
}

/** Words that a password manager keeps, and that may be seen while they are typed: seven of them blind are many. */
export function SecretField(field: SecretFieldProps) {
  const t = roomWords(useRoom().lang)
  const [isShown, setShown] = useState(false)
  return (
    <>
      <TextField {...field} type={isShown ? 'text' : 'password'} spellcheck={false} required />
      <label class="option">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} /> {t.showWords}
      </label>
    </>
  )
}

type SureProps = {
  label: string
  question: string
  explain?: ComponentChildren
  /** What the button says that really does it. */
  yes: string
  tone?: 'danger' | 'quiet'
  /** For those who hear the page: whom or what it is about. */
  of?: string
  isBusy?: boolean
  onYes: () => void
}

/** Asks once more before something that cannot be taken back. */
export function Sure({ label, question, explain, yes, tone = 'danger', of, isBusy, onYes }: SureProps) {
  return (
    <details class="confirm">
      <summary class={`button ${tone}`}>
        {label}
        {of && <span class="unseen"> {of}</span>}
      </summary>
      <div class="ask">
        <h3>{question}</h3>
        {explain}
        <button
          type="button"
          class={`button ${tone === 'danger' ? 'danger' : ''}`}
          onClick={onYes}
          aria-busy={isBusy}
        >
          {yes}
        </button>
      </div>
    </details>
  )
}
