import { day } from '#look/dates.ts'
import { Choice, Select, TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Chip, Empty, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable, Pager } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Invitation } from '#people/invitation/invitation.ts'
import { InviteForm, OpenInvitations } from '#people/invitation/invite-form.tsx'
import { hasRole, type Role } from '#people/role.ts'
import { type Position, roleMay, roleName } from '#people/role-names.ts'
import type { Holder } from '#people/roles.ts'
import { JamPage, type Place } from '../frame.tsx'
import { invitedRoles } from './jam-roles.ts'
import { rolesWords } from './roles.text.ts'

export const perPage = 100

export type Unclaimed = { id: string; name: string }

type RolesProps = {
  place: Place
  holders: readonly Holder[]
  asked: { role: string; q: string; page: number }
  invitations: readonly Invitation[]
  /** How many organisations nobody speaks for. */
  unclaimed: number
}

export function RolesPage({ place, holders, asked, invitations, unclaimed }: RolesProps) {
  const t = rolesWords(useView().lang)
  const at = `/jams/${place.jam.slug}/roles`
  const own = hasRole(place.actor, place.jam.id, 'organiser')
  const pages = Math.max(1, Math.ceil(holders.length / perPage))
  const page = Math.min(asked.page, pages)
  const href = (to: number) =>
    `${at}?${new URLSearchParams({ role: asked.role, q: asked.q, page: String(to) })}`
  const shown = holders.slice((page - 1) * perPage, page * perPage)
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} label={t.people(holders.length)}>
        {own && (
          <Button href={`${at}/invitations/new`} icon="plus">
            {t.invite}
          </Button>
        )}
      </PageHead>
      <Filter at={at} asked={asked} />
      {shown.length === 0 ? (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      ) : (
        <Holders at={at} holders={shown} own={own} />
      )}
      <Pager page={page} pages={pages} href={href} />
      <OpenInvitations invitations={invitations} now={place.now} here={at} own={own} />
      {unclaimed > 0 && (
        <Section title={t.unclaimed}>
          <p>{t.unclaimedSays}</p>
          <Row>
            <Button href={`${at}/organisations`} tone="quiet">
              {t.showUnclaimed(unclaimed)}
            </Button>
          </Row>
        </Section>
      )}
    </JamPage>
  )
}

function Filter({ at, asked }: { at: string; asked: RolesProps['asked'] }) {
  const { lang } = useView()
  const t = rolesWords(lang)
  const one = invitedRoles.map((value) => ({ value, label: roleName(value, lang) }))
  const options = [{ value: 'staff', label: t.staff }, { value: 'all', label: t.every }, ...one]
  return (
    <Form action={at} method="get" values={{ role: asked.role, q: asked.q }} inline label={t.filter}>
      <Select name="role" label={t.role} options={options} empty={false} required />
      <TextField name="q" label={t.search} type="search" width="medium" required />
      <Button tone="quiet" icon="search">
        {t.filter}
      </Button>
    </Form>
  )
}

function Holders({ at, holders, own }: { at: string; holders: readonly Holder[]; own: boolean }) {
  const t = rolesWords(useView().lang)
  const nameOf = ({ account, name, email }: Holder) =>
    own ? <a href={`${at}/${account}`}>{name || email}</a> : name || email
  return (
    <DataTable
      caption={t.title}
      captionUnseen
      rows={holders}
      rowId={({ account }) => account}
      columns={[
        { title: t.who, cell: nameOf },
        { title: t.email, cell: ({ email }) => email },
        { title: t.has, cell: (holder) => <RoleChips holder={holder} /> },
      ]}
    />
  )
}

function RoleChips({ holder }: { holder: Holder }) {
  const { lang } = useView()
  const t = rolesWords(lang)
  return (
    <Row>
      {holder.roles.map(({ role, jam }) => (
        <Chip key={`${role} ${jam}`} tone={jam === null ? 'leaf' : 'berry'}>
          {jam === null ? t.house : roleName(role, lang)}
        </Chip>
      ))}
    </Row>
  )
}

type UnclaimedProps = { place: Place; unclaimed: readonly Unclaimed[]; page: number }

/** Organisations that came in by a file: somebody has to be invited for each. */
export function UnclaimedPage({ place, unclaimed, page }: UnclaimedProps) {
  const t = rolesWords(useView().lang)
  const list = `/jams/${place.jam.slug}/roles`
  const at = `${list}/organisations`
  return (
    <JamPage place={place} title={t.unclaimed} narrow menu={false}>
      <PageHead title={t.unclaimed} lead={t.unclaimedSays} back={{ href: list, label: t.toRoles }} />
      <DataTable
        caption={t.unclaimed}
        captionUnseen
        rows={unclaimed.slice((page - 1) * perPage, page * perPage)}
        rowId={({ id }) => id}
        columns={[
          { title: t.organisation, cell: ({ name }) => name },
          {
            title: t.invite,
            cell: ({ id, name }) => (
              <Button href={`${at}/${id}/invitations/new`} tone="quiet" of={name}>
                {t.person}
              </Button>
            ),
          },
        ]}
      />
      <Pager page={page} pages={Math.ceil(unclaimed.length / perPage)} href={(to) => `${at}?page=${to}`} />
    </JamPage>
  )
}

type InvitePageProps = {
  place: Place
  title: string
  action: string
  roles: readonly Position[]
  values?: Values
  problems?: Problems
}

export function InvitePage({ place, title, ...form }: InvitePageProps) {
  const t = rolesWords(useView().lang)
  const back = { href: `/jams/${place.jam.slug}/roles`, label: t.toRoles }
  return (
    <JamPage place={place} title={title} narrow menu={false}>
      <PageHead title={title} lead={t.inviteLead} back={back} />
      <InviteForm {...form} back={back} />
    </JamPage>
  )
}

type HolderPageProps = { place: Place; holder: Holder; values?: Values; problems?: Problems }

/** One person's roles in this jam. */
export function HolderPage({ place, holder, values = {}, problems = {} }: HolderPageProps) {
  const { lang } = useView()
  const t = rolesWords(lang)
  const { account, name, email, roles } = holder
  const list = `/jams/${place.jam.slug}/roles`
  const own = roles.filter(({ jam }) => jam !== null)
  const free = invitedRoles.filter((role) => !own.some((held) => held.role === role))
  const options = free.map((value) => ({ value, label: roleName(value, lang), hint: roleMay(value, lang) }))
  return (
    <JamPage place={place} title={name || email} narrow menu={false}>
      <PageHead
        title={name || email}
        lead={name ? email : undefined}
        back={{ href: list, label: t.toRoles }}
      />
      {roles.some(({ jam }) => jam === null) && <Notice title={t.house}>{t.houseSays}</Notice>}
      {own.map(({ role, since }) => (
        <Card
          key={role}
          title={roleName(role, lang)}
          level={2}
          who={t.since(day(since, lang, place.jam.timeZone))}
        >
          <Revoke at={`${list}/${account}`} role={role} />
        </Card>
      ))}
      {free.length > 0 && (
        <Section title={t.grantTitle}>
          <Form action={`${list}/${account}/granting`} values={values} problems={problems}>
            <Choice name="role" label={t.role} options={options} required />
            <Submit>{t.grant}</Submit>
          </Form>
        </Section>
      )}
    </JamPage>
  )
}

const registered: readonly Role[] = ['professional', 'helper', 'company', 'host']

function Revoke({ at, role }: { at: string; role: Role }) {
  const { lang } = useView()
  const t = rolesWords(lang)
  const name = roleName(role, lang)
  return (
    <Confirm
      label={t.revoke}
      question={t.revokeAsk(name)}
      explain={`${t.revokeSays} ${registered.includes(role) ? t.revokeStays : ''}`}
      action={`${at}/revocation`}
      fields={{ role }}
      of={name}
    >
      {t.revoke}
    </Confirm>
  )
}
