import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'
import { lookWords } from './look.text.ts'
import { useView } from './view.ts'

export type Values = Readonly<Record<string, string | readonly string[] | undefined>>
/** What is wrong, by field name, each a whole sentence. The name '' concerns the form as a whole. */
export type Problems = Readonly<Record<string, string | undefined>>

type FormState = { id: string; values: Values; problems: Problems }
const FormContext = createContext<FormState>({ id: '', values: {}, problems: {} })

type FormProps = {
  action: string
  method?: 'post' | 'get' | undefined
  values?: Values | undefined
  problems?: Problems | undefined
  /** Two forms on one page need different ids. */
  id?: string | undefined
  /** Set when the form sends files. */
  files?: boolean | undefined
  /** Set when the form is one line of controls, e.g. a search. */
  inline?: boolean | undefined
  label?: string | undefined
  children: ComponentChildren
}

/** A form that knows what was typed and what is wrong with it, and says so at its top and at each field. */
export function Form({ action, method = 'post', values = {}, problems = {}, id = '', ...rest }: FormProps) {
  const { files, inline, label, children } = rest
  return (
    <FormContext.Provider value={{ id, values, problems }}>
      <form
        class={inline ? 'form inline' : 'form'}
        id={id || undefined}
        method={method}
        action={action}
        enctype={files ? 'multipart/form-data' : undefined}
        aria-label={label}
        novalidate
      >
        <ErrorSummary problems={problems} form={id} />
        {children}
      </form>
    </FormContext.Provider>
  )
}

/** What a field of this name has to show. */
export function useField(name: string) {
  const { id, values, problems } = useContext(FormContext)
  const value = values[name]
  const list = value === undefined ? [] : typeof value === 'string' ? [value] : [...value]
  return { id: fieldId(name, id), value: list[0], list, problem: problems[name] }
}

/** What is missing, as links to the places. Takes the focus when the page opens. */
export function ErrorSummary({ problems, form = '' }: { problems: Problems; form?: string | undefined }) {
  const { lang, status } = useView()
  const t = lookWords(lang)
  const list = Object.entries(problems).filter((entry): entry is [string, string] => !!entry[1])
  if (list.length === 0) return null
  return (
    <div class="problems" role="alert" tabindex={-1} autofocus={status === 422}>
      <h2>
        <Icon name="warning" /> {t.problems(list.length)}
      </h2>
      <ul>
        {list.map(([name, says]) => (
          <li key={name}>{name ? <a href={`#${fieldId(name, form)}`}>{says}</a> : says}</li>
        ))}
      </ul>
      <p>{t.kept}</p>
    </div>
  )
}

export type ButtonTone = 'strong' | 'quiet' | 'plain' | 'danger'

type ButtonProps = {
  href?: string | undefined
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  tone?: ButtonTone | undefined
  icon?: IconName | undefined
  /** More words for those who hear the page, when the visible ones need their surroundings. */
  of?: string | undefined
  download?: boolean | undefined
  children: ComponentChildren
}

/** A button; with `href` a link that looks like one. */
export function Button({
  href,
  type = 'submit',
  name,
  value,
  tone = 'strong',
  icon,
  of,
  ...rest
}: ButtonProps) {
  const inner = (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {rest.children}
        {of && <span class="unseen"> {of}</span>}
      </span>
    </>
  )
  const looks = tone === 'strong' ? 'button' : `button ${tone}`
  if (href !== undefined)
    return (
      <a class={looks} href={href} download={rest.download}>
        {inner}
      </a>
    )
  return (
    <button class={looks} type={type} name={name} value={value}>
      {inner}
    </button>
  )
}

/** The button that sends the surrounding form; `back` is a link beside it. */
export function Submit({
  back,
  ...button
}: ButtonProps & { back?: { href: string; label: string } | undefined }) {
  return (
    <div class="row submit">
      <Button {...button} />
      {back && <a href={back.href}>{back.label}</a>}
    </div>
  )
}

export function Hidden({ fields }: { fields: Readonly<Record<string, string | undefined>> }) {
  const list = Object.entries(fields).filter(([, value]) => value !== undefined)
  return list.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

type ActProps = Omit<ButtonProps, 'href' | 'type' | 'name' | 'value'> & {
  action: string
  fields?: Readonly<Record<string, string | undefined>> | undefined
}

/** One button that does one thing: a form with nothing to fill in. */
export function Act({ action, fields = {}, ...button }: ActProps) {
  return (
    <form class="act" method="post" action={action}>
      <Hidden fields={fields} />
      <Button {...button} />
    </form>
  )
}

type ConfirmProps = ActProps & {
  /** The button that opens the question. */
  label: string
  question: string
  /** The button inside that really does it. */
  children: ComponentChildren
  explain?: ComponentChildren
  open?: boolean | undefined
}

/** Asks once more before something that cannot be taken back. Works without JavaScript. */
export function Confirm({
  label,
  question,
  explain,
  open,
  action,
  fields,
  children,
  ...button
}: ConfirmProps) {
  return (
    <details class="confirm" open={open}>
      <summary class={`button ${button.tone === 'danger' ? 'danger' : 'quiet'}`}>
        {button.icon && <Icon name={button.icon} />} {label}
      </summary>
      <div class="ask">
        <h3>{question}</h3>
        {explain && <p>{explain}</p>}
        <Act action={action} fields={fields} tone={button.tone ?? 'strong'} of={button.of}>
          {children}
        </Act>
      </div>
    </details>
  )
}

export const fieldId = (name: string, form = '') =>
  `${form || 'f'}-${name.replace(/[^\w-]+/g, '-') || 'form'}`
