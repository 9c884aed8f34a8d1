import { Card, Chip, Prose } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { ShownPost } from './post.ts'
import { milestoneOf, speakerOf } from './saying.ts'

type PostCardsProps = {
  posts: readonly ShownPost[]
  /** Beside updates of several jams stands which one. */
  ofJam?: boolean
  level?: 2 | 3
}

/** Updates as everybody reads them. */
export function PostCards({ posts, ofJam = false, level = 3 }: PostCardsProps) {
  return (
    <>
      {posts.map((post) => (
        <div key={post.id} id={`post-${post.id}`}>
          <PostCard post={post} ofJam={ofJam} level={level} />
        </div>
      ))}
    </>
  )
}

function PostCard({ post, ofJam, level }: { post: ShownPost; ofJam: boolean; level: 2 | 3 }) {
  const { lang } = useView()
  const reached = milestoneOf(post, lang)
  const speaker = speakerOf(post, lang)
  return (
    <Card
      title={post.title}
      level={level}
      chips={reached && <Chip tone="leaf">{reached}</Chip>}
      who={
        <>
          <When at={post.postedAt} zone={post.zone} form="day" />
          {speaker && (
            <>
              {' · '}
              {post.service ? <a href={`/jams/${post.slug}/showcase/${post.service}`}>{speaker}</a> : speaker}
            </>
          )}
          {ofJam && (
            <>
              {' · '}
              <a href={`/jams/${post.slug}`}>{post.jamTitle}</a>
            </>
          )}
        </>
      }
    >
      {post.picture && <img class="picture" src={`/files/${post.picture}`} alt={post.alt} loading="lazy" />}
      <Prose text={post.text} />
    </Card>
  )
}
