import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import type { Jam } from '../../profile/jam.ts'
import { findMyParticipants } from '../../registration/participants.ts'
import { compareMyBurden } from '../../shifts/hours/hours.ts'
import { type Certificate, certificateOf } from './certificate.ts'
import {
  addIssued,
  findEmail,
  findIssued,
  findLearnt,
  type Issued,
  listIssued,
  listTeamsOf,
  lockIssuing,
  revokeIssued,
  saveLearnt,
} from './certificates.sql.ts'
import { keyOf, lineOf, type Statement, signLine } from './signing.ts'
import { statementOf } from './statement.ts'

export type { Issued }

/** My certificates of a jam, one for each thing I was in it. */
export async function listMyCertificates(desk: Desk, jam: Jam): Promise<Certificate[]> {
  const account = mustBeSomebody(desk)
  const mine = (await findMyParticipants(desk, jam.id)).filter(({ withdrawnAt }) => withdrawnAt === null)
  // After the handover the wall hides the handover from its past team; that one was in it stays true.
  const teams = await asHouse(desk, () => listTeamsOf(desk, jam.id, account))
  const helps = mine.some(({ kind }) => kind === 'helper')
  const hours = helps ? ((await compareMyBurden(desk, jam)).mine?.done.hours ?? 0) : 0
  return mine
    .map((one) => certificateOf(jam, one, teams, hours, desk.now))
    .filter((certificate) => certificate !== null)
}

export const findMyLearnt = (desk: Desk, jam: Jam): Promise<string> =>
  findLearnt(desk, jam.id, mustBeSomebody(desk))

/** Notes what I learnt; empty takes it back. It is mine alone until I put it on a certificate. */
export const noteLearnt = (desk: Desk, jam: Jam, learnt: string): Promise<void> =>
  saveLearnt(desk, jam.id, mustBeSomebody(desk), learnt)

/** The certificates that were issued to me and still hold. */
export const listMyIssued = async (desk: Desk, jam: Jam): Promise<Issued[]> =>
  (await listIssued(desk, jam.id, mustBeSomebody(desk))).filter(({ revokedAt }) => revokedAt === null)

/**
 * Issues one of my certificates, signed by the jam. Asked again while nothing has changed, it is the same one; else the
 * older one no longer holds.
 * @throws Refusal `certificate.too-early` while the jam runs, `certificate.none`
 */
export async function issueMine(desk: Desk, jam: Jam, kind: string, lang: Lang): Promise<Issued> {
  mustBeSomebody(desk)
  if (desk.now < jam.endsAt) throw new Refusal('conflict', 'certificate.too-early')
  return issueSigned(desk, jam, kind, async () => {
    const mine = await listMyCertificates(desk, jam)
    const certificate = mustFind(
      mine.find((one) => one.kind === kind),
      'certificate.none',
    )
    return statementOf(jam, certificate, await findMyLearnt(desk, jam), desk.now, lang)
  })
}

/** Has a statement signed for me; what it replaces no longer holds. Two clicks at once give one. */
export async function issueSigned(
  desk: Desk,
  jam: Jam,
  kind: string,
  say: () => Promise<Statement>,
): Promise<Issued> {
  const account = mustBeSomebody(desk)
  await lockIssuing(desk, account)
  const statement = await say()
  const held = (await listMyIssued(desk, jam)).filter((one) => one.kind === kind)
  const same = held.find(({ line }) => saysTheSame(JSON.parse(line), statement))
  if (same) return same
  // The house signs for the jam, and takes back what this one replaces.
  return asHouse(desk, async () => {
    for (const one of held) await revokeIssued(desk, one.id, '')
    return sign(desk, jam, account, kind, { ...statement, id: newId() })
  })
}

const saysTheSame = (a: Statement, b: Statement): boolean =>
  lineOf({ ...a, id: '', issued: '' }) === lineOf({ ...b, id: '', issued: '' })

async function sign(
  desk: Desk,
  jam: Jam,
  account: string,
  kind: string,
  statement: Statement,
): Promise<Issued> {
  const line = lineOf(statement)
  const issued = {
    ...{ id: statement.id, jam: jam.id, account, kind, line, issuedAt: desk.now },
    ...{ signature: signLine(keyOf(desk.house.secret, jam.id), line), revokedAt: null, revokedWhy: '' },
  }
  await addIssued(desk, issued)
  await record(desk, 'certificate.issued', issued.id, { jam: jam.id })
  return issued
}

/** One of mine. @throws Refusal `missing`, also for somebody else's */
export async function mustFindMine(desk: Desk, jam: Jam, id: string): Promise<Issued> {
  const account = mustBeSomebody(desk)
  const issued = await findIssued(desk, id)
  return mustFind(
    issued?.account === account && issued.jam === jam.id ? issued : undefined,
    'certificate.gone',
  )
}

/** What anybody sees who has the code of a certificate: who shows it wants it to be checked. */
export async function mustCheck(desk: Desk, id: string): Promise<Issued> {
  // Its address is the secret: 122 random bits, told by whoever holds it.
  return asHouse(desk, async () => mustFind(await findIssued(desk, id), 'certificate.gone'))
}

/** The address a badge is bound to; it leaves the house only as a hash. */
export const findRecipient = (desk: Desk, { account }: Issued): Promise<string> =>
  asHouse(desk, () => findEmail(desk, account))

/** Everything issued in a jam, for its organisers and auditors. */
export async function listAllIssued(desk: Desk, jam: Jam): Promise<Issued[]> {
  mustBe(desk, jam.id, 'organiser', 'auditor')
  return listIssued(desk, jam.id)
}

/** Takes a certificate back, with a reason that everybody reads who checks it. A second time changes nothing. */
export async function revoke(desk: Desk, jam: Jam, id: string, why: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  mustHaveSteppedUp(desk)
  const issued = mustFind(await findIssued(desk, id), 'certificate.gone')
  if (issued.jam !== jam.id) throw new Refusal('missing', 'certificate.gone')
  if (await revokeIssued(desk, id, why)) await record(desk, 'certificate.revoked', id, { jam: jam.id })
}
