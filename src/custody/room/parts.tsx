import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button, Form, type Problems } from '#look/form.tsx'
import { Notice, Row } from '#look/parts.tsx'
import type { Trouble } from '../browser/refused.ts'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'
import { troubleWords } from './trouble.text.ts'

/** What went wrong, what is kept, what to do, with the way there. Takes the focus when it appears. */
export function Says({ trouble }: { trouble: Trouble | null }) {
  const { lang, path } = useRoom()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [trouble])
  if (!trouble || trouble.code === 'locked') return null
  const t = roomWords(lang)
  const next = encodeURIComponent(path)
  return (
    <div role="alert" tabIndex={-1} ref={place}>
      <Notice tone="warning">
        <p>{sentenceOf(trouble, lang)}</p>
        {trouble.code === 'step-up.needed' && (
          <Row>
            <Button href={`/me/step-up?next=${next}`}>{t.stepUp}</Button>
          </Row>
        )}
        {trouble.status === 401 && (
          <Row>
            <Button href={`/sign-in?next=${next}`}>{t.signIn}</Button>
          </Row>
        )}
      </Notice>
    </div>
  )
}

/** The sentence for a trouble: ours by its code, else the server's own. */
export function sentenceOf({ code, at, wait, says }: Trouble, lang: 'de' | 'en'): string {
  const words = troubleWords(lang)
  const known = words.known[code]
  if (known) return known(at === undefined ? undefined : at + 1, wait)
  return says ?? words.group(code) ?? words.bug
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

/** A link within the vault: the page changes, the keys stay. */
export function Inside({
  to,
  class: looks,
  children,
}: {
  to: string
  class?: string
  children: ComponentChildren
}) {
  const { go } = useRoom()
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={to} class={looks} onClick={follow}>
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
  problems?: Problems
  onTyped: (typed: (name: string) => string) => void
  children: ComponentChildren
}

/** A form whose content stays in this page: hands over what was typed instead of sending it. */
export function TypedForm({ problems, onTyped, children }: TypedFormProps) {
  const take = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    onTyped((name) => String(form.get(name) ?? '').trim())
  }
  return (
    <div onSubmit={take}>
      <Form action="" problems={problems}>
        {children}
      </Form>
    </div>
  )
}
