import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Celebrate, PageHead, Section } from '#look/parts.tsx'
import { Steps, type Task, TaskList } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { Beginning } from '../model/beginning.ts'
import type { Site } from '../sites.ts'
import { firstOpen } from './answering.ts'
import { type QuestionName, questionNames } from './answers.ts'
import { assistantWords } from './assistant.text.ts'
import { type QuestionProps, Questions } from './questions.tsx'

type AskProps = QuestionProps & {
  site: Site
  name: QuestionName
  values: Values
  problems?: Problems | undefined
}

/** One question on a page of its own (Erstfragen). */
export function AskPage({ site, name, values, problems, ...rest }: AskProps) {
  const t = assistantWords(useView().lang)
  const { title, ask, hint } = t.questions[name]
  const at = `/services/${site.service}/site/assistant`
  const now = questionNames.indexOf(name) + 1
  const Fields = Questions[name]
  return (
    <Page title={title} narrow>
      <PageHead title={ask} lead={hint || undefined} back={{ href: at, label: t.toAll }} />
      <Steps now={now} of={questionNames.length} label={t.of(now, questionNames.length)} />
      <Form action={`${at}/${name}`} values={values} problems={problems} files={name === 'look'}>
        <Fields {...rest} />
        <Submit>{t.next}</Submit>
      </Form>
      <Act action={`${at}/${name}/skip`} tone="plain">
        {t.skip}
      </Act>
    </Page>
  )
}

/** All twelve with how far they are, and the writing. */
export function AssistantPage({ site, beginning }: { site: Site; beginning: Beginning }) {
  const t = assistantWords(useView().lang)
  const at = `/services/${site.service}/site/assistant`
  const open = firstOpen(beginning)
  const hasWritten = Object.keys(beginning.wrote).length > 0
  return (
    <Page title={t.title} narrow>
      <PageHead
        title={t.title}
        label={site.serviceName}
        lead={t.lead}
        back={{ href: `/services/${site.service}/site`, label: t.back }}
      >
        {open && <Button href={`${at}/${open}`}>{beginning.asked.length === 0 ? t.begin : t.goOn}</Button>}
      </PageHead>
      <Writing at={at} early={open !== undefined} again={hasWritten} />
      <Section title={t.list}>
        <TaskList label={t.list} tasks={questionNames.map((name) => taskOf(name, at, beginning, t))} />
      </Section>
    </Page>
  )
}

function Writing({ at, early, again }: { at: string; early: boolean; again: boolean }) {
  const t = assistantWords(useView().lang)
  const button = (
    <Act action={`${at}/pages`} tone={early ? 'quiet' : 'strong'}>
      {again ? t.again : t.write}
    </Act>
  )
  if (!early && !again)
    return (
      <Celebrate title={t.writeTitle}>
        <p>{t.writeSays}</p>
        {button}
      </Celebrate>
    )
  return (
    <Section title={again ? t.againTitle : t.writeTitle}>
      <p>{again ? t.againSays : `${t.writeSays} ${t.writeEarly}`}</p>
      {button}
    </Section>
  )
}

const taskOf = (
  name: QuestionName,
  at: string,
  { asked }: Beginning,
  t: ReturnType<typeof assistantWords>,
): Task => ({
  title: t.questions[name].title,
  href: `${at}/${name}`,
  state: asked.includes(name) ? 'done' : 'open',
})
