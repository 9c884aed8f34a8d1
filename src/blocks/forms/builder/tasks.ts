import type { Question } from '#field/form/question.ts'
import { questionsOf } from '#field/form/questions.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Task } from '#look/stages.tsx'
import { isMember } from '#people/role.ts'
import { digestOf } from '../../form-digest.ts'
import type { Service } from '../../service.ts'
import { type FormDraft, listVersions, mustFindDraft } from '../forms.ts'
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
  const after = draft.version !== null && isMember(desk.actor, service.organisation)
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
    ...(after ? tasksAfter(draft, desk.lang) : []),
  ]
}

/** What there is to do with a form that people answer: for its organisation, which has the keys. */
function tasksAfter({ service, form, taken }: FormDraft, lang: Lang): Task[] {
  const t = builderWords(lang).after
  const at = `/services/${service}/form`
  const { seats, publishes } = form.terms
  const isLimited = seats !== undefined || questionsOf(form).some(({ question }) => hasSeats(question))
  return [
    { title: t.inbox, hint: t.inboxHint, state: 'open', word: t.go, href: `${at}/inbox` },
    { title: t.embed, hint: t.embedHint, state: 'open', word: t.go, href: `${at}/embed` },
    ...(isLimited
      ? [
          {
            title: t.seats,
            hint: t.seatsHint(taken),
            state: 'open' as const,
            word: t.go,
            href: `${at}/seats`,
          },
        ]
      : []),
    ...(publishes
      ? [{ title: t.answers, hint: t.answersHint, state: 'open' as const, word: t.go, href: `${at}/answers` }]
      : []),
    { title: t.webhooks, hint: t.webhooksHint, state: 'open', word: t.go, href: `${at}/webhooks` },
  ]
}

const hasSeats = ({ choices = [] }: Question): boolean => choices.some((choice) => choice.seats !== undefined)
