import { day } from '#look/dates.ts'
import { Choice, TextArea } from '#look/fields.tsx'
import { Act, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Light, type LightState, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { type Position, roleMay, roleName } from '../role-names.ts'
import { invitationWords } from './invitation.text.ts'
import { type Invitation, type InvitationState, mostAtOnce, stateOf } from './invitation.ts'

type InviteFormProps = {
  action: string
  /** One alone is not asked for. */
  roles: readonly Position[]
  values?: Values
  problems?: Problems
  back: { href: string; label: string }
}

/** Asks for addresses, and into which role. */
export function InviteForm({ action, roles, values = {}, problems = {}, back }: InviteFormProps) {
  const { lang } = useView()
  const t = invitationWords(lang).form
  const [only] = roles
  const options = roles.map((value) => ({ value, label: roleName(value, lang), hint: roleMay(value, lang) }))
  return (
    <Form action={action} values={values} problems={problems}>
      <TextArea name="emails" label={t.emails} hint={t.emailsHint(mostAtOnce)} rows={4} required />
      {roles.length > 1 ? (
        <Choice name="role" label={t.role} options={options} required />
      ) : (
        <Hidden fields={{ role: only }} />
      )}
      <Submit icon="mail" back={back}>
        {t.send}
      </Submit>
    </Form>
  )
}

const lights: Partial<Record<InvitationState, LightState>> = {
  open: 'care',
  expired: 'stop',
  declined: 'stop',
}

type OpenInvitationsProps = {
  invitations: readonly Invitation[]
  now: Date
  /** The page they stand on, to come back to. */
  here: string
  /** Whether the actor may withdraw and renew them. */
  own: boolean
}

/** Who was invited and has not come. */
export function OpenInvitations({ invitations, now, here, own }: OpenInvitationsProps) {
  const { lang } = useView()
  const t = invitationWords(lang)
  if (invitations.length === 0) return null
  const roleOf = ({ role, organisation, title }: Invitation) =>
    organisation ? `${title}: ${roleName(role, lang)}` : roleName(role, lang)
  return (
    <Section title={t.open.title}>
      <DataTable
        caption={t.open.title}
        captionUnseen
        rows={invitations}
        rowId={({ id }) => id}
        columns={[
          { title: t.open.email, cell: ({ email }) => email },
          { title: t.open.role, cell: roleOf },
          { title: t.open.by, cell: ({ inviter }) => inviter || t.somebody },
          { title: t.open.state, cell: (one) => <State one={one} now={now} /> },
          ...(own
            ? [{ title: t.open.act, cell: (one: Invitation) => <Doing one={one} now={now} here={here} /> }]
            : []),
        ]}
      />
    </Section>
  )
}

function State({ one, now }: { one: Invitation; now: Date }) {
  const { lang } = useView()
  const t = invitationWords(lang).open
  const state = stateOf(one, now)
  return (
    <>
      <Light state={lights[state] ?? 'go'}>{t.states[state]}</Light>
      {state === 'open' && <p class="hint">{t.until(day(one.endsAt, lang, 'Europe/Berlin'))}</p>}
    </>
  )
}

function Doing({ one, now, here }: { one: Invitation; now: Date; here: string }) {
  const t = invitationWords(useView().lang).open
  // Whoever said no is not asked again by a button.
  if (stateOf(one, now) === 'declined') return <>–</>
  const of = one.email
  return (
    <Row>
      <Act action={`/invitations/${one.id}/renewal`} fields={{ next: here }} tone="quiet" of={of}>
        {t.renew}
      </Act>
      <Act action={`/invitations/${one.id}/withdrawal`} fields={{ next: here }} tone="plain" of={of}>
        {t.withdraw}
      </Act>
    </Row>
  )
}
