import { localText } from '#kernel/zone.ts'
import { dayAndTime } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Form, Submit } from '#look/form.tsx'
import { Empty, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { isInJam } from '#people/role.ts'
import { JamPage } from '../../profile/frame.tsx'
import { placesLeft } from '../shift.ts'
import type { ShiftsProps } from './all.parts.tsx'
import { AllShifts } from './all.parts.tsx'
import { MyShifts, Requests } from './mine.parts.tsx'
import { shiftWords } from './shifts.text.ts'
import { SwapsToDecide, SwapsToTake } from './swaps.parts.tsx'
import { TiredNotice } from './tired.tsx'

/** What changes the page while somebody looks at it. */
const kinds = ['taken', 'left', 'planned', 'dropped', 'changed', 'begun', 'ended', 'missed'].map(
  (what) => `shift.${what}`,
)
const offers = [
  'swap.offered',
  'swap.withdrawn',
  'swap.taken',
  'swap.settled',
  'swap.declined',
  'request.made',
]

/** The shifts of a jam: helpers take them, organisers plan them. */
export function ShiftsPage(props: ShiftsProps) {
  const { place, shifts, isHelper, helpers, chooser, tired } = props
  const { lang } = useView()
  const t = shiftWords(lang)
  const at = `/jams/${place.jam.slug}`
  const left = shifts.reduce((sum, shift) => sum + placesLeft(shift), 0)
  const { opensAt } = chooser.rules
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion]}>
      <PageHead
        title={t.title}
        lead={helpers ? t.planLead : t.lead}
        label={shifts.length > 0 ? t.open(left) : undefined}
      >
        <Links {...props} />
      </PageHead>
      {tired && <TiredNotice tired={tired} zone={place.jam.timeZone} />}
      {opensAt && opensAt > place.now && (
        <Notice>{t.opens(dayAndTime(opensAt, lang, place.jam.timeZone))}</Notice>
      )}
      {!isHelper && !helpers && (
        <Notice title={t.registerSays}>
          <Button href={`${at}/registration/helper`}>{t.register}</Button>
        </Notice>
      )}
      {isInJam(place.actor, place.jam.id) ? (
        <LiveRegion id="shifts" topic={`${at}/live`} kinds={[...kinds, ...offers]}>
          <What {...props} />
        </LiveRegion>
      ) : (
        <What {...props} />
      )}
      {helpers && <Plan {...props} />}
    </JamPage>
  )
}

function What(props: ShiftsProps) {
  const t = shiftWords(useView().lang)
  return (
    <>
      <Requests {...props} />
      <MyShifts {...props} />
      {props.helpers ? <SwapsToDecide {...props} /> : <SwapsToTake {...props} />}
      <Section title={t.all}>
        {props.shifts.length === 0 ? <None {...props} /> : <AllShifts {...props} />}
      </Section>
    </>
  )
}

function Links({ place, helpers, isHelper }: ShiftsProps) {
  const t = shiftWords(useView().lang).links
  const at = `/jams/${place.jam.slug}`
  const links = helpers
    ? ([
        [`${at}/duties`, t.duties],
        [`${at}/shifts/patterns`, t.patterns],
        [`${at}/shifts/overview`, t.overview],
        [`${at}/shifts/proposals`, t.proposal],
        [`${at}/shifts/hours`, t.hours],
        [`${at}/shifts/rules`, t.rules],
      ] as const)
    : ([
        [`${at}/duties`, t.duties],
        [`${at}/shifts/needed`, t.needed],
        ...(isHelper ? ([[`${at}/shifts/hours/mine`, t.statement]] as const) : []),
      ] as const)
  return links.map(([href, label]) => (
    <Button key={href} href={href} tone="quiet">
      {label}
    </Button>
  ))
}

function None({ place, helpers }: ShiftsProps) {
  const t = shiftWords(useView().lang)
  const action = (
    <Act action={`/jams/${place.jam.slug}/shifts/usual`} tone="quiet">
      {t.usual}
    </Act>
  )
  return (
    <Empty title={t.none} action={helpers ? action : undefined}>
      {helpers ? t.nonePlan : t.noneHelper}
    </Empty>
  )
}

function Plan({ place: { jam }, chooser, values = {}, problems = {} }: ShiftsProps) {
  const t = shiftWords(useView().lang)
  const start = { startsAt: localText(jam.startsAt, jam.timeZone), endsAt: '', needed: '2', ...values }
  return (
    <Section title={t.add}>
      <Form action={`/jams/${jam.slug}/shifts`} values={start} problems={problems}>
        <TextField name="title" label={t.name} hint={t.nameHint} maxLength={80} required />
        {chooser.duties.length > 0 && (
          <Select
            name="duty"
            label={t.duty}
            hint={t.dutyHint}
            empty={t.noDuty}
            options={chooser.duties.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField name="place" label={t.place} maxLength={80} />
        <TextField name="startsAt" label={t.startsAt} type="datetime-local" width="medium" required />
        <TextField name="endsAt" label={t.endsAt} type="datetime-local" width="medium" required />
        <TextField name="needed" label={t.needed} type="number" min={1} max={200} width="short" required />
        <Submit>{t.plan}</Submit>
      </Form>
    </Section>
  )
}
