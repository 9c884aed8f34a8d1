import { Button, Confirm, type Problems, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { PageHead } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Invitation } from '../invitation/invitation.ts'
import { InviteForm, OpenInvitations } from '../invitation/invite-form.tsx'
import type { Holder } from '../roles.ts'
import { founderWords } from './founders.text.ts'

type FoundersProps = {
  founders: readonly Holder[]
  invitations: readonly Invitation[]
  me: string | null
  now: Date
}

export function FoundersPage({ founders, invitations, me, now }: FoundersProps) {
  const t = founderWords(useView().lang)
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} back={{ href: '/me', label: t.back }}>
        <Button href="/roles/invitations/new" icon="plus">
          {t.invite}
        </Button>
      </PageHead>
      <DataTable
        caption={t.title}
        captionUnseen
        rows={founders}
        rowId={({ account }) => account}
        columns={[
          { title: t.name, cell: ({ name, email }) => name || email },
          { title: t.email, cell: ({ email }) => email },
          { title: t.since, cell: ({ roles: [held] }) => held && <When at={held.since} form="day" /> },
          {
            title: t.act,
            acts: true,
            cell: (one) => (one.account === me && founders.length === 1 ? t.you : <Revoke one={one} />),
          },
        ]}
      />
      <OpenInvitations invitations={invitations} now={now} here="/roles" own />
    </Page>
  )
}

function Revoke({ one }: { one: Holder }) {
  const t = founderWords(useView().lang)
  const name = one.name || one.email
  return (
    <Confirm
      label={t.revoke}
      question={t.revokeAsk(name)}
      explain={t.revokeSays}
      action={`/roles/${one.account}/revocation`}
      tone="danger"
      of={name}
    >
      {t.revoke}
    </Confirm>
  )
}

export function InviteFounderPage(form: { values?: Values; problems?: Problems }) {
  const t = founderWords(useView().lang)
  const back = { href: '/roles', label: t.toList }
  return (
    <Page title={t.invite} narrow>
      <PageHead title={t.invite} lead={t.inviteLead} back={back} />
      <InviteForm action="/roles/invitations" roles={['organiser']} {...form} back={back} />
    </Page>
  )
}
