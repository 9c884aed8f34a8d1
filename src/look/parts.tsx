import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { Jar } from './jar.tsx'

type Children = { children: ComponentChildren }
export type Tone = 'berry' | 'leaf' | 'blue' | 'apricot' | 'plain'

type PageHeadProps = {
  title: string
  /** A tilted jar label above, e.g. date and place. */
  label?: ComponentChildren
  lead?: ComponentChildren
  back?: { href: string; label: string } | undefined
  /** Buttons: the one thing to do next. */
  children?: ComponentChildren
}

/** The beginning of a page: its one h1, a sentence, what to do. */
export function PageHead({ title, label, lead, back, children }: PageHeadProps) {
  return (
    <header class="page-head">
      {back && (
        <a class="back" href={back.href}>
          <Icon name="arrow-left" /> {back.label}
        </a>
      )}
      {label && <Label>{label}</Label>}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children && <Row>{children}</Row>}
    </header>
  )
}

/** A public page's beginning beside the drawn jar. */
export function Hero({ children, ...head }: PageHeadProps & { jar?: readonly [string, string] | undefined }) {
  return (
    <div class="hero">
      <PageHead {...head}>{children}</PageHead>
      <Jar words={head.jar} />
    </div>
  )
}

export const Row = ({ children }: Children) => <div class="row">{children}</div>

/** Cards beside each other, as many as fit. */
export const Grid = ({ children }: Children) => <div class="grid">{children}</div>

/** Two beside each other, one on a phone. */
export const Pairs = ({ children }: Children) => <div class="pairs">{children}</div>

/** A wide and a narrow column; one below the other on a phone. */
export const Columns = ({ children }: Children) => <div class="columns">{children}</div>

type SectionProps = Children & { title: string; id?: string | undefined; level?: 2 | 3 | undefined }

export function Section({ title, id, level = 2, children }: SectionProps) {
  const Title = `h${level}` as const
  return (
    <section class="section" id={id}>
      <Title>{title}</Title>
      {children}
    </section>
  )
}

type CardProps = {
  title: string
  /** Makes the whole card lead there. */
  href?: string | undefined
  chips?: ComponentChildren
  /** The quiet line: who, where. */
  who?: ComponentChildren
  level?: 2 | 3 | 4 | undefined
  children?: ComponentChildren
}

export function Card({ title, href, chips, who, level = 3, children }: CardProps) {
  const Title = `h${level}` as const
  return (
    <article class="card">
      {chips && <Row>{chips}</Row>}
      <Title>{href ? <a href={href}>{title}</a> : title}</Title>
      {children}
      {who && <p class="who">{who}</p>}
    </article>
  )
}

export const Chip = ({ tone = 'berry', children }: Children & { tone?: Tone | undefined }) => (
  <span class={`chip ${tone}`}>{children}</span>
)

export type LightState = 'go' | 'care' | 'stop'

/** A traffic light that is readable without its colour: shape and word. */
export const Light = ({ state, children }: Children & { state: LightState }) => (
  <span class={`light ${state}`}>{children}</span>
)

export type Fact = { value: ComponentChildren; label: string; href?: string | undefined }

/** Numbers that mean something. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ value, label, href }) => (
        <div key={label}>
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing here yet, and what to do about it. */
export function Empty({
  title,
  level = 3,
  children,
  action,
}: {
  title: string
  /** 2 where it stands right below the title of the page. */
  level?: 2 | 3 | undefined
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  const Title = `h${level}` as const
  return (
    <div class="nothing">
      <Jar variant="empty" />
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {action && <Row>{action}</Row>}
    </div>
  )
}

type NoticeProps = {
  tone?: 'info' | 'success' | 'warning' | undefined
  title?: string | undefined
  children?: ComponentChildren
}

export function Notice({ tone = 'info', title, children }: NoticeProps) {
  const icon = ({ info: 'info', success: 'check', warning: 'warning' } as const)[tone]
  return (
    <div class={`notice ${tone}`}>
      <Icon name={icon} />
      <div>
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}

/** A jar's label, slightly tilted. */
export const Label = ({ children }: Children) => <span class="label">{children}</span>

/** What we promise about entrusted data, with a lock. */
export function Promised({ title, children }: Children & { title: string }) {
  return (
    <section class="promise">
      <Icon name="lock" />
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </section>
  )
}

/** Something is ready: the jar with a ribbon and what is being celebrated. */
export function Celebrate({
  title,
  words,
  children,
}: Children & { title: string; words?: readonly [string, string] | undefined }) {
  return (
    <section class="celebrate">
      <Jar variant="ribbon" words={words} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}

/** Running text. `text` is what people wrote: an empty line begins a paragraph, single line breaks stay. */
export function Prose({ text, children }: { text?: string | undefined; children?: ComponentChildren }) {
  return (
    <div class="prose">
      {text?.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph.trim()}</p>
      ))}
      {children}
    </div>
  )
}

export const Unseen = ({ children }: Children) => <span class="unseen">{children}</span>
