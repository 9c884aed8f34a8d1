import { dayAndTime, hours, time } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { PartnerLine } from '../../profile/partners/partner-list.tsx'
import { skillName } from '../../profile/skill.ts'
import { titleOf } from '../../programme/item.ts'
import { liveWords } from '../words.ts'
import { printWords } from './print.text.ts'
import { Sheet } from './sheet.tsx'
import { type Part, parts, type Sheets } from './sheets.ts'
import { TeamSheets } from './team-sheet.tsx'

type PrintPageProps = { place: Place; sheets: Sheets; only: Part | undefined }

/** Everything on paper: what a hall needs when no screen works. */
export function PrintPage({ place, sheets, only }: PrintPageProps) {
  const t = printWords(useView().lang)
  const at = `/jams/${place.jam.slug}/print`
  const shown = only ? [only] : parts
  return (
    <JamPage place={place} title={t.title} menu={false}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `/jams/${place.jam.slug}/now`, label: t.back }}>
        {only && (
          <Button href={at} tone="quiet">
            {t.all}
          </Button>
        )}
        {parts
          .filter((part) => part !== only)
          .map((part) => (
            <Button key={part} href={`${at}?part=${part}`} tone="quiet">
              {t.only(t.part[part])}
            </Button>
          ))}
      </PageHead>
      <p>{t.how}</p>
      {shown.includes('programme') && <ProgrammeSheet place={place} sheets={sheets} />}
      {shown.includes('teams') && <TeamSheets place={place} teams={sheets.teams} />}
      {shown.includes('help') && <HelpSheet place={place} sheets={sheets} />}
      {shown.includes('shifts') && <ShiftsSheet place={place} sheets={sheets} />}
    </JamPage>
  )
}

type PartProps = Omit<PrintPageProps, 'only'>

function ProgrammeSheet({ place, sheets: { items, contacts, partners } }: PartProps) {
  const { lang } = useView()
  const t = printWords(lang)
  const zone = place.jam.timeZone
  const people = contacts.organisers.map(({ name, email }) => [name, email].filter(Boolean).join(', '))
  return (
    <Sheet place={place} title={t.part.programme}>
      <p>
        <b>{t.call}</b>{' '}
        {['112', contacts.hotline && `${contacts.hotline.phone} ${contacts.hotline.note}`, ...people]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <DataTable
        caption={t.part.programme}
        captionUnseen
        rows={items}
        rowId={({ id }) => id}
        columns={[
          { title: t.when, cell: (item) => hours(item.startsAt, item.endsAt, lang, zone) },
          { title: t.what, cell: (item) => titleOf(item, lang) },
          { title: t.where, cell: (item) => item.place || '–' },
        ]}
      />
      <PartnerLine partners={partners} />
    </Sheet>
  )
}

function HelpSheet({ place, sheets: { help } }: PartProps) {
  const { lang } = useView()
  const t = printWords(lang)
  return (
    <Sheet place={place} title={t.part.help}>
      {help.length === 0 ? (
        <p>{t.noHelp}</p>
      ) : (
        <DataTable
          caption={t.part.help}
          captionUnseen
          rows={help}
          rowId={({ id }) => id}
          columns={[
            { title: t.when, cell: (one) => time(one.askedAt, lang, place.jam.timeZone) },
            { title: t.team, cell: (one) => one.teamName },
            { title: t.request, cell: (one) => one.text },
            { title: t.where, cell: (one) => one.place || '–' },
            {
              title: t.who,
              cell: (one) =>
                one.takenName ?? (one.skill ? skillName(one.skill, lang) : liveWords(lang).anySkill),
            },
            { title: t.done, cell: () => '☐' },
          ]}
        />
      )}
    </Sheet>
  )
}

function ShiftsSheet({ place, sheets: { shifts } }: PartProps) {
  const { lang } = useView()
  const t = printWords(lang)
  const when = (startsAt: Date, endsAt: Date) =>
    `${dayAndTime(startsAt, lang, place.jam.timeZone)} – ${time(endsAt, lang, place.jam.timeZone)}`
  return (
    <Sheet place={place} title={t.part.shifts}>
      {shifts.length === 0 ? (
        <p>{t.noShifts}</p>
      ) : (
        <DataTable
          caption={t.part.shifts}
          captionUnseen
          rows={shifts}
          rowId={({ id }) => id}
          columns={[
            { title: t.what, cell: ({ title, place: where }) => [title, where].filter(Boolean).join(', ') },
            { title: t.when, cell: ({ startsAt, endsAt }) => when(startsAt, endsAt) },
            { title: t.who, cell: ({ people }) => people.map((name) => `☐ ${name}`).join(', ') || '–' },
            { title: t.came, cell: ({ people, needed }) => t.filled(people.length, needed), number: true },
          ]}
        />
      )}
    </Sheet>
  )
}
