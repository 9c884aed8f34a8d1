import type { Desk } from '#kernel/desk.ts'
import type { Task } from '#look/stages.tsx'
import type { Service } from '../../service.ts'
import { digestOf } from '../digest.ts'
import { listVersions, mustFindDraft } from '../forms.ts'
import { builderWords } from './builder.text.ts'
import { countQuestions } from './items.ts'

/** What there is to do for a form: ask, look, publish. */
export async function formTasks(desk: Desk, service: Service): Promise<Task[]> {
  const { draft } = await mustFindDraft(desk, service.id)
  const t = builderWords(desk.lang)
  const at = `/services/${service.id}/form`
  const questions = countQuestions(draft.form)
  const isSeen = draft.previewed === draft.revision
  const newest = (await listVersions(desk, service.id)).at(-1)
  const isPublished = newest !== undefined && newest.digest === (await digestOf(draft.form))
  return [
    {
      title: t.task.ask,
      hint: t.task.askHint(questions),
      state: questions > 0 ? 'done' : 'now',
      href: questions > 0 ? at : `${at}/templates`,
    },
    {
      title: t.task.look,
      hint: t.task.lookHint,
      state: questions > 0 && isSeen ? 'done' : 'open',
      href: `${at}/preview`,
    },
    {
      title: t.task.publish,
      hint: draft.version === null ? t.task.publishHint : isPublished ? t.task.published : t.task.changed,
      state: isPublished ? 'done' : 'open',
      href: `${at}/publication`,
    },
  ]
}
