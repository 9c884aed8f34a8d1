import { h } from 'preact'
import { dayAndTime, number } from '#look/dates.ts'
import { copyText } from '#look/elements.tsx'
import { Button } from '#look/form.tsx'
import { Empty, Facts, Light, PageHead, Section } from '#look/parts.tsx'
import { type Column, DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Need } from '../../needs/need.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { skillName } from '../../profile/skill.ts'
import type { Participant } from '../participant.ts'
import { balanceOf, type SkillBalance, seatsOf } from './balance.ts'
import { peopleTableWords } from './people.text.ts'

type BalanceProps = { place: Place; needs: readonly Need[]; people: readonly Participant[]; address: string }

/** Which skills are missing for which needs, with a call for exactly those in both languages. */
export function BalancePage({ place, needs, people, address }: BalanceProps) {
  const { lang } = useView()
  const t = peopleTableWords(lang)
  const lines = balanceOf(needs, people)
  const seats = seatsOf(needs)
  return (
    <JamPage place={place} title={t.balance} elements={[copyText]}>
      <PageHead
        title={t.balanceTitle}
        lead={t.balanceLead}
        back={{ href: `/jams/${place.jam.slug}/people`, label: t.back }}
      />
      <Facts
        facts={[
          { value: number(people.length, lang), label: t.people },
          { value: t.seatsText(seats.least, seats.most), label: t.seats },
        ]}
      />
      {lines.length === 0 ? (
        <Empty title={t.noNeeds} level={2}>
          {t.noNeedsSays}
        </Empty>
      ) : (
        <Lines lines={lines} needs={needs} />
      )}
      {(['de', 'en'] as const).map((to) => (
        <CallText key={to} place={place} lines={lines} address={address} to={to} />
      ))}
    </JamPage>
  )
}

function Lines({ lines, needs }: { lines: readonly SkillBalance[]; needs: readonly Need[] }) {
  const { lang } = useView()
  const t = peopleTableWords(lang)
  const asking = ({ skill }: SkillBalance) =>
    needs.filter(({ skills }) => skills.some((one) => one.skill === skill)).map(({ title }) => title)
  const columns: Column<SkillBalance>[] = [
    { title: t.skill, cell: ({ skill }) => skillName(skill, lang) },
    { title: t.asked, number: true, cell: ({ asked }) => number(asked, lang) },
    { title: t.brought, number: true, cell: ({ brought }) => number(brought, lang) },
    { title: t.missing, cell: (line) => <Missing line={line} /> },
    { title: t.forNeeds, cell: (line) => asking(line).join(', ') },
  ]
  return (
    <DataTable
      caption={t.balance}
      captionUnseen
      columns={columns}
      rows={lines}
      rowId={({ skill }) => skill}
    />
  )
}

function Missing({ line: { missing } }: { line: SkillBalance }) {
  const { lang } = useView()
  const t = peopleTableWords(lang)
  return missing > 0 ? (
    <Light state="stop">
      {t.missing} {number(missing, lang)}
    </Light>
  ) : (
    <Light state="go">{t.enough}</Light>
  )
}

type CallProps = { place: Place; lines: readonly SkillBalance[]; address: string; to: 'de' | 'en' }

/** The call in one language: to copy, or to send by one's own mail program. */
function CallText({ place: { jam }, lines, address, to }: CallProps) {
  const t = peopleTableWords(useView().lang)
  const words = peopleTableWords(to)
  const short = lines.filter(({ missing }) => missing > 0)
  const text = words.call({
    jam: jam.title,
    when: dayAndTime(jam.startsAt, to, jam.timeZone),
    place: jam.place,
    list: short.map(({ missing, skill }) => words.callLine(missing, skillName(skill, to))).join('\n'),
    link: `${address}/jams/${jam.slug}/registration`,
  })
  const mail = `mailto:?subject=${encodeURIComponent(words.callSubject(jam.title))}&body=${encodeURIComponent(text)}`
  return (
    <Section title={t.callTitles[to]} id={to === 'de' ? 'missing' : undefined}>
      <p>{short.length > 0 ? t.callSays : t.callNothing}</p>
      {h('copy-text', { copy: t.copy, copied: t.copied }, [
        <div key="text" class="prose">
          <p lang={to}>
            <code>{text}</code>
          </p>
        </div>,
      ])}
      <Button href={mail} tone="quiet" icon="mail">
        {t.callMail}
      </Button>
    </Section>
  )
}
