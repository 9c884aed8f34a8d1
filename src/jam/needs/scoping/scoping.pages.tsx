import { CopyText, copyText, DraftKeeper, draftKeeper } from '#look/elements.tsx'
import { Check, Choice, type Option, Select, TextArea, TextField } from '#look/fields.tsx'
import { Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { Steps } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { answerKey, fieldOf, type OwnQuestion, sayAsk, sayHint, sayOptions } from '../../call/question.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { kindHint, kindName } from '../kind.ts'
import { type Kind, kinds } from '../need.ts'
import { AnswerList } from './answer-list.tsx'
import { Assessment } from './assessment.tsx'
import { ClientWarning } from './client-warning.tsx'
import { draftWords } from './draft.text.ts'
import { EntryFields, LateForm } from './entry.pages.tsx'
import { exampleWords } from './examples.text.ts'
import { scopingWords } from './scoping.text.ts'
import { type Answers, type PageName, pageBefore, pagesFor, type Step, steps } from './scoping.ts'

type Draft = { place: Place; token: string; answers: Answers; own: OwnQuestion[]; enters: boolean }
type Typed = { values?: Values; problems?: Problems }

/** One question of the scoping, or those that the jam asks besides. */
export function StepPage(props: Draft & Typed & { page: PageName; link: string; mail?: Typed | undefined }) {
  const { place, token, answers, own, page, values, problems, link, mail, enters } = props
  const { lang } = useView()
  const t = { ...draftWords(lang), ...scopingWords(lang) }
  const at = `/scopings/${token}`
  const before = pageBefore(page, own)
  const back = { href: before ? `${at}/${before}` : `/jams/${place.jam.slug}/call`, label: t.back }
  const pages = pagesFor(own)
  return (
    <JamPage
      place={place}
      title={page === 'own' ? t.own : t.question[page].ask}
      narrow
      menu={false}
      elements={[copyText, draftKeeper]}
    >
      <Steps now={pages.indexOf(page) + 1} of={pages.length} />
      <DraftKeeper name={`${token.slice(0, 8)}-${page}`}>
        <Form action={`${at}/${page}`} values={values ?? typedBefore(answers, own)} problems={problems}>
          {enters && <Notice title={t.phone}>{t.phoneSays}</Notice>}
          {before && <ClientWarning answers={answers} change={at} only={namesOn(before, own)} />}
          {page === 'own' ? (
            <OwnFields own={own} jam={place.jam.title} />
          ) : (
            <Question step={page} kind={kinds.find((kind) => kind === answers.kind)} />
          )}
          <Submit back={back}>{t.next}</Submit>
        </Form>
      </DraftKeeper>
      <Later action={`${at}/letter`} page={page} link={link} mail={mail} />
    </JamPage>
  )
}

const namesOn = (page: PageName, own: OwnQuestion[]): string[] =>
  page === 'own' ? own.map(answerKey) : Object.keys(steps[page].shape)

/** What stands in the fields: own questions are asked under their id and answered under their words. */
const typedBefore = (answers: Answers, own: OwnQuestion[]): Values => ({
  ...answers,
  ...Object.fromEntries(own.map((one) => [fieldOf(one), answers[answerKey(one)]])),
})

type LaterProps = { action: string; page: PageName; link: string; mail: Typed | undefined }

/** How to put the draft aside and find it again. */
function Later({ action, page, link, mail }: LaterProps) {
  const t = draftWords(useView().lang)
  return (
    <Section title={t.later}>
      <p>{t.says}</p>
      <CopyText text={link} label={t.link} />
      <details open={mail !== undefined}>
        <summary>{t.byMail}</summary>
        <Form id="letter" action={action} values={mail?.values} problems={mail?.problems}>
          <Hidden fields={{ step: page }} />
          <TextField
            name="email"
            type="email"
            label={t.email}
            hint={t.emailHint}
            autocomplete="email"
            width="medium"
            required
          />
          <Check name="remind" label={t.remind} hint={t.remindHint} />
          <Submit tone="quiet" icon="mail">
            {t.send}
          </Submit>
        </Form>
      </details>
    </Section>
  )
}

function Question({ step, kind }: { step: Step; kind: Kind | undefined }) {
  const { lang } = useView()
  const t = scopingWords(lang)
  const { ask, hint: usual } = t.question[step]
  const hint = (kind && kind !== 'custom' && exampleWords(lang)[kind][step]) || usual
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

/** Questions of this jam alone. */
function OwnFields({ own, jam }: { own: OwnQuestion[]; jam: string }) {
  const { lang } = useView()
  const t = draftWords(lang)
  return (
    <>
      <PageHead title={t.own} lead={t.ownSays(jam)} />
      {own.map((one) => (
        <OwnField key={one.id} one={one} />
      ))}
    </>
  )
}

function OwnField({ one }: { one: OwnQuestion }) {
  const { lang } = useView()
  const props = {
    name: fieldOf(one),
    label: sayAsk(one, lang),
    hint: sayHint(one, lang) || undefined,
    required: one.required,
  }
  if (one.kind === 'choice') return <Choice {...props} options={sayOptions(one, lang)} />
  return one.kind === 'line' ? <TextField {...props} /> : <TextArea {...props} rows={4} maxLength={2000} />
}

type CheckProps = Draft & Typed & { mine: Mine | null; late: boolean; wrongCode?: Typed | undefined }

/** All answers, what we think of them, and who hands them in. */
export function CheckPage(props: CheckProps) {
  const { place, token, answers, mine, enters, late, wrongCode, values, problems } = props
  const t = scopingWords(useView().lang)
  const at = `/scopings/${token}`
  return (
    <JamPage place={place} title={t.check} narrow menu={false}>
      <PageHead title={t.check} lead={t.checkSays} back={{ href: `${at}/title`, label: t.back }} />
      <Assessment answers={answers} change={`${at}/kind`} />
      <Section title={t.answers}>
        <ClientWarning answers={answers} change={at} />
        <AnswerList answers={answers} change={at} />
      </Section>
      {late ? (
        <LateForm at={at} typed={wrongCode} />
      ) : enters ? (
        <EntryFields at={at} values={values} problems={problems} />
      ) : mine ? (
        <MineForm at={at} mine={mine} answers={answers} values={values} problems={problems} />
      ) : (
        <Section title={t.who}>
          <p>{t.whoSays}</p>
          <Form action={`${at}/code`} values={values} problems={problems}>
            <TextField name="name" label={t.yourName} autocomplete="name" required />
            <TextField name="email" label={t.email} type="email" autocomplete="email" required />
            <Submit>{t.sendCode}</Submit>
          </Form>
        </Section>
      )}
    </JamPage>
  )
}

type SendProps = { at: string; values: Values | undefined; problems: Problems | undefined }

function MineForm({ at, mine, answers, values, problems }: SendProps & { mine: Mine; answers: Answers }) {
  const t = scopingWords(useView().lang)
  return (
    <Section title={t.submit}>
      <Form action={`${at}/submission`} values={values} problems={problems}>
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
  )
}
