import { dayAndTime } from '#look/dates.ts'
import { CopyText, copyText } from '#look/elements.tsx'
import { Check, Fields, TextArea, TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead, Section } from '#look/parts.tsx'
import { Progress } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Participant } from '../participant.ts'
import type { Question } from '../questions/question.ts'
import { QuestionFields } from '../questions/question-fields.tsx'
import { WhoFields } from '../who.tsx'
import { companyWords } from './company.text.ts'
import type { Company } from './company.ts'
import { LeaveForm, People, type WaitingPerson } from './own-people.tsx'

type Typed = { values: Values; problems?: Problems }

type NewProps = Typed & { place: Place; questions: readonly Question[] }

export function NewCompanyPage({ place, questions, values, problems = {} }: NewProps) {
  const t = companyWords(useView().lang)
  return (
    <JamPage place={place} title={t.newTitle} menu={false} narrow>
      <PageHead title={t.newTitle} lead={t.newLead} />
      <Form action={`/jams/${place.jam.slug}/companies`} values={values} problems={problems}>
        <Details />
        <Fields legend={t.contactLegend}>
          <WhoFields isStranger={!place.actor.account} />
        </Fields>
        <QuestionFields questions={questions} />
        <Submit>{t.send}</Submit>
      </Form>
    </JamPage>
  )
}

type CompanyProps = Typed & {
  place: Place
  company: Company
  people: Participant[]
  waiting: readonly WaitingPerson[]
  address: string
}

/** What the contact of a company sees: the link, the list, the seats. */
export function CompanyPage(props: CompanyProps) {
  const { place, company, people, waiting, address, values, problems = {} } = props
  const { lang } = useView()
  const t = companyWords(lang)
  const { jam } = place
  const at = `/jams/${jam.slug}`
  const link = `${address}${at}/companies/${company.token}`
  const about = { jam: jam.title, when: dayAndTime(jam.startsAt, lang, jam.timeZone), place: jam.place, link }
  return (
    <JamPage place={place} title={company.name} elements={[copyText]}>
      <PageHead title={company.name} lead={t.pageLead} />
      <Section title={t.link}>
        <p>{t.linkSays}</p>
        <CopyText text={link} label={t.link} />
        <TextArea name="invite" label={t.invite} value={t.inviteText(about)} rows={11} required />
      </Section>
      <Section title={t.people}>
        <Progress
          label={t.seatsTaken}
          value={people.length}
          max={company.seats}
          text={t.seatsText(people.length, company.seats)}
        />
        <People {...{ people, waiting, company }} zone={jam.timeZone} />
      </Section>
      {people.length > 0 && (
        <p>
          <a href={`${at}/company/statement`}>{t.statement}</a>
        </p>
      )}
      {people.length > 0 && <LeaveForm at={at} people={people} />}
      <Section title={t.details}>
        <Form action={`${at}/company`} values={values} problems={problems}>
          <Details />
          <Submit>{t.save}</Submit>
        </Form>
        {company.mayHost && (
          <Button href={`${at}/venues/new`} tone="quiet" icon="place">
            {t.offerVenue}
          </Button>
        )}
      </Section>
      <Confirm
        label={t.withdraw}
        question={t.withdrawAsk}
        explain={t.withdrawExplain}
        action={`${at}/company/withdrawal`}
        tone="danger"
      >
        {t.withdrawYes}
      </Confirm>
    </JamPage>
  )
}

function Details() {
  const t = companyWords(useView().lang)
  return (
    <>
      <TextField name="company" label={t.company} autocomplete="organization" maxLength={120} required />
      <TextField
        name="seats"
        label={t.seats}
        hint={t.seatsHint}
        type="number"
        min={1}
        max={500}
        width="short"
        required
      />
      <Check name="mayHost" label={t.mayHost} hint={t.mayHostHint} />
    </>
  )
}
