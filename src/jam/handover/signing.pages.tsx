import type { Service } from '#blocks/service.ts'
import { TextField } from '#look/fields.tsx'
import { Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Light, Notice, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Team } from '../matching/team.ts'
import type { Place } from '../profile/frame.tsx'
import type { Acceptance } from './acceptance/acceptance.ts'
import { handoverWords } from './handover.text.ts'
import { type Facts, type Handover, isComplete, type Side, signatureOf } from './handover.ts'

/** What the page of a handover shows. */
export type HandoverView = {
  place: Place
  team: Team
  handover: Handover
  service: Service | undefined
  facts: Facts
  acceptance: Acceptance
  /** The side of who looks; null for those who only read. */
  side: Side | null
  steppedUp: boolean
  values?: Values
  problems?: Problems
}

export type OnPage = HandoverView & { at: string }

/** The two signatures, and the place for one's own. */
export function Signing({ place, handover, side, steppedUp, at, values = {}, problems = {} }: OnPage) {
  const { lang, path } = useView()
  const t = handoverWords(lang)
  const mine = side && signatureOf(handover, side)
  const mayWrite = side && !mine && isComplete(handover)
  return (
    <Section title={t.signTitle} id="sign">
      <Row>
        {(['organisation', 'team'] as const).map((one) => {
          const given = signatureOf(handover, one)
          return (
            <Light key={one} state={given ? 'go' : 'care'}>
              {given ? t.signedSide(t.side[one], given.name) : t.openSide(t.side[one])}
              {given && (
                <>
                  {' '}
                  · <When at={given.at} zone={place.jam.timeZone} />
                </>
              )}
            </Light>
          )
        })}
      </Row>
      {side && !mine && !isComplete(handover) && <p>{t.signWait}</p>}
      {mayWrite && (
        <Notice title={t.signSays[side]}>
          <p>{t.signEnds}</p>
        </Notice>
      )}
      {mayWrite && !steppedUp && (
        <>
          <p>{t.stepUpFirst}</p>
          <Button href={`/me/step-up?next=${encodeURIComponent(path.split('?')[0] ?? '')}`} icon="lock">
            {t.stepUp}
          </Button>
        </>
      )}
      {mayWrite && steppedUp && (
        <Form action={`${at}/handover/signatures`} values={values} problems={problems}>
          <TextField
            name="name"
            label={t.fullName}
            hint={t.fullNameHint}
            autocomplete="name"
            maxLength={80}
            required
          />
          <Submit>{t.sign}</Submit>
        </Form>
      )}
    </Section>
  )
}
