import { span } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Chip, Empty, Facts, Grid, Hero, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Jam } from '../profile/jam.ts'
import { Suggestions } from '../profile/suggestions/answered.tsx'
import type { Suggestion } from '../profile/suggestions/suggestion.ts'
import type { ShownPost } from '../profile/updates/post.ts'
import { PostCards } from '../profile/updates/post-cards.tsx'
import { Gallery } from './pictures/gallery.tsx'
import type { Picture } from './pictures/picture.ts'
import { isInUse, type Project } from './project.ts'
import { Projects } from './project-cards.tsx'
import { showcaseWords } from './showcase.text.ts'

type AllPageProps = {
  jams: readonly Jam[]
  projects: readonly Project[]
  posts: readonly ShownPost[]
  now: Date
}

/** All jams and projects of this house: what is going on, what is to come, what has stayed. */
export function AllPage({ jams, projects, posts, now }: AllPageProps) {
  const { lang } = useView()
  const t = showcaseWords(lang)
  const [open, over] = [jams.filter((jam) => jam.endsAt > now), jams.filter((jam) => jam.endsAt <= now)]
  return (
    <Page
      title={t.all}
      description={t.allLead}
      head={<link rel="alternate" type="application/atom+xml" title={t.all} href="/updates.atom" />}
    >
      <Hero title={t.all} lead={t.allLead} />
      <Facts
        facts={[
          { value: jams.length, label: t.countJams },
          { value: projects.length, label: t.facts.projects },
          { value: projects.filter(isInUse).length, label: t.facts.inUse },
        ]}
      />
      {jams.length === 0 && (
        <Empty title={t.jamsNone} level={2}>
          {t.jamsNoneSays}
        </Empty>
      )}
      {open.length > 0 && (
        <Section title={t.jamsOpen}>
          <Jams jams={open} to="" />
        </Section>
      )}
      <Section title={t.updates} id="updates">
        <PostCards posts={posts} ofJam />
        <p>
          <a href="/updates.atom">{t.feed}</a>
        </p>
      </Section>
      {projects.length > 0 && (
        <Section title={t.newest}>
          <Projects projects={projects} ofJam />
        </Section>
      )}
      {over.length > 0 && (
        <Section title={t.jamsOver}>
          <Jams jams={over} to="/showcase" />
        </Section>
      )}
    </Page>
  )
}

function Jams({ jams, to }: { jams: readonly Jam[]; to: string }) {
  const { lang } = useView()
  const t = showcaseWords(lang)
  return (
    <Grid>
      {jams.map((jam) => (
        <Card
          key={jam.id}
          title={jam.title}
          href={`/jams/${jam.slug}${to}`}
          chips={jam.cancelledAt && <Chip tone="plain">{t.cancelled}</Chip>}
          who={[jam.place, span(jam.startsAt, jam.endsAt, lang, jam.timeZone)].filter(Boolean).join(' · ')}
        />
      ))}
    </Grid>
  )
}

type ShowcasePageProps = {
  place: Place
  projects: readonly Project[]
  suggestions: readonly Suggestion[]
  pictures: readonly Picture[]
}

/** What came into being in one jam. */
export function ShowcasePage({ place, projects, suggestions, pictures }: ShowcasePageProps) {
  const t = showcaseWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const isOrganiser = hasRole(place.actor, place.jam.id, 'organiser')
  return (
    <JamPage place={place} title={`${t.title}: ${place.jam.title}`} description={t.lead}>
      <PageHead title={t.title} label={place.jam.title} lead={t.lead}>
        <Button href={`${at}/impact`} tone="quiet">
          {t.toImpact}
        </Button>
        {isOrganiser && (
          <Button href={`${at}/suggestions`} tone="quiet" icon="message">
            {t.inbox}
          </Button>
        )}
        {isOrganiser &&
          (['pictures', 'thanks', 'showcase/frame'] as const).map((room) => (
            <Button key={room} href={`${at}/${room}`} tone="quiet">
              {t.rooms[room]}
            </Button>
          ))}
      </PageHead>
      {projects.length === 0 ? (
        <Empty level={2} title={t.none} action={<Button href={`${at}/needs`}>{t.toNeeds}</Button>}>
          {t.noneSays}
        </Empty>
      ) : (
        <>
          <Facts
            facts={[
              { value: projects.length, label: t.facts.projects },
              {
                value: projects.filter(({ handedOverAt }) => handedOverAt).length,
                label: t.facts.handedOver,
              },
              { value: projects.filter(isInUse).length, label: t.facts.inUse },
            ]}
          />
          <Section title={t.newest}>
            <Projects projects={projects} />
          </Section>
        </>
      )}
      <Gallery pictures={pictures} />
      <Suggestions jam={place.jam} suggestions={suggestions} />
    </JamPage>
  )
}
