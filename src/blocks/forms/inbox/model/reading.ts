import type { OpenedCase } from '#custody/browser/cases.ts'
import type { SealedRecord } from '#custody/browser/records.ts'
import type { Answers } from '#field/answer/answer.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Trusted } from '../../../trusted-forms.ts'
import { type Begun, type Inboxed, inboxed, type Mark, type Reading, sameKeys } from './inboxed.ts'
import { nothingKept, readStaffData, type StaffData } from './staff-data.ts'

/** All that came, with what the staff keep of it, the newest first. */
export function readInbox(
  service: string,
  cases: readonly OpenedCase[],
  records: readonly SealedRecord[],
  trusted: ReadonlyMap<number, Trusted>,
  reading: Reading,
): Inboxed[] {
  const kept = staffDataIn(records)
  const begun = cases
    .map((one) => begin(service, one, trusted, kept.get(one.id)))
    // One space may hold letters to several forms; a letter that does not open could be ours.
    .filter((one) => one !== null)
  markTwice(begun)
  return begun.map((one) => inboxed(one, reading))
}

export type Kept = { data: StaffData; version: number }

/** What the staff keep, by case; `version` is that of its record. */
export function staffDataIn(records: readonly SealedRecord[]): Map<string, Kept> {
  const all = new Map<string, Kept>()
  for (const { body, version, damaged } of records) {
    const read = damaged ? null : readStaffData(body)
    if (read) all.set(read.of, { data: read.data, version })
  }
  return all
}

function begin(
  service: string,
  one: OpenedCase,
  trusted: ReadonlyMap<number, Trusted>,
  kept: Kept | undefined,
): Begun | null {
  const said = Object(one.letters[0]?.body)
  if (typeof said.form === 'string' && said.form !== service) return null
  const version = Number.isSafeInteger(said.version) ? Number(said.version) : null
  const ours = version === null ? undefined : trusted.get(version)
  const answers = answersIn(said)
  const staff = kept?.data ?? nothingKept
  return {
    ...one,
    version,
    form: ours?.form ?? null,
    answers: answers ?? {},
    lang: typeof said.lang === 'string' ? said.lang : 'de',
    sent: filesIn(said.files),
    staff,
    staffVersion: kept?.version ?? 0,
    isTwice: false,
    unread: Math.max(0, one.letters.length - staff.seen),
    digestFault: one.letters[0]?.damaged ? null : faultOf(said, answers, ours),
  }
}

function faultOf(
  said: { digest?: unknown },
  answers: Answers | null,
  ours: Trusted | undefined,
): Mark | null {
  if (!answers) return 'no-answers'
  if (!ours) return 'unknown-form'
  return said.digest === ours.digest && ours.form ? null : 'altered-form'
}

function answersIn({ what, answers }: { what?: unknown; answers?: unknown }): Answers | null {
  const isThem =
    what === 'jam/answers/1' && typeof answers === 'object' && answers !== null && !Array.isArray(answers)
  return isThem ? (answers as Answers) : null
}

/** What looks like sealed files; a letter may say anything. */
export function filesIn(files: unknown): SealedFile[] {
  if (!Array.isArray(files)) return []
  return files.filter((file) => {
    const { id, name, size, age, parts } = Object(file)
    return [id, name, age].every((text) => typeof text === 'string') && size >= 0 && Array.isArray(parts)
  })
}

function markTwice(all: Begun[]): void {
  const first = new Map<string, Begun>()
  for (const one of all) {
    for (const key of sameKeys(one.form, one.answers)) {
      const other = first.get(key)
      if (other) other.isTwice = one.isTwice = true
      else first.set(key, one)
    }
  }
}
