import { Check, Choice, Fields, TextArea } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Notice, PageHead, Pairs } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Asking } from './asking.ts'
import { CareFields, sealedCare } from './care/care-fields.tsx'
import { Until } from './closed.tsx'
import type { Company } from './company/company.ts'
import { mayRegister, type Participant, workModes } from './participant.ts'
import { LineNotice } from './places/line-notice.tsx'
import type { RoleRule } from './places/rule.ts'
import { QuestionFields } from './questions/question-fields.tsx'
import { registrationWords } from './registration.text.ts'
import { SkillFields, WantFields } from './skill-fields.tsx'
import { WhoFields } from './who.tsx'

type Typed = { values: Values; problems?: Problems | undefined }

type WaysProps = { place: Place; mine: readonly Participant[]; rules: readonly RoleRule[] }

/** The ways to take part. */
export function WaysPage({ place, mine, rules }: WaysProps) {
  const { lang } = useView()
  const t = registrationWords(lang)
  const { jam, now } = place
  const at = `/jams/${jam.slug}`
  const inTime = (way: Way) => mayRegister(jam, way === 'helper' ? 'helper' : 'professional', now)
  const ways = rules.filter(({ isOpen, role }) => isOpen && inTime(role)).map(({ role }) => role)
  const path = { professional: 'registration/professional', helper: 'registration/helper' }
  const paths = { ...path, company: 'companies/new', host: 'venues/new' }
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      {mine.length > 0 && (
        <Notice tone="success" title={t.already}>
          <a href={`${at}/me`}>{t.toMine}</a>
        </Notice>
      )}
      <Until place={place} />
      <Pairs>
        {ways.map((way) => (
          <Card key={way} title={t.ways[way][0]} href={`${at}/${paths[way]}`} level={2}>
            <p>{t.ways[way][1]}</p>
          </Card>
        ))}
      </Pairs>
    </JamPage>
  )
}

type Way = RoleRule['role']

export function FullPage({ place, company }: { place: Place; company: Company }) {
  const t = registrationWords(useView().lang)
  return (
    <JamPage place={place} title={t.fullTitle(company.name)} narrow>
      <PageHead title={t.fullTitle(company.name)} lead={t.fullSays}>
        <Button href={`/jams/${place.jam.slug}/registration/professional`} tone="quiet">
          {t.alone}
        </Button>
      </PageHead>
    </JamPage>
  )
}

const elementsOf = ({ care }: Asking) => (care ? [sealedCare] : [])

type ProfessionalProps = Typed & {
  place: Place
  asking: Asking
  action: string
  isChange: boolean
  company?: { name: string; left: number } | undefined
}

export function ProfessionalPage(props: ProfessionalProps) {
  const { place, asking, action, isChange, company, values, problems } = props
  const t = registrationWords(useView().lang)
  const title = isChange ? t.changeTitle : t.professionalTitle
  return (
    <JamPage place={place} title={title} menu={isChange} narrow={!isChange} elements={elementsOf(asking)}>
      <PageHead title={title} lead={t.professionalLead} label={company && t.comesWith(company.name)} />
      {company && <Notice>{t.seatsLeft(company.left)}</Notice>}
      {!isChange && <LineNotice places={asking.places} />}
      <Form action={action} values={values} problems={problems}>
        <Hidden fields={{ next: String(values.next ?? '') }} />
        <WhoFields isStranger={!place.actor.account} />
        <Choice
          name="mode"
          label={t.mode}
          options={workModes.map((mode) => ({ value: mode, label: t.modes[mode] ?? mode }))}
          required
          inline
        />
        <Check name="experienced" label={t.experienced} hint={t.experiencedHint} />
        <SkillFields values={values} />
        <WantFields />
        <TextArea name="learns" label={t.learns} hint={t.learnsHint} rows={3} maxLength={400} />
        <QuestionFields questions={asking.questions} />
        <CareFields care={asking.care} kept={String(values.care ?? '')} />
        <ConsentFields named />
        <Submit>{isChange ? t.save : t.send}</Submit>
      </Form>
    </JamPage>
  )
}

type HelperProps = Typed & { place: Place; asking: Asking; isChange: boolean }

export function HelperPage({ place, asking, isChange, values, problems }: HelperProps) {
  const t = registrationWords(useView().lang)
  const title = isChange ? t.changeTitle : t.helperTitle
  return (
    <JamPage place={place} title={title} menu={isChange} narrow={!isChange} elements={elementsOf(asking)}>
      <PageHead title={title} lead={isChange ? undefined : t.helperLead} />
      {!isChange && <LineNotice places={asking.places} />}
      <Form action={`/jams/${place.jam.slug}/registration/helper`} values={values} problems={problems}>
        <WhoFields isStranger={!place.actor.account} />
        <QuestionFields questions={asking.questions} />
        <CareFields care={asking.care} kept={String(values.care ?? '')} />
        <ConsentFields />
        <Submit>{isChange ? t.save : t.send}</Submit>
      </Form>
    </JamPage>
  )
}

function ConsentFields({ named }: { named?: boolean }) {
  const t = registrationWords(useView().lang)
  return (
    <Fields legend={t.consentLegend}>
      <Check name="consent" label={t.consent} hint={t.consentHint} required />
      {named && <Check name="named" label={t.named} />}
    </Fields>
  )
}
