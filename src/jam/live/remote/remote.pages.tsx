import { Check, TextField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Prose, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Team } from '../../matching/team.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { remoteWords } from './remote.text.ts'
import type { Remote } from './remote.ts'

type Room = Pick<Team, 'id' | 'name'> & { link: string }

type RemotePageProps = {
  place: Place
  /** Set while the jam is remote. */
  now?: { remote: Remote; lobby: string; rooms: readonly Room[] } | undefined
  readers: number
  values?: Values
  problems?: Problems
}

/** Plan B: what would happen, the one action that does it, and the way back. */
export function RemotePage({ place, now, readers, values = {}, problems = {} }: RemotePageProps) {
  const t = remoteWords(useView().lang)
  const at = `/jams/${place.jam.slug}/remote`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.heading} lead={t.lead} />
      {now ? (
        <IsRemote place={place} now={now} at={at} />
      ) : (
        <Section title={t.happens}>
          <Prose>
            <ul>
              {t.steps(readers).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </Prose>
          <Form action={at} values={values} problems={problems}>
            <TextField name="base" label={t.base} hint={t.baseHint} type="url" inputmode="url" required />
            <Check name="sure" label={t.sure} hint={t.sureHint} required />
            <Submit>{t.go}</Submit>
          </Form>
        </Section>
      )}
    </JamPage>
  )
}

function IsRemote({
  place,
  now,
  at,
}: {
  place: Place
  now: NonNullable<RemotePageProps['now']>
  at: string
}) {
  const t = remoteWords(useView().lang)
  return (
    <>
      <Notice tone="success" title={t.isRemote}>
        <p>
          {t.since} <When at={now.remote.beganAt} zone={place.jam.timeZone} />
        </p>
        <p>
          {t.lobby}: <a href={now.lobby}>{now.lobby}</a>
        </p>
      </Notice>
      <Confirm label={t.back} question={t.backAsk} explain={t.backSays} action={`${at}/end`}>
        {t.backYes}
      </Confirm>
      {now.rooms.length > 0 && (
        <Section title={t.rooms}>
          <DataTable
            caption={t.rooms}
            captionUnseen
            rows={now.rooms}
            rowId={({ id }) => id}
            columns={[
              { title: t.team, cell: ({ name }) => name },
              {
                title: t.room,
                cell: ({ name, link }) => (
                  <a href={link}>
                    {t.openRoom} <span class="unseen">{name}</span>
                  </a>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
