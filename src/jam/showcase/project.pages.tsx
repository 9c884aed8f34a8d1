import { kindName } from '#blocks/kind-names.ts'
import { CardTags } from '#look/card/card-tags.tsx'
import { Act, Button } from '#look/form.tsx'
import { PageHead, Prose, Section } from '#look/parts.tsx'
import { Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { Suggestions } from '../profile/suggestions/answered.tsx'
import type { Suggestion } from '../profile/suggestions/suggestion.ts'
import type { ShownPost } from '../profile/updates/post.ts'
import { PostCards } from '../profile/updates/post-cards.tsx'
import { creativeWorkOf } from './creative-work.ts'
import { InUse } from './in-use.tsx'
import { Gallery } from './pictures/gallery.tsx'
import type { Picture } from './pictures/picture.ts'
import type { Project } from './project.ts'
import { showcaseWords } from './showcase.text.ts'

type ProjectPageProps = {
  place: Place
  project: Project
  suggestions: readonly Suggestion[]
  pictures: readonly Picture[]
  posts: readonly ShownPost[]
  /** Whether who looks is named here; null for those who did not build it. */
  naming: boolean | null
  address: string
}

/** One project: what it does, for whom, by whom, and whether it is in use. */
export function ProjectPage({
  place,
  project,
  suggestions,
  posts,
  naming,
  pictures,
  address,
}: ProjectPageProps) {
  const { lang } = useView()
  const t = showcaseWords(lang)
  const at = `/jams/${project.slug}/showcase`
  return (
    <JamPage
      place={place}
      title={project.name}
      description={project.summary}
      head={<Machines project={project} address={address} />}
    >
      <PageHead
        title={project.name}
        label={kindName(project.kind, lang)}
        lead={t.by(project.organisation)}
        back={{ href: at, label: t.back }}
      >
        <Button href={project.address} icon="external">
          {t.open}
        </Button>
        <InUse project={project} />
      </PageHead>
      {project.picture && (
        <p>
          <img class="picture" src={`/files/${project.picture}`} alt={t.pictureOf(project.name)} />
        </p>
      )}
      <Section title={t.whatFor}>
        <Prose text={project.summary} />
        <Facts project={project} />
      </Section>
      {project.built && (
        <Section title={t.builtTitle}>
          <Prose text={project.built} />
        </Section>
      )}
      {posts.length > 0 && (
        <Section title={t.updates} id="updates">
          <PostCards posts={posts} />
        </Section>
      )}
      <Gallery pictures={pictures} />
      <Quotes project={project} />
      {naming !== null && <Naming action={`${at}/${project.service}/naming`} named={naming} />}
      <Suggestions jam={place.jam} about={{ service: project.service }} suggestions={suggestions} />
    </JamPage>
  )
}

function Facts({ project }: { project: Project }) {
  const t = showcaseWords(useView().lang)
  const { lastAnswer, zone } = project
  return (
    <Summary
      rows={[
        { question: t.needTitle, answer: project.need },
        { question: t.organisation, answer: project.organisation },
        { question: t.team, answer: project.named.join(', ') || t.teamNone },
        { question: t.liveSince, answer: <When at={project.liveAt} zone={zone} form="day" /> },
        {
          question: t.asked,
          answer: lastAnswer ? (
            <>
              <InUse project={project} /> · {t.confirmed} <When at={lastAnswer.at} zone={zone} form="day" />
            </>
          ) : (
            t.notAsked
          ),
        },
        ...(project.acceptance ? [{ question: t.accepted, answer: t.acceptedSays(project.acceptance) }] : []),
        ...(project.repository
          ? [{ question: t.source, answer: <a href={project.repository}>{project.repository}</a> }]
          : []),
        ...(project.credit ? [{ question: t.credit, answer: project.credit }] : []),
      ]}
    />
  )
}

function Quotes({ project }: { project: Project }) {
  const t = showcaseWords(useView().lang)
  if (project.quotes.length === 0) return null
  return (
    <Section title={t.quotes}>
      {project.quotes.map(({ words, at }) => (
        <figure key={words}>
          <blockquote>
            <Prose text={words} />
          </blockquote>
          <figcaption class="hint">
            {project.organisation}, <When at={at} zone={project.zone} form="day" />
          </figcaption>
        </figure>
      ))}
    </Section>
  )
}

function Naming({ action, named }: { action: string; named: boolean }) {
  const t = showcaseWords(useView().lang)
  return (
    <Section title={t.nameMe}>
      <p>{named ? t.namedYes : t.namedNo}</p>
      <Act action={action} fields={{ named: named ? 'no' : 'yes' }} tone="quiet">
        {named ? t.hide : t.show}
      </Act>
    </Section>
  )
}

/** What search engines and messengers read. */
function Machines({ project, address }: { project: Project; address: string }) {
  const { lang } = useView()
  const at = `${address}/jams/${project.slug}/showcase/${project.service}`
  // In a script nothing is escaped; a "<" could end it. As \u003c it is the same JSON.
  const data = JSON.stringify(creativeWorkOf(project, address)).replaceAll('<', '\\u003c')
  return (
    <>
      <link rel="canonical" href={at} />
      <meta property="og:url" content={at} />
      <meta property="og:locale" content={lang === 'de' ? 'de_DE' : 'en_GB'} />
      <CardTags page={at} alt={`${project.name}. ${project.organisation}, ${project.jamTitle}`} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
    </>
  )
}
