import type { Actor } from '#kernel/desk.ts'
import { Act, Confirm, Form, Hidden, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { PageHead, Row } from '#look/parts.tsx'
import { Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { roleMay, roleName } from '../role-names.ts'
import { SignOut, signOut } from '../sign-out.tsx'
import { invitationWords } from './invitation.text.ts'
import type { Invitation } from './invitation.ts'

type InvitationPageProps = { invitation: Invitation; token: string; actor: Actor }

/** Into what, by whom, as what; and the two answers. */
export function InvitationPage({ invitation, token, actor }: InvitationPageProps) {
  const { lang } = useView()
  const t = invitationWords(lang)
  const { title, role, inviter, endsAt, email } = invitation
  const at = `/invitations/${token}`
  return (
    <Page title={t.title(title)} narrow>
      <PageHead title={title} lead={t.invites(inviter || t.somebody, title)} />
      <Summary
        rows={[
          { question: t.role, answer: `${roleName(role, lang)} (${roleMay(role, lang)})` },
          { question: t.sentTo, answer: email },
          { question: t.until, answer: <When at={endsAt} form="day" /> },
        ]}
      />
      {actor.account !== null ? (
        <Row>
          <Act action={`${at}/acceptance`} icon="check">
            {t.accept}
          </Act>
        </Row>
      ) : (
        <SignInFirst email={email} at={at} />
      )}
      <Confirm label={t.decline} question={t.declineAsk} explain={t.declineSays} action={`${at}/refusal`}>
        {t.decline}
      </Confirm>
    </Page>
  )
}

function SignInFirst({ email, at }: { email: string; at: string }) {
  const t = invitationWords(useView().lang)
  return (
    <>
      <p>{t.signInFirst}</p>
      <Form action="/sign-in">
        <Hidden fields={{ email, next: at }} />
        <Submit icon="mail">{t.sendCode}</Submit>
      </Form>
    </>
  )
}

/** Signed in with another address than the one that was invited. */
export function OtherPersonPage({ invitation, token, actor }: InvitationPageProps) {
  const t = invitationWords(useView().lang)
  return (
    <Page title={t.other} elements={[signOut]} narrow>
      <PageHead title={t.other} lead={t.otherSays(invitation.email, actor.email)} />
      <p>{t.otherTodo}</p>
      <Row>
        <SignOut next={`/invitations/${token}`}>{t.switch}</SignOut>
      </Row>
    </Page>
  )
}
