import { day, dayAndTime, number } from '#look/dates.ts'
import { Check, Choice, TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Chip, Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Places } from '../places/quota.ts'
import { askAt, isPlaced, lineRules, type PlacedRole, type RoleRule } from '../places/rule.ts'
import type { Waiting } from '../places/waiting.ts'
import { settingsWords } from './settings.text.ts'

/** One role with its places; null where places are not counted. */
export type RoleLine = { rule: RoleRule; places: Places | null; taken: number }

type Children = { place: Place; lines: readonly RoleLine[]; children: preact.ComponentChildren }

/** Who registers and how, with the questions below. */
export function SettingsPage({ place, lines, children }: Children) {
  const t = settingsWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: `${at}/people`, label: t.back }}>
        <Button href={`${at}/registration/waiting`} tone="quiet">
          {t.waitingTitle}
        </Button>
      </PageHead>
      <Section title={t.roles}>
        <RoleTable place={place} lines={lines} />
      </Section>
      {children}
    </JamPage>
  )
}

function RoleTable({ place: { jam }, lines }: { place: Place; lines: readonly RoleLine[] }) {
  const { lang } = useView()
  const t = settingsWords(lang)
  const asked = (rule: RoleRule) => {
    const moment = askAt(jam, rule)
    return moment ? t.askedFrom(day(moment, lang, jam.timeZone)) : t.notAsked
  }
  return (
    <DataTable
      caption={t.roles}
      captionUnseen
      rows={lines}
      rowId={({ rule }) => rule.role}
      columns={[
        { title: t.role, cell: ({ rule }) => t.names[rule.role] },
        {
          title: t.state,
          cell: ({ rule }) => (
            <Chip tone={rule.isOpen ? 'leaf' : 'plain'}>{rule.isOpen ? t.open : t.shut}</Chip>
          ),
        },
        {
          title: t.places,
          cell: ({ rule, places, taken }) => {
            if (!rule.quota) return `${number(taken, lang)} (${t.unlimited})`
            const said = t.placesOf(taken, rule.quota)
            return places?.offered ? `${said}, ${t.offered(places.offered)}` : said
          },
        },
        { title: t.line, number: true, cell: ({ places }) => (places ? number(places.waiting, lang) : '–') },
        { title: t.confirm, cell: ({ rule }) => (isPlaced(rule.role) ? asked(rule) : '–') },
        {
          title: t.edit,
          cell: ({ rule }) => (
            <Button
              href={`/jams/${jam.slug}/registration/settings/roles/${rule.role}`}
              tone="plain"
              of={t.names[rule.role]}
            >
              {t.edit}
            </Button>
          ),
        },
      ]}
    />
  )
}

type RoleProps = { place: Place; rule: RoleRule; values: Values; problems?: Problems }

/** How one role registers. */
export function RolePage({ place, rule, values, problems = {} }: RoleProps) {
  const t = settingsWords(useView().lang)
  const { role } = rule
  const at = `/jams/${place.jam.slug}/registration/settings`
  return (
    <JamPage place={place} title={t.roleTitle(t.names[role])}>
      <PageHead title={t.roleTitle(t.names[role])} back={{ href: at, label: t.title }} />
      <Form action={`${at}/roles/${role}`} values={values} problems={problems}>
        <Check name="isOpen" label={t.isOpen} hint={t.isOpenHint} required />
        {isPlaced(role) && <PlaceFields role={role} />}
        <Submit>{t.save}</Submit>
      </Form>
      {rule.askDays !== null && (
        <Confirm
          label={t.askNow}
          question={t.askNowAsk}
          explain={t.askNowSays}
          action={`${at}/roles/${role}/asking`}
        >
          {t.askNow}
        </Confirm>
      )}
    </JamPage>
  )
}

function PlaceFields({ role }: { role: PlacedRole }) {
  const t = settingsWords(useView().lang)
  const kept = role === 'professional' ? lineRules : (['arrival'] as const)
  const numeric = { type: 'number', width: 'short' } as const
  return (
    <>
      <TextField name="quota" label={t.quota} hint={t.quotaHint} min={1} max={5000} {...numeric} />
      <Choice
        name="rule"
        label={t.rule}
        hint={t.ruleHint}
        options={kept.map((rule) => ({ value: rule, label: t.rules[rule] }))}
        required
      />
      <TextField
        name="offerHours"
        label={t.offerHours}
        unit={t.hours}
        min={1}
        max={336}
        required
        {...numeric}
      />
      <TextField
        name="askDays"
        label={t.askDays}
        hint={t.askDaysHint}
        unit={t.daysBefore}
        min={1}
        max={90}
        {...numeric}
      />
      <TextField
        name="answerDays"
        label={t.answerDays}
        hint={t.answerDaysHint}
        unit={t.days}
        min={1}
        max={30}
        required
        {...numeric}
      />
    </>
  )
}

type WaitingProps = {
  place: Place
  lines: ReadonlyMap<PlacedRole, readonly Waiting[]>
  rules: readonly RoleRule[]
}

/** Who waits, in the order in which places come to them. */
export function WaitingPage({ place, lines, rules }: WaitingProps) {
  const t = settingsWords(useView().lang)
  const at = `/jams/${place.jam.slug}/registration/settings`
  const full = [...lines].filter(([, line]) => line.length > 0)
  const ruleOf = (role: PlacedRole) => rules.find((rule) => rule.role === role)?.rule ?? 'arrival'
  return (
    <JamPage place={place} title={t.waitingTitle}>
      <PageHead title={t.waitingTitle} lead={t.waitingLead} back={{ href: at, label: t.title }} />
      {full.length === 0 && (
        <Empty title={t.waitingNone} level={2}>
          {t.waitingNoneSays}
        </Empty>
      )}
      {full.map(([role, line]) => (
        <Section key={role} title={`${t.names[role]}: ${t.rules[ruleOf(role)]}`}>
          <LineTable place={place} line={line} />
        </Section>
      ))}
    </JamPage>
  )
}

function LineTable({ place: { jam, now }, line }: { place: Place; line: readonly Waiting[] }) {
  const { lang } = useView()
  const t = settingsWords(lang)
  const next = line.findIndex(({ endsAt }) => endsAt === null)
  const rows = line.map((one, at) => ({ ...one, at: at + 1 }))
  const isHeld = (until: Date | null): until is Date => until !== null && until > now
  return (
    <DataTable
      caption={t.waitingTitle}
      captionUnseen
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { title: t.person, cell: ({ name, at }) => `${at}. ${name}` },
        { title: t.since, cell: ({ since }) => <When at={since} zone={jam.timeZone} /> },
        {
          title: t.line,
          cell: ({ endsAt, at }) => {
            if (isHeld(endsAt))
              return <Chip tone="apricot">{t.offerUntil(dayAndTime(endsAt, lang, jam.timeZone))}</Chip>
            return at - 1 === next ? <Chip tone="leaf">{t.next}</Chip> : t.waits
          },
        },
      ]}
    />
  )
}
