import { dayAndTime } from '#look/dates.ts'
import { Choices, TextArea, TextField } from '#look/fields.tsx'
import { Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { planWords } from './plan.text.ts'
import { remoteWords } from './remote.text.ts'
import { roomOf } from './remote.ts'
import { letterWords } from './remote-letters.text.ts'
import type { Reader } from './remotes.sql.ts'
import type { Rehearsal } from './remotes.ts'

type PlanPageProps = {
  place: Place
  values: Values
  titles: readonly string[]
  teams: readonly { id: string; name: string; link: string }[]
  problems?: Problems
  /** What is wrong with a room that was opened by hand. */
  room?: { team: string; link: string; says: string | undefined } | undefined
}

/** What is prepared from the first day: where the rooms are, which shifts go on, who moves how. */
export function PlanPage({ place, values, titles, teams, problems = {}, room }: PlanPageProps) {
  const t = planWords(useView().lang)
  const at = `/jams/${place.jam.slug}/remote`
  const options = titles.map((title) => ({ value: title, label: title }))
  return (
    <JamPage place={place} title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <Form action={`${at}/plan`} values={values} problems={problems}>
        <TextField
          name="pattern"
          label={t.pattern}
          hint={t.patternHint}
          type="url"
          inputmode="url"
          required
        />
        <TextField name="lobby" label={t.lobby} hint={t.lobbyHint} type="url" inputmode="url" />
        {options.length > 0 && (
          <Choices name="shifts" label={t.shifts} hint={t.shiftsHint} options={options} />
        )}
        <TextArea name="notes" label={t.notes} hint={t.notesHint} rows={8} maxLength={4000} />
        <Submit>{t.save}</Submit>
      </Form>
      {teams.length > 0 && (
        <Section title={t.rooms}>
          <p>{t.roomsSays}</p>
          {teams.map(({ id, name, link }) => {
            const mine = room?.team === id ? room : undefined
            return (
              <Form
                key={id}
                id={`room-${id}`}
                action={`${at}/rooms/${id}`}
                values={{ link: mine?.link ?? link }}
                problems={{ link: mine?.says }}
                inline
                label={t.ownLink(name)}
              >
                <TextField name="link" label={t.ownLink(name)} type="url" inputmode="url" required />
                <Button tone="quiet" of={name}>
                  {t.save}
                </Button>
              </Form>
            )
          })}
        </Section>
      )}
    </JamPage>
  )
}

const shown = 200

/** A dry run: exactly who would get what, while nothing happens. */
export function RehearsalPage({ place, plan, secret }: { place: Place; plan: Rehearsal; secret: string }) {
  const { lang } = useView()
  const t = planWords(lang)
  const at = `/jams/${place.jam.slug}/remote`
  const { readers, shifts } = plan
  const link = ({ team }: Reader) =>
    roomOf(secret, { ...plan.remote, link: (team && plan.links.get(team)) || null }, team)
  const columns = [
    { title: t.who, cell: ({ name, email }: Reader) => name || email },
    { title: t.language, cell: (reader: Reader) => t.languages[reader.lang] },
    {
      title: t.gets,
      cell: (reader: Reader) =>
        reader.isHost ? t.hostGets : letterWords(reader.lang).subject.began(place.jam.title),
    },
    {
      title: t.where,
      cell: (reader: Reader) => (reader.isHost ? t.noPlace : (reader.teamName ?? letterWords(lang).lobby)),
    },
  ]
  return (
    <JamPage place={place} title={t.dry}>
      <PageHead
        title={t.dry}
        lead={t.dryLead}
        back={{ href: at, label: t.back }}
        label={t.dryCount(readers.length)}
      />
      {readers.length === 0 ? (
        <Notice>{t.nobody}</Notice>
      ) : (
        <DataTable
          caption={t.dryCount(readers.length)}
          captionUnseen
          columns={columns}
          rows={readers.slice(0, shown)}
          rowId={({ account }) => account}
        />
      )}
      {readers.length > shown && <p>{t.more(readers.length - shown)}</p>}
      <ul>
        {[...new Map(readers.filter(({ isHost }) => !isHost).map((one) => [one.team, one])).values()].map(
          (one) => (
            <li key={one.team}>
              {one.teamName ?? letterWords(lang).lobby}: <code>{link(one)}</code>
            </li>
          ),
        )}
      </ul>
      {shifts.length > 0 && <ShiftTable place={place} shifts={shifts.slice(0, shown)} />}
    </JamPage>
  )
}

function ShiftTable({ place, shifts }: { place: Place; shifts: Rehearsal['shifts'] }) {
  const { lang } = useView()
  const [t, says] = [planWords(lang), remoteWords(lang)]
  return (
    <Section title={t.shiftsMove}>
      <DataTable
        caption={t.shiftsMove}
        captionUnseen
        rows={shifts}
        rowId={({ id }) => id}
        columns={[
          { title: t.shift, cell: ({ title }) => title },
          { title: t.when, cell: ({ startsAt }) => dayAndTime(startsAt, lang, place.jam.timeZone) },
          {
            title: t.becomes,
            cell: (shift) => (shift.online ? says.shiftOnline : says.shiftRests)(shift.place),
          },
        ]}
      />
    </Section>
  )
}
