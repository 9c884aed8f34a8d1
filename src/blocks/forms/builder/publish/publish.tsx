import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { useRoom } from '#custody/room/room.ts'
import { Button } from '#look/form.tsx'
import { Celebrate, Notice, Row, Section } from '#look/parts.tsx'
import { type Task, TaskList } from '#look/stages.tsx'
import { publishWords } from './publish.text.ts'
import { lookAtForm, publish, type Standing } from './publishing.ts'

type PublishProps = { service: string; form: string }

/** What has to be true before a form becomes public, and the button that makes it so. */
export function Publish({ service, form }: PublishProps) {
  const { organisation, lang } = useRoom()
  const t = publishWords(lang)
  const { value, trouble, again } = useAsked(() => lookAtForm(organisation, service))
  const work = useAct()
  const [isDone, setDone] = useState(false)
  const words = (says: typeof trouble) => says && { ...says, says: t.says[says.code] ?? says.says }
  if (trouble) return <Says trouble={words(trouble)} />
  if (!value) return <Waiting />
  const go = async () => {
    const done = await work.act(() => publish(organisation, service, form, value))
    setDone(done)
    // Whatever was refused: what is shown next is how it stands now.
    if (!done) again()
  }
  if (isDone) return <Published standing={value} />
  return (
    <>
      <Says trouble={words(work.trouble)} />
      <Section title={t.steps}>
        <TaskList label={t.steps} tasks={tasksOf(value, service, organisation, t)} />
      </Section>
      <Ready standing={value} isBusy={work.isBusy} onGo={() => void go()} />
    </>
  )
}

function tasksOf(
  standing: Standing,
  service: string,
  organisation: string,
  t: ReturnType<typeof publishWords>,
) {
  const { readers, hasSpace, isSeen, holds } = standing
  const at = `/services/${service}/form`
  const tasks: Task[] = [
    {
      title: t.step.readers(readers),
      hint: readers < 2 ? t.step.readersHint : hasSpace ? undefined : t.step.readersNone,
      state: readers < 2 ? 'wrong' : 'done',
      href: readers < 2 ? `/organisations/${organisation}/vault/people` : undefined,
    },
    {
      title: t.step.preview,
      hint: isSeen ? undefined : t.step.previewHint,
      state: isSeen ? 'done' : 'open',
      href: isSeen ? undefined : `${at}/preview`,
    },
    {
      title: t.step.findings,
      hint: holds > 0 ? t.step.findingsHint : undefined,
      state: holds > 0 ? 'wrong' : 'done',
      href: holds > 0 ? at : undefined,
    },
  ]
  return tasks
}

type ReadyProps = { standing: Standing; isBusy: boolean; onGo: () => void }

function Ready({ standing: { readers, isSeen, holds, version, digest }, isBusy, onGo }: ReadyProps) {
  const t = publishWords(useRoom().lang)
  if (readers < 2 || !isSeen || holds > 0) return null
  return (
    <Section title={t.ready}>
      <p>
        {t.fingerprint}: <code>{digest.slice(0, 16)}</code>
      </p>
      <p class="hint">{t.fingerprintHint}</p>
      <button type="button" class="button" onClick={onGo} aria-busy={isBusy} disabled={isBusy}>
        {isBusy ? t.publishing : t.publish(version)}
      </button>
    </Section>
  )
}

function Published({ standing: { draft } }: { standing: Standing }) {
  const t = publishWords(useRoom().lang)
  const address = `${location.origin}/f/${draft.slug}`
  return (
    <div role="status">
      <Celebrate title={t.done}>
        <p>{t.doneSays}</p>
        <Notice>
          <code>{address}</code>
        </Notice>
        <Row>
          <Button href={`/f/${draft.slug}`}>{t.open}</Button>
        </Row>
      </Celebrate>
    </div>
  )
}
