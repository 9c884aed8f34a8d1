import { TextField } from '#look/fields.tsx'
import { Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
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
  const titles = duties.jams.map((id) =>
    id === null ? t.wholeHouse : (jams.find((jam) => jam.id === id)?.title ?? id),
  )
  const admins = duties.headless.map(({ name }) => name)
  return (
    <Notice tone="warning" title={t.refused}>
      {titles.length > 0 && <p>{t.lastOrganiser(titles.join(', '))}</p>}
      {admins.length > 0 && <p>{t.lastAdmin(admins.join(', '))}</p>}
    </Notice>
  )
}

const List = ({ lines }: { lines: string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
