import { homeDay } from '#kernel/zone.ts'
import { dayLong } from '#look/dates.ts'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead, Pairs, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { type Duty, dayAfter, type Shift, shiftsOn } from './duty.ts'
import { Gaps } from './gaps.tsx'
import { rosterWords } from './roster.text.ts'
import type { Roster } from './rosters.ts'

export type Typed = { form: 'duty' | 'absence'; values: Values; problems: Problems }
type RosterProps = { roster: Roster; now: Date; typed?: Typed | undefined }

/** Who is on duty when, who is away, and who stands in. */
export function RosterPage({ roster, now, typed }: RosterProps) {
  const { lang } = useView()
  const t = rosterWords(lang)
  const { service } = roster.held
  const at = `/services/${service.id}`
  return (
    <Page title={`${t.title}: ${service.name}`}>
      <PageHead title={t.title} label={service.name} lead={t.lead} back={{ href: at, label: t.back }} />
      {roster.offices.length === 0 ? (
        <Empty
          level={2}
          title={t.noOffice}
          action={<Button href={`${at}/counselling/offices`}>{t.toOffices}</Button>}
        />
      ) : (
        <>
          <Gaps roster={roster} now={now} />
          <Week roster={roster} now={now} />
          <Plan roster={roster} typed={typed} />
          <Absences roster={roster} typed={typed} />
        </>
      )}
      <Notice>{t.keys}</Notice>
    </Page>
  )
}

function Week({ roster, now }: { roster: Roster; now: Date }) {
  const { lang } = useView()
  const t = rosterWords(lang)
  const { duties, absences, offices } = roster
  const days = Array.from({ length: 7 }, (_, ahead) => dayAfter(homeDay(now), ahead))
  const rows = days.flatMap((on): { on: string; shift: Shift | null }[] => {
    const shifts = shiftsOn(duties, absences, on)
    return shifts.length > 0 ? shifts.map((shift) => ({ on, shift })) : [{ on, shift: null }]
  })
  return (
    <Section title={t.week}>
      <DataTable
        caption={t.week}
        captionUnseen
        rows={rows}
        columns={[
          { title: t.day, cell: ({ on }) => dayOf(on, lang) },
          {
            title: t.when,
            cell: ({ shift }) => (shift ? `${shift.starts}–${shift.ends}` : '–'),
          },
          {
            title: t.person,
            cell: ({ shift }) =>
              shift
                ? `${nameOf(roster, shift.account)} ${shift.insteadOf ? `(${t.instead(nameOf(roster, shift.insteadOf))})` : ''}`
                : t.nobody,
          },
          {
            title: t.office,
            cell: ({ shift }) => offices.find(({ id }) => id === shift?.office)?.name ?? '',
          },
        ]}
      />
    </Section>
  )
}

function Plan({ roster, typed }: Omit<RosterProps, 'now'>) {
  const { lang } = useView()
  const t = rosterWords(lang)
  const at = `/services/${roster.held.service.id}/counselling/roster`
  const mine = typed?.form === 'duty' ? typed : undefined
  const values = { office: roster.offices[0]?.id, when: '1', starts: '09:00', ends: '12:00' }
  return (
    <Section title={t.plan}>
      {roster.duties.length === 0 ? <p>{t.planNone}</p> : <DutyTable roster={roster} at={at} />}
      <h3>{t.add}</h3>
      <Form action={`${at}/duties`} values={mine?.values ?? values} problems={mine?.problems} id="duty">
        <Pairs>
          <People roster={roster} name="account" label={t.person} />
          <Select
            name="office"
            label={t.office}
            options={roster.offices.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Select
            name="when"
            label={t.when}
            options={[
              ...t.days.map((day, index) => ({ value: String(index + 1), label: t.every(day) })),
              { value: 'extra', label: t.extra },
              { value: 'off', label: t.off },
            ]}
            required
          />
          <TextField name="day" label={t.day} hint={t.dayHint} type="date" width="medium" />
          <TextField name="starts" label={t.starts} type="time" width="medium" required />
          <TextField name="ends" label={t.ends} type="time" width="medium" required />
        </Pairs>
        <Submit>{t.save}</Submit>
      </Form>
    </Section>
  )
}

function DutyTable({ roster, at }: { roster: Roster; at: string }) {
  const { lang } = useView()
  const t = rosterWords(lang)
  const whenOf = ({ kind, weekday, onDay }: Duty) =>
    kind === 'weekly' ? t.every(t.days[(weekday ?? 1) - 1] ?? '') : t.once(kind, dayOf(onDay ?? '', lang))
  return (
    <DataTable
      caption={t.plan}
      captionUnseen
      rows={roster.duties}
      rowId={({ id }) => id}
      columns={[
        { title: t.when, cell: (duty) => `${whenOf(duty)}, ${duty.starts}–${duty.ends}` },
        { title: t.person, cell: ({ account }) => nameOf(roster, account) },
        { title: t.office, cell: ({ office }) => roster.offices.find(({ id }) => id === office)?.name ?? '' },
        {
          title: t.remove,
          acts: true,
          cell: (duty) => (
            <Act
              action={`${at}/duties/${duty.id}/removal`}
              tone="plain"
              icon="remove"
              of={`${whenOf(duty)}, ${nameOf(roster, duty.account)}`}
            >
              {t.remove}
            </Act>
          ),
        },
      ]}
    />
  )
}

function Absences({ roster, typed }: Omit<RosterProps, 'now'>) {
  const { lang } = useView()
  const t = rosterWords(lang)
  const at = `/services/${roster.held.service.id}/counselling/roster`
  const mine = typed?.form === 'absence' ? typed : undefined
  return (
    <Section title={t.absences}>
      {roster.absences.length === 0 ? (
        <p>{t.absencesNone}</p>
      ) : (
        <DataTable
          caption={t.absences}
          captionUnseen
          rows={roster.absences}
          rowId={({ id }) => id}
          columns={[
            { title: t.person, cell: ({ account }) => nameOf(roster, account) },
            { title: t.fromOn, cell: ({ fromOn }) => dayOf(fromOn, lang) },
            { title: t.backOn, cell: ({ backOn }) => dayOf(backOn, lang) },
            {
              title: t.substitute,
              cell: ({ substitute }) => (substitute ? nameOf(roster, substitute) : t.substituteNone),
            },
            {
              title: t.remove,
              acts: true,
              cell: ({ id, account }) => (
                <Act
                  action={`${at}/absences/${id}/removal`}
                  tone="plain"
                  icon="remove"
                  of={nameOf(roster, account)}
                >
                  {t.remove}
                </Act>
              ),
            },
          ]}
        />
      )}
      <h3>{t.absent}</h3>
      <Form action={`${at}/absences`} values={mine?.values} problems={mine?.problems} id="absence">
        <Pairs>
          <People roster={roster} name="account" label={t.person} />
          <TextField name="fromOn" label={t.fromOn} type="date" width="medium" required />
          <TextField name="backOn" label={t.backOn} type="date" width="medium" required />
        </Pairs>
        <People
          roster={roster}
          name="substitute"
          label={t.substitute}
          hint={t.substituteHint}
          empty={t.substituteNone}
        />
        <Submit>{t.absentSave}</Submit>
      </Form>
    </Section>
  )
}

type PeopleProps = { roster: Roster; name: string; label: string; hint?: string; empty?: string }

const People = ({ roster, empty, ...field }: PeopleProps) => (
  <Select
    {...field}
    options={roster.people.map(({ account, name, email }) => ({ value: account, label: name || email }))}
    empty={empty}
    required={empty === undefined}
  />
)

const nameOf = (roster: Roster, account: string): string => {
  const person = roster.people.find((one) => one.account === account)
  return person?.name || person?.email || '–'
}

const dayOf = (day: string, lang: 'de' | 'en'): string => dayLong(`${day}T12:00:00Z`, lang, 'UTC')
