import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

/** What every question of a form may say about itself. */
export type Asked = {
  name: string
  label: string
  hint?: ComponentChildren
  /** A field that is not required is marked as such. */
  required?: boolean | undefined
  /** Makes the label the heading of a page that asks one thing. */
  heading?: boolean | undefined
  /** What stands in the field when the form brings no value of its own. */
  value?: string | undefined
}

type FieldState = { id: string; problem: string | undefined }

/** The label, the hint and what is wrong, around one control. */
export function Field(props: Omit<Asked, 'value'> & FieldState & { children: ComponentChildren }) {
  const { id, label, hint, required, heading, problem } = props
  const words = (
    <label for={id}>
      {label} <Optional required={required} />
    </label>
  )
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      {heading ? <h1 class="question">{words}</h1> : words}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={id} says={problem} />
      {props.children}
    </div>
  )
}

export function Optional({ required }: { required: boolean | undefined }) {
  const t = lookWords(useView().lang)
  return required ? null : <span class="optional">({t.optional})</span>
}

export function Problem({ id, says }: { id: string; says: string | undefined }) {
  if (!says) return null
  return (
    <p class="problem" id={`${id}-problem`}>
      <Icon name="warning" /> <span>{says}</span>
    </p>
  )
}

/** The ids of what explains a control. */
export const described = (id: string, hint: ComponentChildren, problem: string | undefined) =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

/** The attributes that tell a control its hint and its problem. */
export const about = (
  asked: { hint?: ComponentChildren; required?: boolean | undefined },
  { id, problem }: FieldState,
) => ({
  required: asked.required || undefined,
  'aria-invalid': problem ? ('true' as const) : undefined,
  'aria-describedby': described(id, asked.hint, problem),
})

type OneOptionProps = {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  value: string
  label: string
  hint?: ComponentChildren
  checked: boolean
}

/** One of several answers; the whole box can be pressed. */
export function OneOption({ type, name, id, value, label, hint, checked }: OneOptionProps) {
  return (
    <div class="option">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint ? `${id}-says` : undefined}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-says`}>
          {hint}
        </p>
      )}
    </div>
  )
}
