import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { lookWords } from './look.text.ts'
import type { LightState } from './parts.tsx'
import { useView } from './view.ts'

export type StageState = 'done' | 'now' | 'next'
export type Stage = {
  title: string
  detail?: ComponentChildren
  state: StageState
  href?: string | undefined
}

/** The way of a jam: what is done, where we are, what comes. */
export function Way({ stages, label }: { stages: readonly Stage[]; label?: string | undefined }) {
  const t = lookWords(useView().lang)
  return (
    <ol class="way" aria-label={label}>
      {stages.map(({ title, detail, state, href }) => (
        <li key={title} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <b>
            {href ? <a href={href}>{title}</a> : title}
            <span class="unseen"> ({t[state]})</span>
          </b>
          {detail}
        </li>
      ))}
    </ol>
  )
}

/** Where one is in a long form: `Frage 3 von 9`. */
export function Steps({ now, of, label }: { now: number; of: number; label?: string | undefined }) {
  const t = lookWords(useView().lang)
  const says = label ?? t.step(now, of)
  return (
    <div class="steps">
      <p>{says}</p>
      <progress max={of} value={now} aria-label={says} />
    </div>
  )
}

export type TaskState = 'done' | 'now' | 'open' | 'later' | 'wrong'
export type Task = {
  title: string
  state: TaskState
  /** Says the state in other words than the usual ones. */
  word?: string | undefined
  href?: string | undefined
  hint?: ComponentChildren
}

/** What is to be done, and how far each thing is. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label?: string | undefined }) {
  const t = lookWords(useView().lang)
  return (
    <ul class="tasks" aria-label={label}>
      {tasks.map(({ title, state, word, href, hint }) => (
        <li key={title} class={state}>
          <div>
            {href && state !== 'later' ? <a href={href}>{title}</a> : <b>{title}</b>}
            {hint && <p class="hint">{hint}</p>}
          </div>
          <span class="state">
            {state === 'done' && <Icon name="check" />}
            {state === 'wrong' && <Icon name="warning" />}
            {word ?? t.task[state]}
          </span>
        </li>
      ))}
    </ul>
  )
}

type ProgressProps = { label: string; value: number; max: number; text?: string | undefined }

/** How much of it is done, in words and as a bar. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const says = text ?? `${value} / ${max}`
  return (
    <div class="gauge">
      <p>
        <span>{label}</span> <b>{says}</b>
      </p>
      <progress max={Math.max(max, 1)} value={value} aria-label={`${label}: ${says}`} />
    </div>
  )
}

type MeterProps = ProgressProps & {
  low?: number | undefined
  high?: number | undefined
  optimum?: number | undefined
}

/** How good a number is: needs a sentence, since a colour says nothing alone. */
export function Meter({ label, value, max, text, low, high, optimum }: MeterProps) {
  const says = text ?? `${value} / ${max}`
  return (
    <div class="gauge">
      <p>
        <span>{label}</span> <b>{says}</b>
      </p>
      <meter
        min={0}
        max={Math.max(max, 1)}
        {...{ value, low, high, optimum }}
        aria-label={`${label}: ${says}`}
      />
    </div>
  )
}

export type Happening = {
  when: ComponentChildren
  title: ComponentChildren
  detail?: ComponentChildren
  state?: StageState | undefined
}

/** What happened or will happen, in order. */
export function Timeline({ items, label }: { items: readonly Happening[]; label?: string | undefined }) {
  return (
    <ol class="timeline" aria-label={label}>
      {items.map(({ when, title, detail, state }, at) => (
        <li key={at} class={state} aria-current={state === 'now' ? 'true' : undefined}>
          <span class="when">{when}</span>
          <div>
            <b>{title}</b>
            {detail && <div class="hint">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type NextThing = {
  href: string
  state: LightState
  /** The word of the light: `Rot`, `Bald`, `Gut`. */
  word: string
  title: ComponentChildren
  detail?: ComponentChildren
  when?: ComponentChildren
  hot?: boolean | undefined
}

/** What to do next, the most pressing first. */
export function NextUp({ things }: { things: readonly NextThing[] }) {
  return (
    <ul class="next-up">
      {things.map(({ href, state, word, title, detail, when, hot }) => (
        <li key={href} class={hot ? 'hot' : undefined}>
          <span class={`light ${state}`}>{word}</span>
          <div>
            <a href={href}>{title}</a>
            {detail && <p class="hint">{detail}</p>}
          </div>
          {when && <span class="when">{when}</span>}
        </li>
      ))}
    </ul>
  )
}

type ClockProps = {
  /** The page's h1 where the number is all that is to be seen. */
  title?: string | undefined
  above?: ComponentChildren
  below?: ComponentChildren
  action?: ComponentChildren
  children: ComponentChildren
}

/** One big number, e.g. the time left, between two quiet lines. */
export function Clock({ title, above, below, action, children }: ClockProps) {
  return (
    <div class="clock">
      <div>
        {title && <h1 class="unseen">{title}</h1>}
        {above && <p>{above}</p>}
        <p class="big">{children}</p>
        {below && <p>{below}</p>}
      </div>
      {action}
    </div>
  )
}
