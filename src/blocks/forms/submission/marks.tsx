import { hour } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import type { FormValues } from '#kernel/http.ts'
import { keyedHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { newId } from '#vault/bytes.ts'
import { submissionWords } from './submission.text.ts'

/** A field that people do not see; whoever fills in whatever there is, fills it in. Named so that no browser knows it. */
export const trapName = 'leer-lassen'
const markName = 'seite'

/** Whoever reads a page needs at least so long; a page that lay open for longer is handed out again. */
const least = 3000
const most = 24 * hour

/** What a page without JavaScript carries: when it was handed out, signed. No address, no cookie, nothing of a person. */
export function newMark({ house, now }: Pick<Desk, 'house' | 'now'>, slug: string): string {
  const said = `${slug}.${now.getTime().toString(36)}.${newId()}`
  return `${said}.${macOf(house, said)}`
}

/** The mark a page came with, to be carried on to the next one: it counts from the first page on. */
export const markIn = (fields: FormValues): string | undefined => {
  const mark = fields[markName]
  return typeof mark === 'string' && mark !== '' ? mark : undefined
}

/** What every page of a form without JavaScript holds besides its questions. */
export function DoorMarks({ mark, lang }: { mark: string; lang: string }) {
  const t = submissionWords(lang.startsWith('de') ? 'de' : 'en')
  const id = `f-${trapName}`
  return (
    <>
      <input type="hidden" name={markName} value={mark} />
      <div class="unseen" aria-hidden="true">
        <label for={id}>{t.trap}</label>
        <input
          id={id}
          name={trapName}
          tabindex={-1}
          autocomplete="off"
          data-1p-ignore=""
          data-bwignore=""
          data-lpignore="true"
          data-form-type="other"
        />
      </div>
    </>
  )
}

/**
 * Whether a form without JavaScript was sent by somebody who reads.
 * @returns what may serve once
 * @throws Refusal `submission.trap`, `submission.fast`, `submission.page-old`; whoever renders the page anew with a new
 * mark and all that was typed loses nobody
 */
export function mustBeRead(
  { house, now }: Pick<Desk, 'house' | 'now'>,
  slug: string,
  fields: FormValues,
): string {
  const [place, at = '', nonce = '', mac] = (markIn(fields) ?? '').split('.')
  const said = `${place}.${at}.${nonce}`
  if (place !== slug || mac !== macOf(house, said)) throw new Refusal('invalid', 'submission.page')
  if (fields[trapName] !== undefined && fields[trapName] !== '')
    throw new Refusal('invalid', 'submission.trap')
  const took = now.getTime() - Number.parseInt(at, 36)
  if (took < least) throw new Refusal('busy', 'submission.fast')
  if (took > most) throw new Refusal('conflict', 'submission.page-old')
  return nonce
}

const macOf = (house: House, said: string): string =>
  keyedHash(house.secret, `form.mark:${said}`).slice(0, 32)
