import type { Actor } from '#kernel/desk.ts'
import { Choice, TextField } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Chip, Empty, Grid, PageHead, Row, Section } from '#look/parts.tsx'
import { type Answer, Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Factors } from '../factor/proof.ts'
import type { Organisation } from '../organisations.ts'
import { type Role, runsTheHouse } from '../role.ts'
import { roleName } from '../role-names.ts'
import { SignOut, signOut } from '../sign-out.tsx'
import { meWords } from './me.text.ts'

/** A jam as far as the people of this house need to know of it. */
export type JamOfMine = { id: string; title: string; slug: string }

export type MeProps = {
  actor: Actor
  jams: JamOfMine[]
  organisations: Organisation[]
  factors: Factors
  sessions: number
}

/** My account: who I am here, where I belong, how I come in, what I may take with me. */
export function MePage(props: MeProps) {
  const { lang } = useView()
  const t = meWords(lang)
  const { actor } = props
  return (
    <Page title={t.title} elements={[signOut]} narrow>
      <PageHead title={actor.name || t.title} lead={actor.name ? t.title : actor.email}>
        <SignOut tone="quiet">{t.signOut}</SignOut>
      </PageHead>
      <MyJams {...props} />
      <MyOrganisations {...props} />
      {runsTheHouse(actor) && <MyHouse />}
      <Section title={t.about}>
        <Summary
          rows={[
            { question: t.name, answer: actor.name, change: '/me/name' },
            { question: t.email, answer: actor.email, change: '/me/email' },
            { question: t.notices, answer: t.noticesSay, change: '/me/notices' },
            { question: t.zone, answer: t.zoneSays, change: '/me/zone' },
            { question: t.lang, answer: t.langs[actor.lang ?? lang], change: '/me/language' },
          ]}
        />
      </Section>
      <Section title={t.safety}>
        <p>{t.secondStepSays}</p>
        <Summary rows={safetyOf(props, t)} />
      </Section>
      <Section title={t.data}>
        <Row>
          <Button href="/me/export" tone="quiet" icon="download">
            {t.exportTitle}
          </Button>
          <a href="/me/deletion">{t.deletion}</a>
        </Row>
      </Section>
    </Page>
  )
}

function safetyOf({ factors, sessions }: MeProps, t: ReturnType<typeof meWords>): Answer[] {
  return [
    {
      question: 'Passkeys',
      answer: factors.passkeys > 0 ? t.passkeys(factors.passkeys) : t.none,
      change: '/me/passkeys',
    },
    { question: t.app, answer: factors.app ? t.appOn : t.none, change: '/me/second-factor' },
    { question: t.sessions, answer: t.sessionCount(sessions), change: '/me/sessions' },
  ]
}

function MyJams({ actor, jams }: MeProps) {
  const { lang } = useView()
  const t = meWords(lang)
  const runs = actor.roles.some((held) => held.jam === null)
  const mine = jams
    .map((jam) => ({ jam, roles: actor.roles.filter((held) => (held.jam ?? jam.id) === jam.id) }))
    .filter(({ roles }) => roles.length > 0)
  return (
    <Section title={t.jams}>
      {mine.length === 0 && !runs ? (
        <Empty title={t.noJams} action={<Button href="/">{t.toJams}</Button>}>
          {t.noJamsSays}
        </Empty>
      ) : (
        <Grid>
          {mine.map(({ jam, roles }) => (
            <Card
              key={jam.id}
              title={jam.title}
              href={`/jams/${jam.slug}/me`}
              chips={roles.map(({ role }) => <Chip key={role}>{roleName(role as Role, lang)}</Chip>)}
            />
          ))}
        </Grid>
      )}
    </Section>
  )
}

function MyHouse() {
  const t = meWords(useView().lang)
  return (
    <Section title={t.house}>
      <p>{t.houseSays}</p>
      <Row>
        <Button href="/jams/new" tone="quiet" icon="plus">
          {t.newJam}
        </Button>
        <Button href="/roles" tone="quiet" icon="people">
          {t.houseRoles}
        </Button>
        <Button href="/outbox" tone="quiet" icon="mail">
          {t.outbox}
        </Button>
      </Row>
    </Section>
  )
}

function MyOrganisations({ actor, organisations }: MeProps) {
  const { lang } = useView()
  const t = meWords(lang)
  if (organisations.length === 0) return null
  const roleIn = (id: string) =>
    roleName(
      actor.memberships.some((m) => m.organisation === id && m.role === 'admin') ? 'admin' : 'member',
      lang,
    )
  return (
    <Section title={t.organisations}>
      <Grid>
        {organisations.map(({ id, name }) => (
          <Card key={id} title={name} href={`/organisations/${id}`} who={roleIn(id)} />
        ))}
      </Grid>
    </Section>
  )
}

type Typed = { values?: Values; problems?: Problems }

export function LanguagePage({ values, problems }: Typed) {
  const t = meWords(useView().lang)
  return (
    <Page title={t.lang} narrow>
      <Form action="/me/language" values={values} problems={problems}>
        <Choice
          name="lang"
          label={t.langTitle}
          hint={t.langHint}
          options={(['de', 'en'] as const).map((value) => ({ value, label: t.langs[value] }))}
          required
          heading
        />
        <Submit back={{ href: '/me', label: t.back }}>{t.save}</Submit>
      </Form>
    </Page>
  )
}

export function EmailPage(typed: Typed) {
  const t = meWords(useView().lang)
  return (
    <Page title={t.emailTitle} narrow>
      <Form action="/me/email" {...typed}>
        <TextField
          name="email"
          label={t.emailTitle}
          hint={t.emailHint}
          type="email"
          autocomplete="email"
          required
          heading
        />
        <Submit back={{ href: '/me', label: t.back }}>{t.sendCode}</Submit>
      </Form>
    </Page>
  )
}

type EmailCodeProps = { email: string; sends: boolean; problems?: Problems }

export function EmailCodePage({ email, sends, problems }: EmailCodeProps) {
  const t = meWords(useView().lang)
  return (
    <Page title={t.codeTitle} narrow>
      <PageHead title={t.codeTitle} lead={t.codeSent(email)} />
      {!sends && <p>{t.codeNoSmtp}</p>}
      <Form action="/me/email/code" problems={problems}>
        <Hidden fields={{ email }} />
        <TextField
          name="code"
          label={t.codeLabel}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          required
        />
        <Submit back={{ href: '/me/email', label: t.emailTitle }}>{t.save}</Submit>
      </Form>
    </Page>
  )
}
