import type { Actor } from '#kernel/desk.ts'
import { Act, Button, Confirm, type Problems, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Chip, Empty, Grid, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Invitation } from '../invitation/invitation.ts'
import { InviteForm, OpenInvitations } from '../invitation/invite-form.tsx'
import type { Organisation } from '../organisations.ts'
import { isMember } from '../role.ts'
import { roleName } from '../role-names.ts'
import type { Member } from './members.ts'
import { organisationWords } from './organisation.text.ts'

/** Something that belongs to an organisation, and where it stands. */
export type Belonging = { title: string; href: string; says: string }

export type Belongings = {
  needs: readonly Belonging[]
  services: readonly Belonging[]
  /** What only its own people can open, behind doors of other floors. */
  sealed: readonly Belonging[]
}

type OrganisationProps = {
  organisation: Organisation
  actor: Actor
  now: Date
  members: readonly Member[]
  invitations: readonly Invitation[]
  belongings: Belongings
}

export function OrganisationPage(props: OrganisationProps) {
  const t = organisationWords(useView().lang)
  const { organisation, actor, now, members, invitations, belongings } = props
  const at = `/organisations/${organisation.id}`
  const decides = isMember(actor, organisation.id, 'admin')
  return (
    <Page title={organisation.name}>
      <PageHead title={organisation.name} label={t.label} back={{ href: '/me', label: t.back }} />
      <Section title={t.needs}>
        {belongings.needs.length > 0 ? (
          <Belonging list={belongings.needs} />
        ) : (
          <Empty title={t.noNeeds}>{t.noNeedsSays}</Empty>
        )}
      </Section>
      <Section title={t.services}>
        {belongings.services.length > 0 ? <Belonging list={belongings.services} /> : <p>{t.noServices}</p>}
      </Section>
      {belongings.sealed.length > 0 && (
        <Section title={t.sealed}>
          <Belonging list={belongings.sealed} />
        </Section>
      )}
      <Section title={t.people}>
        <p>{t.peopleLead}</p>
        {decides && (
          <Row>
            <Button href={`${at}/invitations/new`} icon="plus">
              {t.invite}
            </Button>
          </Row>
        )}
        <Members {...props} decides={decides} />
      </Section>
      <OpenInvitations invitations={invitations} now={now} here={at} own={decides} />
      <Leave organisation={organisation} last={isLast(members, actor)} />
    </Page>
  )
}

const Belonging = ({ list }: { list: readonly Belonging[] }) => (
  <Grid>
    {list.map(({ title, href, says }) => (
      <Card key={href} title={title} href={href} who={says} />
    ))}
  </Grid>
)

function Members({ organisation, actor, members, decides }: OrganisationProps & { decides: boolean }) {
  const { lang } = useView()
  const t = organisationWords(lang)
  const at = `/organisations/${organisation.id}/members`
  return (
    <DataTable
      caption={t.people}
      captionUnseen
      rows={members}
      rowId={({ account }) => account}
      columns={[
        { title: t.name, cell: ({ name, email }) => name || email },
        { title: t.email, cell: ({ email }) => email },
        {
          title: t.right,
          cell: ({ role }) => <Chip tone={role === 'admin' ? 'berry' : 'plain'}>{roleName(role, lang)}</Chip>,
        },
        { title: t.since, cell: ({ joinedAt }) => <When at={joinedAt} form="day" /> },
        ...(decides
          ? [
              {
                title: t.act,
                acts: true,
                cell: (one: Member) => (one.account === actor.account ? t.you : <Change at={at} one={one} />),
              },
            ]
          : []),
      ]}
    />
  )
}

function Change({ at, one }: { at: string; one: Member }) {
  const t = organisationWords(useView().lang)
  const of = one.name || one.email
  const raises = one.role === 'member'
  return (
    <Row>
      <Act action={`${at}/${one.account}/${raises ? 'raising' : 'lowering'}`} tone="quiet" of={of}>
        {raises ? t.raise : t.lower}
      </Act>
      <Confirm
        label={t.remove}
        question={t.removeAsk(of)}
        explain={t.removeSays}
        action={`${at}/${one.account}/removal`}
        tone="danger"
        of={of}
      >
        {t.remove}
      </Confirm>
    </Row>
  )
}

function Leave({ organisation: { id, name }, last }: { organisation: Organisation; last: boolean }) {
  const t = organisationWords(useView().lang)
  return (
    <Section title={t.leave}>
      {last ? (
        <p>{t.cannotLeave}</p>
      ) : (
        <Confirm
          label={t.leave}
          question={t.leaveAsk(name)}
          explain={t.leaveSays}
          action={`/organisations/${id}/leaving`}
          tone="danger"
        >
          {t.leave}
        </Confirm>
      )}
    </Section>
  )
}

const isLast = (members: readonly Member[], { account }: Actor) => {
  const admins = members.filter(({ role }) => role === 'admin')
  return admins.length === 1 && admins[0]?.account === account
}

type InvitePageProps = { organisation: Organisation; values?: Values; problems?: Problems }

export function InviteMemberPage({ organisation: { id, name }, ...form }: InvitePageProps) {
  const t = organisationWords(useView().lang)
  const back = { href: `/organisations/${id}`, label: name }
  return (
    <Page title={t.invite} narrow>
      <PageHead title={t.invite} lead={t.inviteLead} back={back} />
      <InviteForm
        action={`/organisations/${id}/invitations`}
        roles={['member', 'admin']}
        {...form}
        back={back}
      />
    </Page>
  )
}
