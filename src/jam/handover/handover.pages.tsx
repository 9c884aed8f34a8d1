import { Act, Button } from '#look/form.tsx'
import { Celebrate, Empty, PageHead, Row, Section } from '#look/parts.tsx'
import { Progress, TaskList } from '#look/stages.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Team } from '../matching/team.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { AcceptanceLine } from './acceptance/acceptance-line.tsx'
import { handoverWords } from './handover.text.ts'
import { isBelievable, items, type Side } from './handover.ts'
import { type HandoverView, type OnPage, Signing } from './signing.pages.tsx'

/** The checklist and the two signatures. */
export function HandoverPage(view: HandoverView) {
  const { place, team, handover, service, side } = view
  const t = handoverWords(useView().lang)
  const at = `/jams/${place.jam.slug}/teams/${team.id}`
  return (
    <JamPage place={place} title={`${t.title}: ${team.name}`}>
      <PageHead title={t.title} label={team.name} lead={handover.signedAt ? undefined : t.lead}>
        {service && side && (
          <Button href={`/services/${service.id}`} tone="quiet">
            {t.toService}
          </Button>
        )}
        {side === 'organisation' && (
          <Button href={`/organisations/${handover.organisation}/vault`} tone="quiet" icon="lock">
            {t.toVault}
          </Button>
        )}
        <Button href={`${at}/handover/protocol`} tone="plain" icon="document">
          {t.protocol}
        </Button>
      </PageHead>
      {handover.signedAt && (
        <Celebrate title={t.celebrate} words={t.jar}>
          <p>{t.celebrateSays}</p>
        </Celebrate>
      )}
      <Checklist {...view} at={at} />
      <AcceptanceLine acceptance={view.acceptance} zone={place.jam.timeZone} href={`${at}/acceptance`} />
      <Signing {...view} at={at} />
    </JamPage>
  )
}

function Checklist({ handover, facts, side, at, place }: OnPage) {
  const t = handoverWords(useView().lang)
  const open = handover.signatures.length === 0 && side !== null
  const tasks = items.map((item) => {
    const tick = handover.ticks.find((one) => one.item === item)
    const lacks = !isBelievable(item, facts)
    return {
      title: t.item[item],
      state: tick ? ('done' as const) : lacks ? ('wrong' as const) : ('open' as const),
      word: tick ? undefined : lacks ? t.missingFact : undefined,
      hint: (
        <>
          {tick ? (
            <>
              {t.by(tick.name)}, <When at={tick.at} zone={place.jam.timeZone} />
            </>
          ) : (
            t.itemHint[item]
          )}
          {open && (tick || !lacks) && (
            <Act
              action={`${at}/handover/${tick ? 'unticks' : 'ticks'}`}
              fields={{ item }}
              tone={tick ? 'plain' : 'quiet'}
              icon={tick ? undefined : 'check'}
              of={t.item[item]}
            >
              {tick ? t.untick : t.tick}
            </Act>
          )}
        </>
      ),
    }
  })
  return (
    <Section title={t.checklist}>
      <Progress
        label={t.progress}
        value={handover.ticks.length}
        max={items.length}
        text={t.done(handover.ticks.length, items.length)}
      />
      <TaskList label={t.checklist} tasks={tasks} />
    </Section>
  )
}

/** No service yet, so nothing to hand over. */
export function NothingToHandOverPage({
  place,
  team,
  side,
}: {
  place: Place
  team: Team
  side: Side | null
}) {
  const t = handoverWords(useView().lang)
  const at = `/jams/${place.jam.slug}/teams/${team.id}`
  return (
    <JamPage place={place} title={`${t.title}: ${team.name}`}>
      <PageHead title={t.title} label={team.name} lead={t.lead} />
      <Empty level={2} title={t.noService} action={side && <Button href={`${at}/service`}>{t.start}</Button>}>
        {t.noServiceTodo}
      </Empty>
    </JamPage>
  )
}

/** For everybody in the jam: this one made it. */
export function CelebrationPage({
  place,
  team,
  organisation,
}: {
  place: Place
  team: Team
  organisation: string
}) {
  const t = handoverWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.celebrateTeam(team.name, organisation)}>
      <h1 class="unseen">{t.title}</h1>
      <Celebrate title={t.celebrateTeam(team.name, organisation)} words={t.jar}>
        <p>{t.celebrateSays}</p>
        <Row>
          <Button href={`${at}/showcase`}>{t.toShowcase}</Button>
          <Button href={`${at}/certificate`} tone="quiet" icon="document">
            {t.certificate}
          </Button>
        </Row>
      </Celebrate>
    </JamPage>
  )
}
