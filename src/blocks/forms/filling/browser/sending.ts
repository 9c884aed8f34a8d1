import { askOutside, OutsideTrouble } from '#custody/outside/asking.ts'
import { sayOutside } from '#custody/outside/saying.ts'
import type { Answers } from '#field/answer/answer.ts'
import type { Canon } from '#vault/canonical.ts'
import { wishesIn } from '../../submission/wishes.ts'
import { forgetDraft } from './drafts.ts'
import { areFilesRunning, filesSettled } from './files.ts'
import { forgetHere } from './here.ts'
import { flush, keepWaiting, postAgain } from './outbox.ts'
import { showReceipt } from './receipt.ts'
import type { Session } from './session.ts'

let isSending = false

/** Seals all answers in the worker and sends them. Pressed twice it is once. */
export async function send(session: Session, answers: Answers): Promise<void> {
  if (isSending || session.isSent) return
  isSending = true
  try {
    await sealAndSend(session, answers)
  } catch (error) {
    const trouble = error instanceof OutsideTrouble ? error.trouble : { code: 'bug' }
    session.say(sayOutside(trouble, session.data.lang.startsWith('de') ? 'de' : 'en'))
  } finally {
    isSending = false
  }
}

async function sealAndSend(session: Session, answers: Answers): Promise<void> {
  const { data } = session
  if (areFilesRunning()) {
    session.say('waitFiles')
    await filesSettled()
    // What has been sealed since stands in the form, not yet in these answers.
    answers = session.update().course.answers
  }
  const notice = noticeIn(session)
  if (notice === 'wrong') return session.say('noticeWrong')
  session.say('sealing')
  const used = filesIn(answers)
  const body = {
    what: 'jam/answers/1',
    ...{ form: data.service, version: data.version, digest: data.digest, lang: data.lang, answers },
    files: used.flatMap((id) => session.files[id] ?? []),
    at: new Date().toISOString(),
  } as unknown as Canon
  const { letter, back, words } = await askOutside('seal', data.where, body, data.form.terms.dialogue)
  const sent = {
    letter,
    back,
    seats: wishesIn(data.form, answers),
    files: used,
    notice,
    version: data.version,
  }
  session.say('working')
  const answer = await postAgain(session, sent)
  if (!answer || answer.status === 429 || answer.status >= 500) {
    await keepWaiting({ id: letter.id, slug: data.slug, body: sent })
    finish(session, words, false, answer?.state === 'waiting')
    return flush(session)
  }
  if (answer.status !== 201) return session.say(answer.says || 'failed')
  await forgetDraft(session)
  finish(session, words, true, answer.state === 'waiting')
}

function finish(session: Session, words: string[] | null, hasArrived: boolean, isWaiting: boolean): void {
  session.isSent = true
  void forgetHere(hasArrived)
  showReceipt(session, words, { hasArrived, isWaiting })
}

/** Where somebody wants to hear that there is something to read; `null`: they do not. */
function noticeIn({ form, data: { slug, lang } }: Session) {
  const field = form.querySelector<HTMLInputElement>('#notice')
  const address = field?.value.trim()
  if (!field || !address) return null
  if (!field.checkValidity()) {
    field.focus()
    return 'wrong'
  }
  return { address, lang: lang.startsWith('de') ? 'de' : 'en', path: `/f/${slug}/receipt` }
}

/** Ids of the files that answers refer to. */
function filesIn(answers: unknown): string[] {
  if (Array.isArray(answers)) return answers.flatMap(filesIn)
  if (answers === null || typeof answers !== 'object') return []
  const { file, key } = answers as { file?: unknown; key?: unknown }
  if (typeof file === 'string' && typeof key === 'string') return [file]
  return Object.values(answers).flatMap(filesIn)
}
