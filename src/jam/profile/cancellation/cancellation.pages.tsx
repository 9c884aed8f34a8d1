import { time } from '#look/dates.ts'
import { Check, TextArea } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Prose, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../frame.tsx'
import { cancellationWords } from './cancellation.text.ts'
import { leavesAt } from './cancellations.ts'

type CancellationProps = { place: Place; people: number; values?: Values; problems?: Problems }

/** Cancelling a jam: what it does, the one act that does it, and an hour to think better of it. */
export function CancellationPage({ place, people, values = {}, problems = {} }: CancellationProps) {
  const t = cancellationWords(useView().lang)
  const { jam } = place
  const at = `/jams/${jam.slug}/cancellation`
  return (
    <JamPage place={place} title={t.title} narrow>
      <PageHead
        title={t.title}
        lead={t.lead}
        back={{ href: `/jams/${jam.slug}/settings`, label: jam.title }}
      />
      {jam.cancelledAt ? (
        <IsCancelled place={place} at={at} cancelledAt={jam.cancelledAt} />
      ) : (
        <Section title={t.happens}>
          <Prose>
            <ul>
              {t.steps(people).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </Prose>
          <Form action={at} values={values} problems={problems}>
            <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={4} maxLength={600} required />
            <Check name="sure" label={t.sure} required />
            <Submit tone="danger">{t.go}</Submit>
          </Form>
        </Section>
      )}
    </JamPage>
  )
}

function IsCancelled({ place, at, cancelledAt }: { place: Place; at: string; cancelledAt: Date }) {
  const { lang } = useView()
  const t = cancellationWords(lang)
  const leaves = leavesAt(cancelledAt)
  const isOpen = place.now < leaves
  return (
    <>
      <Notice tone="warning" title={t.is}>
        <p>
          {t.since} <When at={cancelledAt} zone={place.jam.timeZone} />
        </p>
        <p>{isOpen ? t.leaves(time(leaves, lang, place.jam.timeZone)) : t.left}</p>
      </Notice>
      {isOpen && (
        <Confirm label={t.undo} question={t.undoAsk} explain={t.undoSays} action={`${at}/undoing`}>
          {t.undoYes}
        </Confirm>
      )}
    </>
  )
}
