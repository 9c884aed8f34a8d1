import { dayAndTime } from '#look/dates.ts'
import { CopyText, copyText } from '#look/elements.tsx'
import { Check, Choice, TextArea, TextField } from '#look/fields.tsx'
import { Act, Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { isCallOpen } from '../profile/jam.ts'
import { codeState, sayCode } from './call.ts'
import type { CallDesk } from './calls.ts'
import { Entries, Questions } from './desk.parts.tsx'
import { deskWords } from './desk.text.ts'
import { questionKinds } from './question.ts'

export type Returned = { form: 'link' | 'code' | 'question'; values: Values; problems: Problems }

type DeskPageProps = {
  place: Place
  call: CallDesk
  address: string
  next: string
  returned?: Returned | undefined
}

/** What an organiser keeps about the call: links of partners, codes, own questions, what was entered for somebody. */
export function DeskPage({ place, call, address, next, returned }: DeskPageProps) {
  const t = deskWords(useView().lang)
  const { jam } = place
  const at = `/jams/${jam.slug}/call`
  const typed = (form: Returned['form']) =>
    returned?.form === form ? returned : { values: undefined, problems: undefined }
  return (
    <JamPage place={place} title={t.title} elements={[copyText]}>
      <PageHead title={t.title} lead={t.lead}>
        <Act action={`/jams/${jam.slug}/scopings`} fields={{ for: 'somebody' }} icon="person">
          {t.enter}
        </Act>
        <Button href={at} tone="quiet">
          {t.page}
        </Button>
        <Button href={`/jams/${jam.slug}/settings/facts`} tone="plain">
          {t.dates}
        </Button>
      </PageHead>
      <Standing place={place} />
      <p>{t.enterSays}</p>
      <Links {...{ call, address, at }} />
      <Form id="link" action={`${at}/links`} {...typed('link')}>
        <TextField name="partner" label={t.partner} maxLength={120} required />
        <TextField
          name="tag"
          label={t.tag}
          hint={t.tagHint}
          maxLength={60}
          width="medium"
          spellcheck={false}
        />
        <Submit tone="quiet">{t.makeLink}</Submit>
      </Form>
      <Codes {...{ call, place, at }} />
      <Form id="code" action={`${at}/codes`} {...typed('code')}>
        <Hidden fields={{ id: next }} />
        <TextField name="label" label={t.label} hint={t.labelHint} maxLength={120} required />
        <TextField name="code" label={t.code} hint={t.codeHint} width="medium" spellcheck={false} />
        <TextField name="most" label={t.most} inputmode="numeric" width="short" value="1" required />
        <TextField name="endsAt" label={t.endsAt} type="datetime-local" width="medium" required />
        <Submit tone="quiet">{t.makeCode}</Submit>
      </Form>
      <Questions {...{ call, at }} />
      <Form id="question" action={`${at}/questions`} {...typed('question')}>
        <QuestionFields />
      </Form>
      {call.entries.length > 0 && <Entries place={place} call={call} />}
    </JamPage>
  )
}

function Standing({ place: { jam, now } }: { place: Place }) {
  const { lang } = useView()
  const t = deskWords(lang)
  const say = (at: Date) => dayAndTime(at, lang, jam.timeZone)
  if (isCallOpen(jam, now)) return <Notice tone="success" title={t.open(say(jam.callClosesAt))} />
  return (
    <Notice title={now < jam.callOpensAt ? t.soon(say(jam.callOpensAt)) : t.over(say(jam.callClosesAt))} />
  )
}

function QuestionFields() {
  const t = deskWords(useView().lang)
  return (
    <>
      <TextField name="ask" label={t.ask} maxLength={160} required />
      <TextField name="askEn" label={t.askEn} hint={t.askEnHint} maxLength={160} />
      <TextField name="hint" label={t.hint} maxLength={200} />
      <TextField name="hintEn" label={t.hintEn} maxLength={200} />
      <Choice
        name="kind"
        label={t.kind}
        options={questionKinds.map((value) => ({ value, label: t.kinds[value] }))}
        inline
        required
      />
      <TextArea name="options" label={t.options} hint={t.optionsHint} rows={3} />
      <Check name="required" label={t.required} />
      <Submit tone="quiet">{t.add}</Submit>
    </>
  )
}

type ListProps = { call: CallDesk; at: string }

/** Each partner with what came by their link; what came without one stands below. */
function Links({ call, address, at }: ListProps & { address: string }) {
  const t = deskWords(useView().lang)
  const open = call.links.filter(({ withdrawnAt }) => withdrawnAt === null)
  const counted = (source: string) =>
    call.brought.find((one) => one.source === source) ?? { needs: 0, accepted: 0, drafts: 0 }
  const rest = call.brought.filter(({ source }) => !open.some(({ tag }) => tag === source))
  const name = (source: string) =>
    source === '' ? t.direct : (call.links.find(({ tag }) => tag === source)?.partner ?? t.other(source))
  const rows = [
    ...open.map((link) => ({ ...counted(link.tag), who: link.partner, link })),
    ...rest.map(({ source, ...counts }) => ({ ...counts, who: name(source), link: undefined })),
  ]
  return (
    <Section title={t.links} id="links">
      <p>{t.linksSays}</p>
      {rows.length === 0 ? (
        <p>{t.noLinks}</p>
      ) : (
        <DataTable
          caption={t.links}
          captionUnseen
          rows={rows}
          rowId={({ who, link }) => link?.id ?? who}
          columns={[
            { title: t.column.partner, cell: ({ who }) => who },
            { title: t.column.needs, number: true, cell: ({ needs }) => needs },
            { title: t.column.accepted, number: true, cell: ({ accepted }) => accepted },
            { title: t.column.drafts, number: true, cell: ({ drafts }) => drafts },
            {
              title: t.column.link,
              cell: ({ link }) => link && <CopyText text={`${address}${at}?from=${link.tag}`} label="" />,
            },
            {
              title: t.column.act,
              cell: ({ link }) =>
                link && (
                  <Row>
                    <a href={`${at}/button?from=${link.tag}`} aria-label={t.buttonOf(link.partner)}>
                      {t.button}
                    </a>
                    <Act action={`${at}/links/${link.id}/withdrawal`} tone="plain" of={link.partner}>
                      {t.withdrawLink}
                    </Act>
                  </Row>
                ),
            },
          ]}
        />
      )}
      <p>
        <a href={`${at}/button`}>{t.button}</a>
      </p>
    </Section>
  )
}

function Codes({ call, place, at }: ListProps & { place: Place }) {
  const t = deskWords(useView().lang)
  return (
    <Section title={t.codes} id="codes">
      <p>{t.codesSays}</p>
      {call.codes.length === 0 ? (
        <p>{t.noCodes}</p>
      ) : (
        <DataTable
          caption={t.codes}
          captionUnseen
          rows={call.codes}
          rowId={({ id }) => id}
          columns={[
            { title: t.label, cell: ({ label }) => label },
            { title: t.column.code, cell: ({ code }) => <code>{sayCode(code)}</code> },
            { title: t.column.used, cell: ({ used, most }) => t.usedOf(used, most) },
            { title: t.column.until, cell: ({ endsAt }) => <When at={endsAt} zone={place.jam.timeZone} /> },
            { title: t.column.state, cell: (code) => t.codeState[codeState(code, place.now)] },
            {
              title: t.column.act,
              cell: ({ id, label, revokedAt }) =>
                !revokedAt && (
                  <Act action={`${at}/codes/${id}/revocation`} tone="plain" of={label}>
                    {t.revoke}
                  </Act>
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}
