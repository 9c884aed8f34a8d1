import type { FormValues } from '#kernel/http.ts'
import { newId } from '#kernel/id.ts'
import { localText } from '#kernel/zone.ts'
import { day } from '#look/dates.ts'
import { Check, Select, TextField } from '#look/fields.tsx'
import { Act, Form, Hidden, type Problems, Submit } from '#look/form.tsx'
import { Empty, PageHead, Row, Section } from '#look/parts.tsx'
import { Progress } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../frame.tsx'
import { planWords } from './plan.text.ts'
import type { Plan, Step, StepState } from './step.ts'

/** A form of the plan that came back: which one, what was typed, what is wrong. */
export type Returned = { key: string; values: FormValues; problems: Problems }

type Owner = { account: string; name: string }

type PlanProps = {
  place: Place
  plan: Plan
  owners: readonly Owner[]
  isOrganiser: boolean
  returned?: Returned | undefined
}

const groups: readonly StepState[] = ['overdue', 'soon', 'later', 'done']

/** What is to be done by when, and by whom: what is late stands first. */
export function PlanPage(props: PlanProps) {
  const { place, plan, isOrganiser } = props
  const t = planWords(useView().lang)
  const done = plan.steps.filter(({ state }) => state === 'done').length
  const isCalm = !plan.steps.some(({ state }) => state === 'overdue' || state === 'soon')
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Progress label={t.progress(done, plan.steps.length)} value={done} max={plan.steps.length} />
      {isCalm && <Empty title={t.nothing} level={2} />}
      {groups.map((state) => (
        <Group key={state} {...props} state={state} />
      ))}
      {isOrganiser && <OwnStep {...props} />}
      {isOrganiser && plan.dropped.length > 0 && <Dropped {...props} />}
    </JamPage>
  )
}

function Group({ state, ...props }: PlanProps & { state: StepState }) {
  const t = planWords(useView().lang)
  const steps = props.plan.steps.filter((step) => step.state === state)
  if (steps.length === 0) return null
  return (
    <Section title={t.groups[state]} id={state}>
      <ol class="plan">
        {steps.map((step) => (
          <OneStep key={step.key} {...props} step={step} />
        ))}
      </ol>
    </Section>
  )
}

function OneStep({ step, ...props }: PlanProps & { step: Step }) {
  const { lang } = useView()
  const t = planWords(lang)
  const { jam } = props.place
  const words = step.usual ? t.steps[step.usual] : undefined
  const title = words?.title ?? step.title
  const by = step.ownerName ?? t.nobody
  const over =
    step.doneAt && step.doneName ? t.doneBy(step.doneName, day(step.doneAt, lang, jam.timeZone)) : ''
  return (
    <li class={step.state} id={step.key}>
      <div>
        <strong>{step.path ? <a href={`/jams/${jam.slug}/${step.path}`}>{title}</a> : title}</strong>
        {words && <p class="hint">{words.says}</p>}
      </div>
      <p>
        <span class="unseen">{t.states[step.state]}: </span>
        {t.due} {day(step.dueAt, lang, jam.timeZone)} · {by}
        {over && ` · ${over}`}
      </p>
      {props.isOrganiser && <Changing {...props} step={step} title={title} />}
    </li>
  )
}

function Changing({
  place: { jam },
  owners,
  returned,
  step,
  title,
}: PlanProps & { step: Step; title: string }) {
  const t = planWords(useView().lang)
  const at = `/jams/${jam.slug}/plan/${step.key}`
  const sent = returned?.key === step.key ? returned : undefined
  const values = sent?.values ?? {
    dueOn: localText(step.dueAt, jam.timeZone).slice(0, 10),
    owner: step.owner ?? '',
    done: step.doneAt ? 'yes' : '',
  }
  return (
    <details open={sent !== undefined}>
      <summary>
        {t.change}
        <span class="unseen">: {title}</span>
      </summary>
      <Form action={at} id={`step-${step.key}`} values={values} problems={sent?.problems ?? {}}>
        <Hidden fields={{ version: step.version }} />
        <Row>
          <TextField name="dueOn" label={t.due} type="date" width="medium" required />
          <OwnerField owners={owners} />
        </Row>
        {step.isSeen ? <p class="hint">{t.seen}</p> : <Check name="done" label={t.done} />}
        <Submit>{t.save}</Submit>
      </Form>
      <Act action={`${at}/removal`} tone="plain" of={title}>
        {t.drop}
      </Act>
    </details>
  )
}

function OwnerField({ owners }: { owners: readonly Owner[] }) {
  const t = planWords(useView().lang)
  const options = [
    { value: '', label: t.nobody },
    ...owners.map(({ account, name }) => ({ value: account, label: name })),
  ]
  return <Select name="owner" label={t.owner} options={options} empty={false} required />
}

function OwnStep({ place: { jam }, owners, returned }: PlanProps) {
  const t = planWords(useView().lang)
  const sent = returned?.key === '' ? returned : undefined
  return (
    <Section title={t.add} id="own">
      <Form
        action={`/jams/${jam.slug}/plan`}
        id="own"
        values={sent?.values ?? {}}
        problems={sent?.problems ?? {}}
      >
        <Hidden fields={{ id: String(sent?.values.id ?? newId()) }} />
        <TextField name="title" label={t.what} maxLength={160} required />
        <Row>
          <TextField name="dueOn" label={t.due} type="date" width="medium" required />
          <OwnerField owners={owners} />
        </Row>
        <Submit>{t.addIt}</Submit>
      </Form>
    </Section>
  )
}

function Dropped({ place: { jam }, plan }: PlanProps) {
  const t = planWords(useView().lang)
  return (
    <Section title={t.droppedTitle} id="dropped">
      <ul>
        {plan.dropped.map((name) => (
          <li key={name}>
            {t.steps[name].title}{' '}
            <Act action={`/jams/${jam.slug}/plan/${name}/return`} tone="plain" of={t.steps[name].title}>
              {t.bringBack}
            </Act>
          </li>
        ))}
      </ul>
    </Section>
  )
}
