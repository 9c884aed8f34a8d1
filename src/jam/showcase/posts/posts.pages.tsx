import { Check, FileField, Select, TextArea, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Chip, Empty, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { milestones, type ShownPost } from '../../profile/updates/post.ts'
import { milestoneOf, milestoneWord, speakerOf } from '../../profile/updates/saying.ts'
import { postWords } from './posts.text.ts'

export type Typed = { values?: Values; problems?: Problems }

/** The project somebody writes about, and in whose name. */
export type Project = { need: string; title: string; voice: 'team' | 'organisation' }

type PostsPageProps = Typed & { place: Place; posts: readonly ShownPost[]; project?: Project }

/** Where updates are written: of the jam by its organisers, of a project by its team or organisation. */
export function PostsPage({ place, posts, project, values = {}, problems = {} }: PostsPageProps) {
  const t = postWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const title = project ? t.projectTitle(project.title) : t.title
  const voice = project?.voice === 'team' ? t.asTeam : t.asOrganisation
  const back = project
    ? { href: `${at}/needs/${project.need}`, label: t.backToNeed }
    : { href: at, label: t.back }
  return (
    <JamPage place={place} title={title}>
      <PageHead title={title} lead={project ? t.projectSays(voice) : t.says} back={back} />
      <Section title={t.write}>
        <Form
          action={project ? `${at}/needs/${project.need}/posts` : `${at}/posts`}
          values={values}
          problems={problems}
          files
        >
          <PostFields />
          <Submit>{t.publish}</Submit>
        </Form>
      </Section>
      <Section title={t.title}>
        {posts.length === 0 && <Empty title={t.none}>{t.noneSays}</Empty>}
        {posts.map((post) => (
          <OnePost key={post.id} post={post} place={place} />
        ))}
      </Section>
    </JamPage>
  )
}

function PostFields({ picture }: { picture?: string | null }) {
  const { lang } = useView()
  const t = postWords(lang)
  const options = milestones.map((one) => ({ value: one, label: milestoneWord(one, lang) }))
  return (
    <>
      <TextField name="title" label={t.heading} maxLength={120} required />
      <TextArea name="text" label={t.text} hint={t.textHint} maxLength={4000} required />
      <Select
        name="milestone"
        label={t.milestone}
        hint={t.milestoneHint}
        options={options}
        empty={t.noMilestone}
      />
      <FileField
        name="picture"
        label={picture ? t.newPicture : t.picture}
        hint={t.pictureHint}
        accept="image/jpeg,image/png,image/webp"
      />
      <TextField name="alt" label={t.alt} hint={t.altHint} maxLength={250} />
      {picture && <Check name="bare" label={t.bare} />}
    </>
  )
}

function OnePost({ post, place }: { post: ShownPost; place: Place }) {
  const { lang } = useView()
  const t = postWords(lang)
  const at = `/jams/${place.jam.slug}/posts/${post.id}`
  const reached = milestoneOf(post, lang)
  return (
    <Card
      title={post.title}
      chips={
        (reached || post.hiddenAt) && (
          <>
            {reached && <Chip tone="leaf">{reached}</Chip>}
            {post.hiddenAt && <Chip tone="plain">{t.hidden}</Chip>}
          </>
        )
      }
      who={
        <>
          <When at={post.postedAt} zone={post.zone} /> {speakerOf(post, lang)}
        </>
      }
    >
      {post.picture && <img class="picture" src={`/files/${post.picture}`} alt={post.alt} loading="lazy" />}
      <Prose text={post.text} />
      {post.hiddenAt && <p class="hint">{t.hiddenSays}</p>}
      <Row>
        <Button href={at} tone="quiet" icon="edit" of={post.title}>
          {t.edit}
        </Button>
        {hasRole(place.actor, post.jam, 'organiser') && (
          <Act
            action={`${at}/hiding`}
            fields={{ hidden: post.hiddenAt ? 'no' : 'yes' }}
            tone="quiet"
            of={post.title}
          >
            {post.hiddenAt ? t.show : t.hide}
          </Act>
        )}
        <Confirm
          label={t.remove}
          question={t.removeAsk}
          explain={t.removeExplain}
          action={`${at}/withdrawal`}
          of={post.title}
          tone="danger"
        >
          {t.removeYes}
        </Confirm>
      </Row>
    </Card>
  )
}

type EditPageProps = Typed & { place: Place; post: ShownPost; back: string }

/** One update, to be changed by whoever may write in its name. */
export function EditPostPage({ place, post, back, values, problems = {} }: EditPageProps) {
  const t = postWords(useView().lang)
  const { title, text, milestone, alt } = post
  return (
    <JamPage place={place} title={t.editTitle} narrow>
      <PageHead title={t.editTitle} back={{ href: back, label: t.backToPosts }} />
      {post.picture && <img class="picture" src={`/files/${post.picture}`} alt={post.alt} />}
      <Form
        action={`/jams/${place.jam.slug}/posts/${post.id}`}
        values={values ?? { title, text, milestone, alt }}
        problems={problems}
        files
      >
        <PostFields picture={post.picture} />
        <Submit>{t.save}</Submit>
      </Form>
    </JamPage>
  )
}
