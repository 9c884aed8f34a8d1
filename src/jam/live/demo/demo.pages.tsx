import { countDown, LiveRegion, liveRegion, RankList, rankList } from '#look/elements.tsx'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Empty, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { demoWords } from './demo.text.ts'
import { lastOnStage, minutesOf, nextOnStage, type Stage } from './demo.ts'
import { OnStage, StageOrder } from './stage.tsx'

type DemoPageProps = { place: Place; stage: Stage; from: Date; hasJury: boolean }

export const stageKinds = ['demo.changed', 'demo.begun', 'demo.ended']

/** Who is on, who is next, and the whole order; for organisers the buttons as well. */
export function DemoPage({ place, stage, from, hasJury }: DemoPageProps) {
  const t = demoWords(useView().lang)
  const { jam, now, actor } = place
  const at = `/jams/${jam.slug}/demo`
  const runs = hasRole(actor, jam.id, 'organiser')
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion, countDown]}>
      <PageHead title={t.title} lead={t.lead}>
        {runs && (
          <Button href={`${at}/edit`} tone="quiet">
            {t.edit}
          </Button>
        )}
        {(runs || hasJury) && (
          <Button href={`${at}/jury`} tone="quiet">
            {t.jury}
          </Button>
        )}
      </PageHead>
      {stage.slots.length === 0 ? (
        <Empty level={2} title={t.none}>
          {t.noneSays}
        </Empty>
      ) : (
        <LiveRegion id="stage" topic={`/jams/${jam.slug}/live`} kinds={stageKinds} announce>
          <OnStage {...{ stage, jam, now, from }} />
          {runs && <Controls stage={stage} at={at} />}
          <Section title={t.order}>
            <StageOrder {...{ stage, jam, from }} />
          </Section>
        </LiveRegion>
      )}
    </JamPage>
  )
}

function Controls({ stage, at }: { stage: Stage; at: string }) {
  const t = demoWords(useView().lang)
  const { team } = stage.demo
  const [next, last] = [nextOnStage(stage), lastOnStage(stage)]
  const fields = { current: team ?? '' }
  return (
    <Row>
      {(next || team) && (
        <Act action={`${at}/next`} fields={fields}>
          {!next ? t.finish : team || last ? t.call : t.begin}
        </Act>
      )}
      {last && (
        <Act action={`${at}/back`} fields={fields} tone="quiet">
          {t.back}
        </Act>
      )}
      {(last || team) && (
        <Confirm action={`${at}/restart`} label={t.over} question={t.overAsk} explain={t.overSays}>
          {t.over}
        </Confirm>
      )}
    </Row>
  )
}

export type Returned = { form: 'minutes' | 'slot'; values: Values; problems: Problems }

type EditPageProps = { place: Place; stage: Stage; returned?: Returned | undefined }

/** The order by arrows, by dragging, by lot or by venue; how long each has, and where remote teams are seen. */
export function EditDemoPage({ place, stage, returned }: EditPageProps) {
  const t = demoWords(useView().lang)
  const at = `/jams/${place.jam.slug}/demo`
  const [minutes, slot] = [
    returned?.form === 'minutes' ? returned : null,
    returned?.form === 'slot' ? returned : null,
  ]
  const teams = stage.slots.map(({ team, name }) => ({ value: team, label: name }))
  return (
    <JamPage place={place} title={t.edit} elements={[rankList]}>
      <PageHead title={t.edit} lead={t.editLead} back={{ href: at, label: t.toStage }} />
      {stage.slots.length === 0 ? (
        <Empty level={2} title={t.none}>
          {t.noneSays}
        </Empty>
      ) : (
        <>
          <Row>
            <Act action={`${at}/draw`} tone="quiet">
              {t.draw}
            </Act>
            <Act action={`${at}/venues`} tone="quiet" icon="place">
              {t.byVenue}
            </Act>
          </Row>
          <Form
            id="m"
            action={`${at}/minutes`}
            inline
            values={minutes?.values ?? { minutes: String(stage.demo.minutes) }}
            problems={minutes?.problems ?? {}}
          >
            <TextField
              name="minutes"
              label={t.minutesLabel}
              type="number"
              min={1}
              max={60}
              width="short"
              required
            />
            <Submit tone="quiet">{t.saveMinutes}</Submit>
          </Form>
          <Section title={t.order}>
            <RankList
              action={`${at}/order`}
              label={t.order}
              items={stage.slots.map((one) => ({
                id: one.team,
                title: one.name,
                detail: [
                  one.organisation,
                  one.link ? t.remote : (one.venue ?? t.remote),
                  t.minutes(minutesOf(stage, one)),
                ].join(' · '),
              }))}
            />
          </Section>
          <Section title={t.slot} id="slot">
            <Form id="s" action={`${at}/slot`} values={slot?.values ?? {}} problems={slot?.problems ?? {}}>
              <Select name="team" label={t.columns.team} options={teams} required />
              <TextField
                name="minutes"
                label={t.slotMinutes}
                hint={t.slotMinutesHint}
                type="number"
                min={1}
                max={60}
                width="short"
              />
              <TextField name="link" label={t.link} hint={t.linkHint} type="url" maxLength={300} />
              <Submit tone="quiet">{t.saveMinutes}</Submit>
            </Form>
          </Section>
        </>
      )}
    </JamPage>
  )
}
