import type { ComponentChildren } from 'preact'
import { Icon } from '#look/icon.tsx'
import type { Group, Note, Question } from '../form/question.ts'
import { Markdown } from './markdown.tsx'
import { idOf, useFilling } from './state.ts'
import { Woven } from './woven.tsx'

export type FieldProps = {
  question: Question
  /** Where its answer stands: `name`, or `group.0.name` in a group that is repeated. */
  path: string
  /** The only one of its page: its label is the heading of the page. */
  heading?: boolean | undefined
}

type FrameProps = FieldProps & { children: ComponentChildren; hint?: string | undefined }

/** Label, hint, help and what is wrong, around the one control of a question. */
export function Frame({ question, path, heading, hint, children }: FrameProps) {
  const says = useSaid(question, path, hint)
  const label = (
    <label for={idOf(path)}>
      <Woven text={says.label} />
      <Optional of={says} />
    </label>
  )
  return (
    <div class={says.problem ? 'field wrong' : 'field'} data-q={path} hidden={says.isHidden}>
      {heading ? <h1 class="question">{label}</h1> : label}
      <Explained {...says} path={path} />
      {children}
    </div>
  )
}

/** The same around several controls that belong together. */
export function Frames({ question, path, heading, hint, children }: FrameProps) {
  const says = useSaid(question, path, hint)
  const words = (
    <>
      <Woven text={says.label} />
      <Optional of={says} />
    </>
  )
  return (
    <fieldset
      class={says.problem ? 'field wrong' : 'field'}
      id={idOf(path)}
      tabindex={-1}
      data-q={path}
      hidden={says.isHidden}
      aria-describedby={says.described}
    >
      <legend>{heading ? <h1 class="question">{words}</h1> : words}</legend>
      <Explained {...says} path={path} />
      {children}
    </fieldset>
  )
}

type Said = ReturnType<typeof useSaid>

/** What is said around a control, and how the control tells of it. */
export function useSaid(item: Question | Group | Note, path: string, more?: string) {
  const { say, t, problems, hidden, required } = useFilling()
  const hint = [say(item.hint), more].filter(Boolean).join(' ')
  const problem = problems[path]
  const always = item.is === 'question' && item.required === true
  const mayChange = item.is === 'question' && typeof item.required === 'object'
  const isRequired = required ? required.has(path) : always
  const described = [hint && `${idOf(path)}-hint`, problem && `${idOf(path)}-problem`].filter(Boolean)
  return {
    ...{ label: say(item.label), hint, help: say(item.help), problem, isRequired, mayChange, t },
    isHidden: hidden?.has(path) || undefined,
    described: described.join(' ') || undefined,
    /** Attributes of its control. */
    control: {
      id: idOf(path),
      name: path,
      required: isRequired || undefined,
      'aria-invalid': problem ? ('true' as const) : undefined,
      'aria-describedby': described.join(' ') || undefined,
    },
  }
}

function Optional({ of: { isRequired, mayChange, t } }: { of: Said }) {
  if (isRequired && !mayChange) return null
  return (
    <span class="optional" lang={t.lang} data-optional={mayChange ? '' : undefined} hidden={isRequired}>
      {' '}
      ({t.optional})
    </span>
  )
}

function Explained({ path, hint, help, problem }: Said & { path: string }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${idOf(path)}-hint`}>
          <Woven text={hint} />
        </p>
      )}
      <Helped help={help} />
      {problem && <Wrong path={path} says={problem} />}
    </>
  )
}

export function Helped({ help }: { help: string }) {
  const { t } = useFilling()
  if (!help) return null
  return (
    <details>
      <summary lang={t.lang}>{t.help}</summary>
      <Markdown text={help} />
    </details>
  )
}

export const Wrong = ({ path, says }: { path: string; says: string }) => (
  <p class="problem" id={`${idOf(path)}-problem`}>
    <Icon name="warning" /> <span>{says}</span>
  </p>
)

/** One of several fields of one question: first name, street, from. */
export function Part(props: {
  path: string
  label: string
  lang: string
  hint?: string | undefined
  children: (control: {
    id: string
    name: string
    'aria-describedby': string | undefined
  }) => ComponentChildren
}) {
  const id = idOf(props.path)
  return (
    <div class="field" lang={props.lang}>
      <label for={id} dir="auto">
        {props.label}
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children({ id, name: props.path, 'aria-describedby': props.hint && `${id}-hint` })}
    </div>
  )
}
