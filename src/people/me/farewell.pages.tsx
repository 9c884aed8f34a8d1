import { TextField } from '#look/fields.tsx'
import { Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Duties } from './erasure.ts'
import type { JamOfMine } from './me.pages.tsx'
import { meWords } from './me.text.ts'

export function ExportPage() {
  const t = meWords(useView().lang)
  return (
    <Page title={t.data} narrow>
      <PageHead title={t.exportTitle} lead={t.exportSays} back={{ href: '/me', label: t.back }} />
      <Row>
        <Button href="/me/export/account.json" icon="download" download>
          {t.exportGo}
        </Button>
      </Row>
    </Page>
  )
}

type DeletionProps = { duties: Duties; jams: JamOfMine[]; values?: Values; problems?: Problems }

/** Says what goes, what stays and what is in the way, before the word is typed. */
export function DeletionPage({ duties, jams, ...typed }: DeletionProps) {
  const all = meWords(useView().lang)
  const t = all.erase
  const blocked = duties.jams.length > 0 || duties.headless.length > 0
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: '/me', label: all.back }} />
      <Section title={t.goes}>
        <List lines={t.goesList} />
      </Section>
      <Section title={t.stays}>
        <List lines={t.staysList} />
      </Section>
      {blocked ? <Blocked duties={duties} jams={jams} /> : <Last duties={duties} {...typed} />}
    </Page>
  )
}

function Last({ duties, ...typed }: { duties: Duties; values?: Values; problems?: Problems }) {
  const all = meWords(useView().lang)
  const t = all.erase
  const alone = duties.empty.map(({ name }) => name).join(', ')
  return (
    <>
      {alone && <Notice tone="warning">{t.alone(alone)}</Notice>}
      <p>
        <a href="/me/export">{t.export}</a>
      </p>
      <Form action="/me/deletion" {...typed}>
        <TextField name="word" label={t.word} autocomplete="off" width="short" required />
        <Submit tone="danger" back={{ href: '/me', label: all.back }}>
          {t.go}
        </Submit>
      </Form>
    </>
  )
}

function Blocked({ duties, jams }: { duties: Duties; jams: JamOfMine[] }) {
  const t = meWords(useView().lang).erase
  const places = duties.jams.map((id) => {
    const jam = jams.find((one) => one.id === id)
    return { href: jam ? `/jams/${jam.slug}/roles` : '/roles', name: jam?.title ?? t.wholeHouse }
  })
  return (
    <Notice tone="warning" title={t.refused}>
      {places.map(({ href, name }) => (
        <p key={href}>
          {t.lastOrganiser(name)} <a href={href}>{t.toRoles(name)}</a>
        </p>
      ))}
      {duties.headless.map(({ id, name }) => (
        <p key={id}>
          {t.lastAdmin(name)} <a href={`/organisations/${id}`}>{t.toPeople(name)}</a>
        </p>
      ))}
    </Notice>
  )
}

const List = ({ lines }: { lines: string[] }) => (
  <Prose>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Prose>
)
