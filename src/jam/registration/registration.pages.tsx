import { Check, Choice, Fields, Select, TextArea } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Grid, Notice, PageHead, Pairs } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { levelName, type Skill, skillName } from '../profile/skill.ts'
import { Until } from './closed.tsx'
import type { Company } from './company/company.ts'
import { skillGroups } from './form.ts'
import { mayRegister, type Participant, workModes } from './participant.ts'
import { registrationWords } from './registration.text.ts'
import { WhoFields } from './who.tsx'

type Typed = { values: Values; problems?: Problems | undefined }

/** The ways to take part. */
export function WaysPage({ place, mine }: { place: Place; mine: readonly Participant[] }) {
  const { lang } = useView()
  const t = registrationWords(lang)
  const { jam, now } = place
  const at = `/jams/${jam.slug}`
  const ways = [
    ...(mayRegister(jam, 'professional', now) ? (['professional'] as const) : []),
    ...(mayRegister(jam, 'helper', now) ? (['helper'] as const) : []),
    ...(mayRegister(jam, 'professional', now) ? (['company', 'host'] as const) : []),
  ]
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

type ProfessionalProps = Typed & {
  place: Place
  action: string
  isChange: boolean
  company?: { name: string; left: number } | undefined
}

export function ProfessionalPage({ place, action, isChange, company, values, problems }: ProfessionalProps) {
  const t = registrationWords(useView().lang)
  const title = isChange ? t.changeTitle : t.professionalTitle
  return (
    <JamPage place={place} title={title} menu={isChange} narrow={!isChange}>
      <PageHead title={title} lead={t.professionalLead} label={company && t.comesWith(company.name)} />
      {company && <Notice>{t.seatsLeft(company.left)}</Notice>}
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
        <SkillFields />
        <TextArea name="learns" label={t.learns} hint={t.learnsHint} rows={3} maxLength={400} />
        <ConsentFields named />
        <Submit>{isChange ? t.save : t.send}</Submit>
      </Form>
    </JamPage>
  )
}

export function HelperPage({ place, values, problems }: Typed & { place: Place }) {
  const t = registrationWords(useView().lang)
  return (
    <JamPage place={place} title={t.helperTitle} menu={false} narrow>
      <PageHead title={t.helperTitle} lead={t.helperLead} />
      <Form action={`/jams/${place.jam.slug}/registration/helper`} values={values} problems={problems}>
        <WhoFields isStranger={!place.actor.account} />
        <ConsentFields />
        <Submit>{t.send}</Submit>
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

function SkillFields() {
  const t = registrationWords(useView().lang)
  const groups = Object.entries(skillGroups) as [keyof typeof skillGroups, readonly Skill[]][]
  return (
    <Fields legend={t.skills} hint={t.skillsHint}>
      {groups.map(([group, skills]) => (
        <Fields key={group} legend={t.groups[group]}>
          <Grid>
            {skills.map((skill) => (
              <SkillField key={skill} skill={skill} />
            ))}
          </Grid>
        </Fields>
      ))}
    </Fields>
  )
}

function SkillField({ skill }: { skill: Skill }) {
  const { lang } = useView()
  const levels = ([1, 2, 3] as const).map((level) => ({
    value: String(level),
    label: levelName(level, lang),
  }))
  return (
    <Select
      name={`skill-${skill}`}
      label={skillName(skill, lang)}
      options={levels}
      empty={registrationWords(lang).none}
      // Each may stay empty; that one of them must not is said above them.
      required
    />
  )
}
