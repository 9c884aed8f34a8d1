import { Check, Choices, FileField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Facts, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { picturesTaken } from '../pictures/sizes.ts'
import type { Site } from '../sites.ts'
import { intakeWords } from './intake.text.ts'
import type { Intake } from './intake.ts'
import { LeftOut, PageByPage } from './report.pages.tsx'
import type { Report } from './report.ts'

type IntakeProps = { site: Site; intake: Intake; problems?: Problems }

/** What would become of an old site, what becomes of it now, or what has become of it. */
export function IntakePage(props: IntakeProps) {
  const { site, intake } = props
  const t = intakeWords(useView().lang)
  const { report, state } = intake
  const at = `/services/${site.service}/site/intake`
  const kind = t.whatKind[report.what]
  return (
    <Page
      title={report.title || t.untitled}
      head={state === 'running' && <meta http-equiv="refresh" content="5" />}
    >
      <PageHead
        title={report.title || t.untitled}
        label={`${kind} · ${t.state[state]}`}
        back={{ href: at, label: t.toAll }}
      />
      {state === 'running' && <Running {...props} />}
      {state === 'done' && <Done {...props} />}
      {report.isTorn && (
        <Notice tone="warning" title={t.torn}>
          {t.tornSays}
        </Notice>
      )}
      <Section title={state === 'done' ? t.became : t.would}>
        <Facts facts={factsOf(report, t)} />
      </Section>
      {report.missing.length > 0 && state !== 'undone' && <Missing {...props} />}
      {state === 'seen' && <Take {...props} />}
      <LeftOut report={report} />
      <PageByPage report={report} />
    </Page>
  )
}

function Running({ site, intake }: IntakeProps) {
  const t = intakeWords(useView().lang)
  return (
    <Section title={t.running}>
      <p>
        <progress max={Math.max(1, intake.ofSteps)} value={intake.steps} aria-label={t.running} />
      </p>
      <p>{t.runningSays(intake.steps, intake.ofSteps)}</p>
      <p class="hint">{t.runningHint}</p>
      <Act
        action={`/services/${site.service}/site/intake/${intake.id}/run`}
        fields={{ kinds: 'page,post,event' }}
        tone="plain"
      >
        {t.again}
      </Act>
    </Section>
  )
}

function Done({ site, intake }: IntakeProps) {
  const t = intakeWords(useView().lang)
  const at = `/services/${site.service}/site`
  return (
    <>
      <Notice tone="success" title={t.done}>
        <p>{t.doneSays}</p>
        <Row>
          <Button href={`${at}/pages`}>{t.toPages}</Button>
          {intake.report.pictures > 0 && (
            <Button href={`${at}/pictures`} tone="quiet">
              {t.toPictures}
            </Button>
          )}
        </Row>
      </Notice>
      <Confirm
        label={t.undo}
        question={t.undoAsk}
        explain={t.undoSays}
        action={`${at}/intake/${intake.id}/undoing`}
        tone="danger"
      >
        {t.undoYes}
      </Confirm>
    </>
  )
}

function Missing({ site, intake, problems = {} }: IntakeProps) {
  const t = intakeWords(useView().lang)
  const { missing } = intake.report
  return (
    <Section title={t.missing(missing.length)}>
      <p>{t.missingSays}</p>
      <details>
        <summary>{t.missingList}</summary>
        <ul>
          {missing.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      {intake.state === 'seen' && (
        <Form
          id="more"
          action={`/services/${site.service}/site/intake/${intake.id}/files`}
          files
          problems={problems.files ? problems : {}}
        >
          <FileField name="files" label={t.moreFiles} accept={`.zip,${picturesTaken}`} multiple required />
          <Submit tone="quiet">{t.moreGo}</Submit>
        </Form>
      )}
    </Section>
  )
}

function Take({ site, intake, problems = {} }: IntakeProps) {
  const t = intakeWords(useView().lang)
  const at = `/services/${site.service}/site/intake/${intake.id}`
  const kinds = (['page', 'post', 'event'] as const)
    .map((value) => ({ value, count: intake.report.pages.filter(({ kind }) => kind === value).length }))
    .filter(({ count }) => count > 0)
  return (
    <Section title={t.take}>
      <Form id="take" action={`${at}/run`} problems={problems.kinds ? problems : {}}>
        <Choices
          name="kinds"
          label={t.takeWhat}
          hint={t.takeSays}
          options={kinds.map(({ value, count }) => ({ value, label: `${t.kinds[value]} (${count})` }))}
          values={kinds.map(({ value }) => value)}
          required
        />
        {intake.report.elsewhere > 0 && (
          <Check name="fetch" label={t.fetch(intake.report.elsewhere)} hint={t.fetchHint} />
        )}
        <Submit>{t.takeGo}</Submit>
      </Form>
      <Act action={`${at}/discarding`} tone="plain">
        {t.discard}
      </Act>
    </Section>
  )
}

function factsOf(report: Report, t: ReturnType<typeof intakeWords>) {
  const of = (wanted: string) => report.pages.filter(({ kind }) => kind === wanted).length
  return [
    { value: of('page'), label: t.facts.pages },
    { value: of('post'), label: t.facts.posts },
    { value: of('event'), label: t.facts.events },
    { value: report.pictures, label: t.facts.pictures },
    { value: report.files, label: t.facts.files },
    { value: report.redirects, label: t.facts.redirects },
  ].filter(({ value }) => value > 0)
}
