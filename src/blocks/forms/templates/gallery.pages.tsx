import { questionsOf } from '#field/form/questions.ts'
import { worded } from '#field/form/wording.ts'
import { Check, Select, TextArea, TextField } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Chip, Empty, Grid, PageHead, Prose, Row, Section, type Tone } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { galleryWords } from './gallery.text.ts'
import type { Template, Topic } from './template.ts'

const tones: Record<Topic, Tone> = {
  join: 'berry',
  help: 'leaf',
  say: 'blue',
  event: 'apricot',
  use: 'blue',
  money: 'leaf',
  rights: 'plain',
  children: 'apricot',
}

/** Where the gallery stands: at a service that has a form, or before there is one. */
export type Shelf = { at: string; back: { href: string; label: string }; empty?: string | undefined }

type GalleryProps = { shelf: Shelf; found: readonly Template[]; wanted: string }

/** Templates to look through and to search. */
export function GalleryPage({ shelf, found, wanted }: GalleryProps) {
  const t = galleryWords(useView().lang)
  return (
    <Page title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={shelf.back}>
        {shelf.empty && (
          <>
            <Button href={shelf.empty} tone="quiet" icon="plus">
              {t.empty}
            </Button>
            <Button href={`${shelf.empty}/file`} tone="plain" icon="document">
              {t.file}
            </Button>
          </>
        )}
      </PageHead>
      <Form action={shelf.at} method="get" values={{ q: wanted }} inline label={t.search}>
        <TextField name="q" type="search" label={t.search} required />
        <Button icon="search">{t.find}</Button>
      </Form>
      <p role="status">
        {t.found(found.length)} {wanted && <a href={shelf.at}>{t.all}</a>}
      </p>
      {found.length === 0 && (
        <Empty title={t.none} level={2}>
          {t.noneTodo}
        </Empty>
      )}
      <Grid>
        {found.map((one) => (
          <OneTemplate key={one.name} template={one} at={shelf.at} />
        ))}
      </Grid>
    </Page>
  )
}

function OneTemplate({ template, at }: { template: Template; at: string }) {
  const { lang } = useView()
  const t = galleryWords(lang)
  const { name, topic, title, says } = template
  const form = template.make({ organisation: '', contact: '' })
  return (
    <Card
      level={2}
      title={worded(title, lang)}
      href={`${at}${at.includes('?') ? '&' : '?'}template=${name}`}
      chips={<Chip tone={tones[topic]}>{t.topic[topic]}</Chip>}
      who={`${t.questions(questionsOf(form).length)} · ${t.months(form.terms.keepMonths)}`}
    >
      <p>{worded(says, lang)}</p>
    </Card>
  )
}

export type Organisations = readonly { id: string; name: string }[]

type BeginProps = {
  shelf: Shelf
  action: string
  template: Template
  values: Values
  problems?: Problems | undefined
  /** There are questions already: they would be replaced. */
  replaces?: boolean | undefined
  /** Before there is a service: for whom, and under which name. */
  organisations?: Organisations | undefined
}

/** One template: what it asks, and what it has to know before it begins. */
export function BeginPage({
  shelf,
  action,
  template,
  values,
  problems,
  replaces,
  organisations,
}: BeginProps) {
  const { lang } = useView()
  const t = galleryWords(lang)
  const title = worded(template.title, lang)
  return (
    <Page title={title}>
      <PageHead
        title={title}
        label={t.topic[template.topic]}
        lead={worded(template.says, lang)}
        back={{ href: shelf.at, label: t.backAll }}
      />
      <Form action={action} values={values} problems={problems}>
        <Hidden fields={{ template: template.name }} />
        {organisations && <ForWhom organisations={organisations} />}
        <TextArea name="contact" label={t.contact} hint={t.contactHint} rows={4} maxLength={600} required />
        {replaces && <Check name="replace" label={t.replace} hint={t.replaceHint} required />}
        <Submit icon="check">{t.begin}</Submit>
      </Form>
      <Section title={t.asks}>
        <Questions template={template} />
      </Section>
    </Page>
  )
}

function ForWhom({ organisations }: { organisations: Organisations }) {
  const t = galleryWords(useView().lang)
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {options.length > 1 ? (
        <Select name="organisation" label={t.organisation} options={options} empty={false} required />
      ) : (
        <Hidden fields={{ organisation: options[0]?.value }} />
      )}
      <TextField name="name" label={t.name} maxLength={120} required />
    </>
  )
}

function Questions({ template }: { template: Template }) {
  const { lang } = useView()
  const form = template.make({ organisation: '', contact: '' })
  return (
    <Prose>
      <ol>
        {questionsOf(form).map(({ question }) => (
          <li key={question.name}>{worded(question.label, lang)}</li>
        ))}
      </ol>
    </Prose>
  )
}

/** Whoever belongs to no organisation has nobody to ask for. */
export function NoOrganisationPage() {
  const t = galleryWords(useView().lang)
  return (
    <Page title={t.newForm} narrow>
      <PageHead title={t.newForm} back={{ href: '/services', label: t.backMine }} />
      <Row>
        <Empty title={t.noOrganisation} level={2}>
          {t.noOrganisationTodo}
        </Empty>
      </Row>
    </Page>
  )
}
