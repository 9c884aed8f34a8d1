import type { ComponentChildren } from 'preact'
import { noticeSayings, sayNotice } from '#custody/dialogue/notice-words.ts'
import { Check, Choice, Choices, Fields, Select, TextArea, TextField } from '#look/fields.tsx'
import { Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { PageHead, Pairs, Row } from '#look/parts.tsx'
import { Steps } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { type Office, type SeekerLang, seekerLangs } from '../office.ts'
import { presets } from '../presets/presets.ts'
import { ruleValues, textValues } from './office-values.ts'
import { officeWords } from './offices.text.ts'
import { textNames, weekdays } from './read-office.ts'

type FormProps = { values?: Values | undefined; problems?: Problems | undefined }
type OfficeProps = FormProps & { service: Service; office: Office }
type StepName = 'topics' | 'rules' | 'texts' | 'opening'

export const steps: readonly StepName[] = ['topics', 'rules', 'texts', 'opening']

/** The first step: an offer that comes close, and a name. */
export function NewOfficePage({ service, values, problems }: FormProps & { service: Service }) {
  const { lang } = useView()
  const t = officeWords(lang)
  const at = `/services/${service.id}/counselling/offices`
  const options = presets.map(({ id, name, settings }) => ({
    value: id,
    label: (lang === 'en' && name.en) || name.de,
    hint: settings.topics.map((topic) => (lang === 'en' && topic.name.en) || topic.name.de).join(' · '),
  }))
  return (
    <Page title={t.add} narrow>
      <PageHead title={t.add} lead={t.addLead} back={{ href: at, label: t.all }} />
      <Form action={at} values={values} problems={problems}>
        <Choice name="preset" label={t.preset} options={options} required />
        <TextField name="name" label={t.name} hint={t.nameHint} maxLength={80} required />
        <Submit>{t.begin}</Submit>
      </Form>
    </Page>
  )
}

/** The frame of one step in setting up an office. */
export function OfficeStep({
  service,
  office,
  step,
  elements,
  head,
  children,
}: {
  service: Service
  office: Office
  step: StepName
  elements?: readonly string[]
  head?: ComponentChildren
  children: ComponentChildren
}) {
  const t = officeWords(useView().lang)
  const at = `/services/${service.id}/counselling/offices`
  const now = steps.indexOf(step) + 1
  return (
    <Page title={`${t.step[step]}: ${office.name}`} elements={elements} head={head} narrow>
      <PageHead title={t.step[step]} label={office.name} back={{ href: at, label: t.all }} />
      <Steps now={now} of={steps.length} label={t.stepOf(now, steps.length)} />
      <nav aria-label={t.steps} class="row">
        {steps.map((one) => (
          <a key={one} href={stepPath(at, office, one)} aria-current={one === step ? 'step' : undefined}>
            {t.step[one]}
          </a>
        ))}
      </nav>
      {children}
    </Page>
  )
}

export const stepPath = (at: string, office: Pick<Office, 'id'>, step: StepName): string =>
  step === 'topics' ? `${at}/${office.id}` : `${at}/${office.id}/${step}`

export function TopicsPage({ service, office, values, problems }: OfficeProps) {
  const t = officeWords(useView().lang)
  const at = `/services/${service.id}/counselling/offices`
  const shown = values ?? {
    name: office.name,
    topics: office.topics.map(({ name }) => name.de).join('\n'),
    langs: office.langs,
  }
  return (
    <OfficeStep {...{ service, office }} step="topics">
      <Form action={`${at}/${office.id}`} values={shown} problems={problems}>
        <Hidden fields={{ revision: String(office.revision) }} />
        <TextField name="name" label={t.name} hint={t.nameHint} maxLength={80} required />
        <TextArea name="topics" label={t.topics} hint={t.topicsHint} rows={8} required />
        <Choices
          name="langs"
          label={t.langs}
          hint={t.langsHint}
          options={seekerLangs
            .filter((lang) => lang !== 'de')
            .map((lang) => ({ value: lang, label: t.lang[lang] }))}
          inline
        />
        <Submit>{t.next}</Submit>
      </Form>
      {office.space === null && (
        <Row>
          <Confirm
            action={`${at}/${office.id}/removal`}
            label={t.remove}
            question={t.removeQuestion}
            explain={t.removeExplain}
            tone="danger"
          >
            {t.removeYes}
          </Confirm>
        </Row>
      )}
    </OfficeStep>
  )
}

export function RulesPage({ service, office, values, problems }: OfficeProps) {
  const { lang } = useView()
  const t = officeWords(lang)
  const at = `/services/${service.id}/counselling/offices/${office.id}`
  return (
    <OfficeStep {...{ service, office }} step="rules">
      <Form action={`${at}/rules`} values={values ?? ruleValues(office)} problems={problems}>
        <Hidden fields={{ revision: String(office.revision) }} />
        <Fields legend={t.hours} hint={t.hoursHint}>
          <Pairs>
            {weekdays.map((weekday) => (
              <TextField
                key={weekday}
                name={`hours-${weekday}`}
                label={t.day[weekday - 1] ?? ''}
                maxLength={80}
              />
            ))}
          </Pairs>
        </Fields>
        <Fields legend={t.promise} hint={t.promiseHint}>
          <TextField name="count" label={t.count} type="number" min={1} max={240} width="short" required />
          <Choice
            name="unit"
            label={t.unit.label}
            options={[
              { value: 'hours', label: t.unit.hours },
              { value: 'working-days', label: t.unit['working-days'] },
            ]}
            inline
            required
          />
        </Fields>
        <Fields legend={t.retention} hint={t.retentionHint}>
          <TextField
            name="retentionMonths"
            label={t.retentionMonths}
            type="number"
            min={1}
            max={120}
            width="short"
            unit={t.months}
            required
          />
        </Fields>
        <Fields legend={t.rules}>
          <Choice
            name="emergency"
            label={t.emergency}
            hint={t.emergencyHint}
            options={(['never', 'lead'] as const).map((value) => ({ value, label: t.emergencies[value] }))}
            required
          />
          <Choice
            name="notice"
            label={t.notice}
            hint={t.noticeHint}
            options={noticeSayings.map((value) => ({ value, label: sayNotice(lang, value) }))}
            required
          />
          <Check name="fourEyes" label={t.fourEyes} required />
          <TextField
            name="capacity"
            label={t.capacity}
            type="number"
            min={1}
            max={60}
            width="short"
            required
          />
        </Fields>
        <Submit>{t.next}</Submit>
      </Form>
    </OfficeStep>
  )
}

/** What the office says by itself, in one language at a time, the German beside it. */
export function TextsPage({ service, office, lang, values, problems }: OfficeProps & { lang: SeekerLang }) {
  const t = officeWords(useView().lang)
  const at = `/services/${service.id}/counselling/offices/${office.id}/texts`
  const langs = seekerLangs.filter((one) => one === 'de' || one === 'en' || office.langs.includes(one))
  const isGerman = lang === 'de'
  return (
    <OfficeStep {...{ service, office }} step="texts">
      <p>{t.textsLead}</p>
      <Form action={at} method="get" values={{ lang }} id="lang" inline>
        <Select
          name="lang"
          label={t.textsIn}
          options={langs.map((value) => ({ value, label: t.lang[value] }))}
          empty={false}
          required
        />
        <Submit tone="quiet">{t.textsIn}</Submit>
      </Form>
      <Form action={`${at}?lang=${lang}`} values={values ?? textValues(office, lang)} problems={problems}>
        <Hidden fields={{ revision: String(office.revision) }} />
        {textNames.map((name) => (
          <TextArea
            key={name}
            name={name}
            label={t.text[name]}
            hint={isGerman ? undefined : `${t.original}: ${office.texts[name].de}`}
            rows={name === 'about' ? 8 : 4}
            required={isGerman}
          />
        ))}
        {!isGerman &&
          office.topics.map((topic) => (
            <TextField
              key={topic.id}
              name={`topic-${topic.id}`}
              label={t.topicIn(topic.name.de)}
              maxLength={120}
            />
          ))}
        <Submit>{t.next}</Submit>
      </Form>
    </OfficeStep>
  )
}
