import type { ComponentChildren } from 'preact'
import { newId } from '#kernel/id.ts'
import { dayAndTime } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { FileField, TextField } from '#look/fields.tsx'
import { Act, Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Pairs, Promised, Row, Section } from '#look/parts.tsx'
import { Timeline } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { isMember } from '#people/role.ts'
import { isInTeam, type Team } from '../../../matching/team.ts'
import { JamPage, type Place } from '../../../profile/frame.tsx'
import type { Notes } from './note.ts'
import { notesWords } from './notes.text.ts'

/** What was typed into one of the forms and could not be taken. */
export type SentNote = { form: 'decision' | 'link' | 'file'; values: Values; problems: Problems }

type NotesPageProps = { place: Place; team: Team; notes: Notes; client: string; sent?: SentNote }

/** What a team has written down: decisions, links, files, and where the sealed notes are. */
export function NotesPage({ place, team, notes, client, sent }: NotesPageProps) {
  const t = notesWords(useView().lang)
  const isOurs = isInTeam(team, place.actor.account)
  const at = `/jams/${place.jam.slug}/teams/${team.id}`
  const props: PartProps = { place, notes, at, isOurs }
  const sentOf = (form: SentNote['form']) => (sent?.form === form ? sent : undefined)
  return (
    <JamPage place={place} title={`${t.title}: ${team.name}`} elements={[liveRegion]}>
      <PageHead title={t.title} label={team.name} lead={t.lead} back={{ href: at, label: t.back }} />
      {!isOurs && <Notice>{t.visiting}</Notice>}
      <Pairs>
        <div>
          {isOurs && <DecisionForm at={at} sent={sentOf('decision')} />}
          <Live id="decisions" place={place} kinds={['team.decided', 'team.decision-withdrawn']}>
            <Decisions {...props} />
          </Live>
        </div>
        <div>
          <Live id="links" place={place} kinds={['team.link-added', 'team.link-removed']}>
            <Links {...props} />
          </Live>
          {isOurs && <LinkForm at={at} sent={sentOf('link')} />}
          <Live id="files" place={place} kinds={['team.file-added', 'team.file-removed']}>
            <Files {...props} />
          </Live>
          {isOurs && <FileForm at={at} sent={sentOf('file')} />}
        </div>
      </Pairs>
      <SealedNotes place={place} team={team} client={client} />
    </JamPage>
  )
}

type LiveProps = { id: string; place: Place; kinds: string[]; children: ComponentChildren }

const Live = ({ id, place: { jam }, kinds, children }: LiveProps) => (
  <LiveRegion id={id} topic={`/jams/${jam.slug}/live`} kinds={kinds}>
    {children}
  </LiveRegion>
)

type FormProps = { at: string; sent: SentNote | undefined }

function DecisionForm({ at, sent }: FormProps) {
  const t = notesWords(useView().lang)
  return (
    <Form id="d" action={`${at}/decisions`} values={sent?.values} problems={sent?.problems}>
      <Hidden fields={{ id: String(sent?.values.id ?? newId()) }} />
      <TextField name="text" label={t.decision} required maxLength={200} />
      <TextField name="why" label={t.why} hint={t.whyHint} maxLength={300} />
      <Submit>{t.decide}</Submit>
    </Form>
  )
}

function LinkForm({ at, sent }: FormProps) {
  const t = notesWords(useView().lang)
  return (
    <Form id="l" action={`${at}/links`} values={sent?.values} problems={sent?.problems}>
      <Hidden fields={{ id: String(sent?.values.id ?? newId()) }} />
      <TextField name="title" label={t.linkTitle} required maxLength={100} />
      <TextField name="address" type="url" label={t.address} hint={t.addressHint} required />
      <Submit tone="quiet">{t.addLink}</Submit>
    </Form>
  )
}

function FileForm({ at, sent }: FormProps) {
  const t = notesWords(useView().lang)
  return (
    <Form id="f" action={`${at}/files`} files values={sent?.values} problems={sent?.problems}>
      <FileField name="file" label={t.file} hint={t.fileHint} required />
      <TextField name="title" label={t.fileTitle} maxLength={100} />
      <Submit tone="quiet">{t.addFile}</Submit>
    </Form>
  )
}

type PartProps = { place: Place; notes: Notes; at: string; isOurs: boolean }

function Decisions({ place: { jam }, notes, at, isOurs }: PartProps) {
  const { lang } = useView()
  const t = notesWords(lang)
  const items = notes.decisions.map((one) => ({
    when: dayAndTime(one.at, lang, jam.timeZone),
    title: one.text,
    detail: (
      <>
        {one.why && <p>{t.because(one.why)}</p>}
        {one.name}{' '}
        {isOurs && (
          <Act action={`${at}/decisions/${one.id}/withdrawal`} tone="plain" of={one.text}>
            {t.withdraw}
          </Act>
        )}
      </>
    ),
  }))
  return (
    <Section title={t.decisions}>
      {items.length > 0 ? <Timeline label={t.decisions} items={items} /> : <p>{t.noDecisions}</p>}
    </Section>
  )
}

function Links({ notes: { links }, at, isOurs }: PartProps) {
  const t = notesWords(useView().lang)
  return (
    <Section title={t.links}>
      {links.length === 0 && <p>{t.noLinks}</p>}
      <ul>
        {links.map((one) => (
          <li key={one.id}>
            <a href={one.address} rel="noreferrer">
              {one.title}
            </a>{' '}
            <small>{one.name}</small>
            {isOurs && (
              <Act action={`${at}/links/${one.id}/removal`} tone="plain" of={one.title}>
                {t.remove}
              </Act>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Files({ notes: { files }, at, isOurs }: PartProps) {
  const t = notesWords(useView().lang)
  return (
    <Section title={t.files}>
      {files.length === 0 && <p>{t.noFiles}</p>}
      <ul>
        {files.map((one) => (
          <li key={one.file}>
            <a href={`${at}/files/${one.file}`} download>
              {one.title}
            </a>{' '}
            <small>
              {Math.max(1, Math.round(one.size / 1000))} kB · {one.name}
            </small>
            {isOurs && (
              <Act action={`${at}/files/${one.file}/removal`} tone="plain" of={one.title}>
                {t.remove}
              </Act>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SealedNotes({ place, team, client }: { place: Place; team: Team; client: string }) {
  const t = notesWords(useView().lang)
  const reads = isMember(place.actor, team.organisation)
  return (
    <>
      <Promised title={t.sealed}>
        {t.sealedSays} {!reads && t.noNotebook(client)}
      </Promised>
      {reads && (
        <Row>
          <Button href={`/organisations/${team.organisation}/notebook`} tone="quiet" icon="lock">
            {t.toNotebook}
          </Button>
        </Row>
      )}
    </>
  )
}
