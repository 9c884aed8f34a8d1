import type { ComponentChildren } from 'preact'
import { type Asked, about, described, Field, OneOption, Optional, Problem } from './field-frame.tsx'
import { useField } from './form.tsx'
import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

type TextType =
  | 'text'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'time'
  | 'datetime-local'
  | 'search'
  | 'password'

type TextFieldProps = Asked & {
  type?: TextType | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
  min?: number | string | undefined
  max?: number | string | undefined
  step?: number | string | undefined
  pattern?: string | undefined
  width?: 'short' | 'medium' | 'full' | undefined
  /** What follows the field on its line, e.g. `Mbit/s`. */
  unit?: string | undefined
  spellcheck?: boolean | undefined
  autofocus?: boolean | undefined
}

/** One line of text, a number, a date. */
export function TextField(props: TextFieldProps) {
  const field = useField(props.name)
  const { type = 'text', width = 'full', unit, maxLength } = props
  const input = (
    <input
      id={field.id}
      name={props.name}
      // Preact's type for inputs is one of many; which one does not matter to us.
      type={type as 'text'}
      class={width}
      value={field.value ?? props.value ?? ''}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      min={props.min}
      max={props.max}
      step={props.step}
      pattern={props.pattern}
      // The browser would cut a pasted text in silence; the server says what is too long and keeps it.
      data-max={maxLength}
      spellcheck={props.spellcheck}
      autofocus={props.autofocus && !field.problem}
      {...about(props, field)}
    />
  )
  return (
    <Field {...props} {...field}>
      {unit ? (
        <span class="row">
          {input} <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea(props: Asked & { rows?: number | undefined; maxLength?: number | undefined }) {
  const field = useField(props.name)
  const t = lookWords(useView().lang)
  const hint = props.maxLength ? (
    <>
      {props.hint} {t.atMost(props.maxLength)}
    </>
  ) : (
    props.hint
  )
  return (
    <Field {...props} {...field} hint={hint}>
      <textarea id={field.id} name={props.name} rows={props.rows ?? 5} {...about({ ...props, hint }, field)}>
        {/* HTML swallows the first line break of a textarea, so it gets one to swallow. */}
        {`\n${field.value ?? props.value ?? ''}`}
      </textarea>
    </Field>
  )
}

export type Option = { value: string; label: string; hint?: ComponentChildren }

type ChoiceProps = Asked & { options: readonly Option[]; inline?: boolean | undefined }

/** One of several (radio buttons). */
export function Choice(props: ChoiceProps) {
  return <Options {...props} type="radio" />
}

/** Any of several (checkboxes). */
export function Choices(props: Omit<ChoiceProps, 'value'> & { values?: readonly string[] | undefined }) {
  return <Options {...props} type="checkbox" />
}

/** One checkbox: a yes that is given or not. */
export function Check(props: Asked) {
  const { id, list, problem } = useField(props.name)
  const { hint, value = 'yes' } = props
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <Problem id={id} says={problem} />
      <div class="option">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={value}
          checked={list.includes(value)}
          {...about(props, { id, problem })}
        />
        <label for={id}>
          {props.label} <Optional required={props.required} />
        </label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

type SelectProps = Asked & { options: readonly Option[]; empty?: string | false | undefined }

/** One of many, from a list that opens. */
export function Select(props: SelectProps) {
  const field = useField(props.name)
  const t = lookWords(useView().lang)
  const chosen = field.value ?? props.value ?? ''
  return (
    <Field {...props} {...field}>
      <select id={field.id} name={props.name} {...about(props, field)}>
        {props.empty !== false && <option value="">{props.empty ?? t.choose}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function FileField(props: Asked & { accept?: string | undefined; multiple?: boolean | undefined }) {
  const field = useField(props.name)
  return (
    <Field {...props} {...field}>
      <input
        type="file"
        id={field.id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        {...about(props, field)}
      />
    </Field>
  )
}

/** Several fields that belong together. */
export function Fields({
  legend,
  hint,
  children,
}: {
  legend: string
  hint?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <fieldset class="fields">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

type OptionsProps = ChoiceProps & { type: 'radio' | 'checkbox'; values?: readonly string[] | undefined }

function Options(props: OptionsProps) {
  const { type, name, label, hint, required, heading, options, inline } = props
  const { id, list, problem } = useField(name)
  const chosen = list.length > 0 ? list : (props.values ?? [props.value])
  const words = (
    <>
      {label} <Optional required={required} />
    </>
  )
  return (
    <fieldset class={problem ? 'field wrong' : 'field'} aria-describedby={described(id, hint, problem)}>
      <legend>{heading ? <h1 class="question">{words}</h1> : words}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={id} says={problem} />
      <div class={inline ? 'options inline' : 'options'}>
        {options.map((option, at) => (
          <OneOption
            key={option.value}
            {...option}
            {...{ type, name }}
            // The error summary leads to the first of them.
            id={at === 0 ? id : `${id}-${at}`}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
