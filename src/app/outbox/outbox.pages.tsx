import type { ComponentChildren } from 'preact'
import { JamPage, type Place } from '#jam/profile/frame.tsx'
import { isInvented } from '#kernel/mail.ts'
import type { MailLine, MailState } from '#kernel/outbox.ts'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Light, type LightState, Notice, PageHead, Prose, Section } from '#look/parts.tsx'
import { type Answer, DataTable, Pager, Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { outboxWords } from './outbox.text.ts'

export const perPage = 50

/** Whose outbox: of one jam, or (place is null) of the whole house. */
export type Outbox = {
  place: Place | null
  /** Whether there is a server that sends. */
  sends: boolean
  /** Whether codes and links may be read here: by who runs the house, while nothing is sent. */
  secrets: boolean
}

type OutboxProps = Outbox & {
  mails: readonly MailLine[]
  found: number
  counts: Record<'held' | 'failed' | 'unsure', number>
  asked: { which: string; recipient: string; page: number }
}

export function OutboxPage({ mails, found, asked, counts, ...box }: OutboxProps) {
  const t = outboxWords(useView().lang)
  const at = pathOf(box)
  const href = (to: number) => `${at}?${new URLSearchParams({ ...asked, page: String(to) })}`
  const narrowed = asked.which !== 'all' || asked.recipient !== ''
  return (
    <Frame {...box} title={t.title}>
      <PageHead title={t.title} lead={box.place ? t.leadJam : t.lead} label={t.count(found)}>
        {box.place && (
          <>
            <Button href={`/jams/${box.place.jam.slug}/letters/new`} icon="mail">
              {t.write}
            </Button>
            <Button href={`/jams/${box.place.jam.slug}/letters`} tone="quiet" icon="edit">
              {t.texts}
            </Button>
          </>
        )}
      </PageHead>
      {!box.sends && (
        <Notice tone="warning" title={t.noSmtp}>
          {t.noSmtpSays} {box.secrets && t.noSmtpHouse}
        </Notice>
      )}
      <Waiting {...box} counts={counts} />
      <Filter at={at} asked={asked} />
      {mails.length > 0 ? (
        <MailTable {...box} mails={mails} />
      ) : (
        <Empty title={t.none} level={2} action={narrowed && <Button href={at}>{t.all}</Button>}>
          {narrowed ? t.noneFound : t.noneSays}
        </Empty>
      )}
      <Pager page={asked.page} pages={Math.ceil(found / perPage)} href={href} />
    </Frame>
  )
}

/** What waits for a person: mails to look at, to decide about, to try again. */
function Waiting({ counts, ...box }: Outbox & { counts: OutboxProps['counts'] }) {
  const t = outboxWords(useView().lang)
  const at = pathOf(box)
  return (
    <>
      {counts.unsure > 0 && (
        <Notice tone="warning" title={t.unsure(counts.unsure)}>
          <p>{t.unsureSays}</p>
          <a href={`${at}?which=unsure`}>{t.show}</a>
        </Notice>
      )}
      {counts.held > 0 && (
        <Notice title={t.held(counts.held)}>
          <p>
            <a href={`${at}?which=held`}>{t.show}</a>
          </p>
          <Confirm
            label={t.release}
            question={t.releaseAsk(counts.held)}
            action={`${at}/releases`}
            icon="mail"
          >
            {t.releaseYes}
          </Confirm>
        </Notice>
      )}
      {counts.failed > 0 && (
        <Notice tone="warning" title={t.failed(counts.failed)}>
          <p>
            <a href={`${at}?which=failed`}>{t.show}</a>
          </p>
          {box.sends && (
            <Act action={`${at}/retries`} tone="quiet" icon="mail">
              {t.retryAll}
            </Act>
          )}
        </Notice>
      )}
    </>
  )
}

function Filter({ at, asked }: { at: string; asked: OutboxProps['asked'] }) {
  const t = outboxWords(useView().lang)
  const options = (['all', 'open', 'held', 'failed', 'unsure'] as const).map((value) => ({
    value,
    label: t.which[value],
  }))
  const values = { which: asked.which, recipient: asked.recipient }
  return (
    <Form action={at} method="get" values={values} inline label={t.filter}>
      <Select name="which" label={t.show} options={options} empty={false} required />
      <TextField name="recipient" label={t.recipient} type="search" width="medium" required />
      <Button tone="quiet" icon="search">
        {t.filter}
      </Button>
    </Form>
  )
}

function MailTable({ mails, ...box }: Outbox & { mails: readonly MailLine[] }) {
  const t = outboxWords(useView().lang)
  const columns = [
    {
      title: t.mail,
      cell: (mail: MailLine) => <a href={`${pathOf(box)}/${mail.id}`}>{subjectOf(mail, box.secrets, t)}</a>,
    },
    { title: t.to, cell: ({ recipient }: MailLine) => recipient },
    { title: t.state, cell: ({ state }: MailLine) => <State state={state} /> },
    {
      title: t.written,
      cell: ({ queuedAt }: MailLine) => <When at={queuedAt} zone={box.place?.jam.timeZone} />,
    },
  ]
  return <DataTable caption={t.title} captionUnseen columns={columns} rows={mails} rowId={({ id }) => id} />
}

export function MailPage({
  mail,
  ...box
}: Outbox & { mail: MailLine & { body: string; calendar: string | null } }) {
  const t = outboxWords(useView().lang)
  const at = pathOf(box)
  const stuck =
    ['failed', 'retries', 'kept', 'held', 'unsure', 'dropped'].includes(mail.state) &&
    !isInvented(mail.recipient)
  const title = subjectOf(mail, box.secrets, t)
  return (
    <Frame {...box} title={title} narrow>
      <PageHead title={title} back={{ href: at, label: t.back }}>
        {box.sends && stuck && (
          <Act action={`${at}/${mail.id}/sending`} icon="mail">
            {mail.state === 'kept' || mail.state === 'held' ? t.againKept : t.again}
          </Act>
        )}
        {mail.state === 'unsure' && (
          <Act action={`${at}/${mail.id}/arrival`} tone="quiet" icon="check">
            {t.arrived}
          </Act>
        )}
        {mail.state !== 'sent' && mail.state !== 'dropped' && (
          <Act action={`${at}/${mail.id}/drop`} tone="quiet" icon="remove">
            {t.drop}
          </Act>
        )}
      </PageHead>
      {mail.state === 'unsure' && <Notice tone="warning">{t.unsureSays}</Notice>}
      <Summary rows={factsOf(mail, box, t)} />
      <Section title={t.text}>
        {mail.secret && !box.secrets ? <Notice>{t.secretSays}</Notice> : <Prose text={mail.body} />}
        {mail.calendar && <p class="hint">{t.attached}</p>}
      </Section>
    </Frame>
  )
}

function factsOf(mail: MailLine, { place }: Outbox, t: ReturnType<typeof outboxWords>): Answer[] {
  const zone = place?.jam.timeZone
  return [
    { question: t.to, answer: mail.recipient },
    { question: t.state, answer: <State state={mail.state} /> },
    { question: t.written, answer: <When at={mail.queuedAt} zone={zone} /> },
    ...(mail.sentAt ? [{ question: t.sent, answer: <When at={mail.sentAt} zone={zone} /> }] : []),
    ...(mail.tries > 0 && !mail.sentAt ? [{ question: t.tries, answer: String(mail.tries) }] : []),
    ...(mail.lastError ? [{ question: t.answer, answer: mail.lastError }] : []),
    ...(mail.nextAt
      ? [
          {
            question: mail.state === 'waits' ? t.leaves : t.next,
            answer: <When at={mail.nextAt} zone={zone} />,
          },
        ]
      : []),
  ]
}

const lights: Record<MailState, LightState> = {
  sent: 'go',
  waits: 'care',
  retries: 'care',
  failed: 'stop',
  kept: 'care',
  held: 'care',
  unsure: 'stop',
  dropped: 'stop',
}

const State = ({ state }: { state: MailState }) => (
  <Light state={lights[state]}>{outboxWords(useView().lang).states[state]}</Light>
)

type FrameProps = Outbox & { title: string; narrow?: boolean; children: ComponentChildren }

function Frame({ place, title, narrow = false, children }: FrameProps) {
  const page = { title, narrow }
  return place ? (
    <JamPage place={place} {...page}>
      {children}
    </JamPage>
  ) : (
    <Page {...page}>{children}</Page>
  )
}

// A code may stand in the subject, where a telephone shows it without opening the mail.
const subjectOf = (mail: MailLine, secrets: boolean, t: ReturnType<typeof outboxWords>) =>
  (mail.secret && !secrets) || !mail.subject ? t.secret : mail.subject

export const pathOf = ({ place }: Pick<Outbox, 'place'>): string =>
  place ? `/jams/${place.jam.slug}/outbox` : '/outbox'
