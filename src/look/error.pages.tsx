import { type Reason, statusOf } from '#kernel/refusal.ts'
import { Button } from './form.tsx'
import { Jar } from './jar.tsx'
import { lookWords } from './look.text.ts'
import { Page } from './page.tsx'
import { Row } from './parts.tsx'
import { useView } from './view.ts'

type ErrorPageProps = {
  reason: Reason | 'incident'
  /** What happened. */
  title: string
  /** What it means, and what is kept. */
  says: string
  /** What to do now. */
  todo: string
  incident?: string | undefined
  /** A better way on than the first page. */
  action?: { href: string; label: string } | undefined
}

/** A no, or a fault of ours, told kindly: what happened, what is kept, what to do now. */
export function ErrorPage({ reason, title, says, todo, incident, action }: ErrorPageProps) {
  const { lang, home } = useView()
  const t = lookWords(lang)
  const status = reason === 'incident' ? 500 : statusOf[reason]
  return (
    <Page title={title}>
      <div class="sorry">
        <Jar variant="empty" words={[String(status), t.sorry[reason]]} />
        <div>
          <h1>{title}</h1>
          {says && <p class="lead">{says}</p>}
          {todo && <p>{todo}</p>}
          {incident && (
            <p class="incident">
              {t.incident} <code>{incident}</code>
            </p>
          )}
          <Row>
            {action && <Button href={action.href}>{action.label}</Button>}
            <Button href={home.href} tone={action ? 'quiet' : 'strong'} icon="home">
              {t.toHome}
            </Button>
          </Row>
        </div>
      </div>
    </Page>
  )
}
