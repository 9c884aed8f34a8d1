import { CopyText, copyText, DraftKeeper, draftKeeper } from '#look/elements.tsx'
import { Choice, type Option, Select, TextArea, TextField } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Notice, PageHead, Section } from '#look/parts.tsx'
import { Steps } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { skillName } from '../../profile/skill.ts'
import { kindHint, kindName, kindTone } from '../kind.ts'
import { kinds } from '../need.ts'
import { AnswerList } from './answer-list.tsx'
import { draftWords } from './draft.text.ts'
import { scopingWords } from './scoping.text.ts'
import {
  type Answers,
  assess,
  mayNameClients,
  recommend,
  type Step,
  stepBefore,
  stepNames,
} from './scoping.ts'

type Draft = { place: Place; token: string; answers: Answers }
type Typed = { values?: Values; problems?: Problems }

/** One question of the scoping. */
export function StepPage(props: Draft & Typed & { step: Step; link: string; mail?: Typed | undefined }) {
  const { place, token, answers, step, values, problems, link, mail } = props
  const t = scopingWords(useView().lang)
  const at = `/scopings/${token}`
  const before = stepBefore(step)
  const back = { href: before ? `${at}/${before}` : `/jams/${place.jam.slug}/call`, label: t.back }
  return (
    <JamPage
      place={place}
      title={t.question[step].ask}
      narrow
      menu={false}
      elements={[copyText, draftKeeper]}
    >
      <Steps now={stepNames.indexOf(step) + 1} of={stepNames.length} />
      <DraftKeeper name={`${token.slice(0, 8)}-${step}`}>
        <Form action={`${at}/${step}`} values={values ?? answers} problems={problems}>
          <Question step={step} />
          <Submit back={back}>{t.next}</Submit>
        </Form>
      </DraftKeeper>
      <Later action={`${at}/letter`} step={step} link={link} mail={mail} />
    </JamPage>
  )
}

type LaterProps = { action: string; step: Step; link: string; mail: Typed | undefined }

/** How to put the draft aside and find it again. */
function Later({ action, step, link, mail }: LaterProps) {
  const t = draftWords(useView().lang)
  return (
    <Section title={t.later}>
      <p>{t.says}</p>
      <CopyText text={link} label={t.link} />
      <details open={mail !== undefined}>
        <summary>{t.byMail}</summary>
        <Form id="letter" action={action} values={mail?.values} problems={mail?.problems}>
          <Hidden fields={{ step }} />
          <TextField
            name="email"
            type="email"
            label={t.email}
            hint={t.emailHint}
            autocomplete="email"
            width="medium"
            required
          />
          <Submit tone="quiet" icon="mail">
            {t.send}
          </Submit>
        </Form>
      </details>
    </Section>
  )
}

function Question({ step }: { step: Step }) {
  const { lang } = useView()
  const t = scopingWords(lang)
  const { ask, hint } = t.question[step]
  if (step === 'organisation')
    return (
      <>
        <TextField name="organisation" label={ask} hint={hint} heading autocomplete="organization" required />
        <TextField name="website" label={t.field.website ?? ''} type="url" autocomplete="url" />
      </>
    )
  if (step === 'kind') {
    const options = kinds.map((kind) => ({
      value: kind,
      label: kindName(kind, lang),
      hint: kindHint(kind, lang),
    }))
    return <Choice name="kind" label={ask} hint={hint} options={options} heading required />
  }
  if (step === 'data')
    return (
      <Choice name="data" label={ask} hint={hint} options={optionsOf('data', t.option)} heading required />
    )
  if (step === 'reach' || step === 'after') {
    const more = step === 'reach' ? 'who' : 'keeper'
    return (
      <>
        <Choice name={step} label={ask} hint={hint} options={optionsOf(step, t.option)} heading required />
        <TextField name={more} label={t.field[more] ?? ''} />
      </>
    )
  }
  if (step === 'title')
    return (
      <>
        <TextField name="title" label={ask} hint={hint} heading required />
        <TextArea name="teaser" label={t.field.teaser ?? ''} rows={4} maxLength={400} required />
      </>
    )
  return <TextArea name={step} label={ask} hint={hint} rows={7} heading required />
}

const optionsOf = (name: string, words: Record<string, string>): Option[] =>
  Object.entries(words)
    .filter(([key]) => key.startsWith(`${name}.`))
    .map(([key, label]) => ({ value: key.slice(name.length + 1), label }))

type Mine = { id: string; name: string }[]

/** All answers, what we think of them, and who hands them in. */
export function CheckPage({
  place,
  token,
  answers,
  mine,
  values,
  problems,
}: Draft & Typed & { mine: Mine | null }) {
  const t = scopingWords(useView().lang)
  return (
    <JamPage place={place} title={t.check} narrow menu={false}>
      <PageHead
        title={t.check}
        lead={t.checkSays}
        back={{ href: `/scopings/${token}/title`, label: t.back }}
      />
      <Assessment answers={answers} change={`/scopings/${token}/kind`} />
      <Section title={t.answers}>
        {mayNameClients(answers) && <Notice tone="warning">{t.clients}</Notice>}
        <AnswerList answers={answers} change={`/scopings/${token}`} />
      </Section>
      {mine ? (
        <Section title={t.submit}>
          <Form action={`/scopings/${token}/submission`} values={values} problems={problems}>
            <Select
              name="organisation"
              label={t.forWhom}
              empty={false}
              required
              options={[
                ...mine.map(({ id, name }) => ({ value: id, label: name })),
                { value: 'new', label: t.newOrganisation(answers.organisation ?? '') },
              ]}
            />
            <Submit>{t.submit}</Submit>
          </Form>
        </Section>
      ) : (
        <Section title={t.who}>
          <p>{t.whoSays}</p>
          <Form action={`/scopings/${token}/code`} values={values} problems={problems}>
            <TextField name="name" label={t.yourName} autocomplete="name" required />
            <TextField name="email" label={t.email} type="email" autocomplete="email" required />
            <Submit>{t.sendCode}</Submit>
          </Form>
        </Section>
      )}
    </JamPage>
  )
}

/** Whether it fits and why, which kind of service it looks like, and what a team would know. */
function Assessment({ answers, change }: { answers: Answers; change: string }) {
  const { lang } = useView()
  const t = { ...draftWords(lang), ...scopingWords(lang) }
  const { fit, reasons } = assess(answers)
  const { kind, skills } = recommend(answers)
  return (
    <Section title={t.suggests}>
      <Notice tone={fit === 'fits' ? 'success' : 'info'} title={t.fit[fit]}>
        {reasons.map((reason) => (
          <p key={reason}>{t.reason[reason]}</p>
        ))}
      </Notice>
      <p>
        <Chip tone={kindTone(kind)}>{kindName(kind, lang)}</Chip> {kindHint(kind, lang)}.{' '}
        {t.team(skills.map(({ skill }) => skillName(skill, lang)))}
      </p>
      {kind !== answers.kind && (
        <p>
          {t.suggest(kindName(kind, lang))} <a href={change}>{t.change}</a>. {t.keep}
        </p>
      )}
    </Section>
  )
}

/** Asks for the code that proves the address and hands the need in. */
export function ProofPage({ place, token, values = {}, problems }: Omit<Draft, 'answers'> & Typed) {
  const t = scopingWords(useView().lang)
  const text = (name: string) => String(values[name] ?? '')
  return (
    <JamPage place={place} title={t.code} narrow menu={false}>
      <PageHead
        title={t.code}
        lead={t.codeSent(text('email'))}
        back={{ href: `/scopings/${token}/check`, label: t.back }}
      />
      <Form action={`/scopings/${token}/submission`} values={values} problems={problems}>
        <input type="hidden" name="name" value={text('name')} />
        <input type="hidden" name="email" value={text('email')} />
        <TextField
          name="code"
          label={t.code}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          required
        />
        <Submit>{t.submit}</Submit>
      </Form>
    </JamPage>
  )
}
