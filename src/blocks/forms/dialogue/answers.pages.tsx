import { worded } from '#field/form/wording.ts'
import { day } from '#look/dates.ts'
import { Check, Select, TextArea, TextField } from '#look/fields.tsx'
import { Act, Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Chip, Empty, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { FormFrame } from '../filling/frame.tsx'
import type { PublishedForm } from '../forms.ts'
import type { PublicAnswer, PublicCount } from './answer.ts'
import { answersWords, publicWords } from './answers.text.ts'

type Seen = { published: PublishedForm; answers: PublicAnswer[]; counts: PublicCount[] }
const zone = 'Europe/Berlin'

/** What everybody reads, without an account and without JavaScript. */
export function PublicAnswersPage({ published, answers, counts, lang }: Seen & { lang: string }) {
  const { form, slug, organisationName } = published
  const t = publicWords(lang)
  const named = (name: string | null) => stateName(published, name, lang)
  const counted = form.states.flatMap(({ name }) => counts.find(({ state }) => state === name) ?? [])
  return (
    <FormFrame {...published} lang={lang} title={t.title}>
      <div class="page-of" lang={t.lang}>
        <header class="page-head">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead(organisationName)}</p>
        </header>
        {answers.length === 0 && <p>{t.none}</p>}
        {answers.map((one) => (
          <article key={one.id} class="card">
            {named(one.state) && (
              <p class="row">
                <Chip tone="leaf">{named(one.state)}</Chip>
              </p>
            )}
            <h2>{one.question}</h2>
            <div class="prose">
              <p>{one.answer}</p>
            </div>
            <p class="who">{t.on(day(one.publishedAt, t.lang, zone))}</p>
          </article>
        ))}
        {counted.length > 0 && (
          <Section title={t.counts}>
            <dl class="said">
              {counted.map(({ state, cases }) => (
                <div key={state}>
                  <dt>{named(state)}</dt>
                  <dd>{cases ?? t.few}</dd>
                </div>
              ))}
            </dl>
            <p class="hint">
              {t.fewSays} {t.counted(day(counted[0]?.countedOn ?? '', t.lang, 'UTC'))}
            </p>
          </Section>
        )}
        <p>
          <a href={`/f/${slug}`}>{t.ask}</a>
        </p>
      </div>
    </FormFrame>
  )
}

type MineProps = {
  service: string
  /** Null: the form does not publish. */
  seen: Seen | null
  fresh: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** Where a member publishes what they have rid of names. */
export function AnswersPage({ service, seen, fresh, values, problems }: MineProps) {
  const { lang } = useView()
  const t = answersWords(lang)
  const back = { href: `/services/${service}`, label: t.back }
  if (!seen)
    return (
      <Page title={t.title} narrow>
        <PageHead title={t.title} back={back} />
        <Empty level={2} title={t.off}>
          {t.offSays}
        </Empty>
      </Page>
    )
  const path = `/services/${service}/form/answers`
  const { published, answers, counts } = seen
  const states = published.form.states
  const label = (name: string) => stateName(published, name, lang)
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} back={back}>
        <Button href={`/f/${published.slug}/answers`} tone="quiet">
          {t.see}
        </Button>
      </PageHead>
      {answers.length === 0 && (
        <Empty level={2} title={t.none}>
          {t.noneSays}
        </Empty>
      )}
      {answers.map((one) => (
        <Card key={one.id} level={2} title={one.question} who={day(one.publishedAt, lang, zone)}>
          <div class="prose">
            <p>{one.answer}</p>
          </div>
          <Act action={`${path}/${one.id}/withdrawal`} tone="quiet" of={one.question}>
            {t.withdraw}
          </Act>
        </Card>
      ))}
      <Section title={t.add}>
        <Form action={path} values={values} problems={problems}>
          <Hidden fields={{ id: fresh }} />
          <TextArea name="question" label={t.question} hint={t.questionHint} rows={3} required />
          <TextArea name="answer" label={t.answer} rows={6} required />
          <Select
            name="state"
            label={t.state}
            options={[
              { value: '', label: t.stateNone },
              ...states.map(({ name }) => ({ value: name, label: label(name) })),
            ]}
          />
          <Check name="sure" label={t.sure} required />
          <Submit>{t.publish}</Submit>
        </Form>
      </Section>
      <Section title={t.counts}>
        <p>{t.countsSays}</p>
        <Form action={`${path}/counts`} id="counts" values={countsOf(counts)}>
          {states.map(({ name }) => (
            <TextField key={name} name={`count.${name}`} label={label(name)} type="number" />
          ))}
          <Submit tone="quiet">{t.publish}</Submit>
        </Form>
      </Section>
    </Page>
  )
}

const countsOf = (counts: readonly PublicCount[]): Values =>
  Object.fromEntries(
    counts.map(({ state, cases }) => [`count.${state}`, cases === null ? '' : String(cases)]),
  )

function stateName({ form }: PublishedForm, name: string | null, lang: string): string {
  const state = form.states.find((one) => one.name === name)
  return state ? worded(state.label, lang, form.langs[0]) : ''
}
