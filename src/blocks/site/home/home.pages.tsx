import { Act, Button } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Grid, Light, PageHead, Row, Section } from '#look/parts.tsx'
import { type Task, TaskList } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { homeWords } from './home.text.ts'
import type { Home } from './homes.ts'

type Words = ReturnType<typeof homeWords>

/** Where the people of a website begin: what is to do, and the ways to everything. */
export function HomePage({ home }: { home: Home }) {
  const t = homeWords(useView().lang)
  const { site, isOut, address } = home
  const at = `/services/${site.service}/site`
  return (
    <Page title={site.serviceName}>
      <PageHead
        title={site.serviceName}
        lead={t.lead}
        back={{ href: `/services/${site.service}`, label: t.back }}
      >
        <Light state={isOut ? 'go' : 'care'}>{isOut ? t.isOut : t.notOut}</Light>
        {isOut && (
          <Button href={address} tone="quiet" icon="external">
            {t.visit}
          </Button>
        )}
      </PageHead>
      <Section title={t.todo}>
        <TaskList label={t.todo} tasks={tasksOf(home, at, t)} />
      </Section>
      {home.pages > home.ready && <Drafts home={home} at={at} />}
      <Section title={t.rooms}>
        <Grid>
          {roomsOf(t, at).map(({ href, title, says }) => (
            <Card key={href} title={title} href={href}>
              <p>{says}</p>
            </Card>
          ))}
        </Grid>
      </Section>
    </Page>
  )
}

function Drafts({ home, at }: { home: Home; at: string }) {
  const t = homeWords(useView().lang)
  return (
    <Section title={t.readyTitle}>
      <p>{t.readySays(home.pages - home.ready)}</p>
      <Row>
        <Button href={`${at}/preview/index.html`} tone="quiet" icon="external">
          {t.preview}
        </Button>
        {home.mayEdit && <Act action={`${at}/ready`}>{t.ready}</Act>}
      </Row>
    </Section>
  )
}

/** In the order in which one does them; the first that is open is what to do now. */
function tasksOf(home: Home, at: string, t: Words): Task[] {
  const { task } = t
  const all: (Task | false)[] = [
    {
      ...{ title: task.ask, href: `${at}/assistant`, state: home.hasWritten ? 'done' : 'open' },
      hint: home.hasWritten ? task.askDone : task.askHint(home.asked, home.questions),
    },
    {
      ...{ title: task.law, href: `${at}/law`, hint: task.lawHint(home.gaps) },
      state: home.gaps === 0 ? 'done' : 'open',
    },
    home.places > 0 && {
      ...{ title: task.places, href: `${at}/assistant/places`, state: home.unplaced === 0 ? 'done' : 'open' },
      hint: home.unplaced === 0 ? task.placesDone : task.placesHint(home.unplaced),
    },
    {
      ...{ title: task.pictures, href: `${at}/pictures`, hint: task.picturesHint(home.pictures) },
      state: home.pictures > 0 ? 'done' : 'open',
    },
    {
      ...{ title: task.pages, href: `${at}/pages`, hint: task.pagesHint(home.ready, home.pages) },
      state: home.pages > 0 && home.ready === home.pages ? 'done' : 'open',
    },
    {
      ...{ title: task.publish, href: `${at}/publication` },
      state: home.isOut && home.changed === 0 ? 'done' : 'open',
      hint: home.isOut ? task.publishOut(home.changed) : task.publishHint,
    },
  ]
  const tasks = all.filter((one): one is Task => one !== false)
  const now = tasks.findIndex(({ state }) => state === 'open')
  return tasks.map((one, n) => (n === now ? { ...one, state: 'now', word: t.now } : one))
}

const roomsOf = ({ room }: Words, at: string) => {
  const ways = { ...room, look: room.look } as Record<string, string[]>
  return Object.entries(ways).map(([name, [title = '', says = '']]) => ({
    ...{ title, says },
    href: name === 'look' ? `${at}/assistant/look` : `${at}/${name}`,
  }))
}
