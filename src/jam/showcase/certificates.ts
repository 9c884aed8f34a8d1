import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { findMyParticipants } from '../registration/participants.ts'
import { type Certificate, certificateOf } from './certificate.ts'
import { listTeamsOf } from './certificates.sql.ts'

/** My certificates of a jam, one for each thing I was in it. */
export async function listMyCertificates(desk: Desk, jam: Jam): Promise<Certificate[]> {
  const account = mustBeSomebody(desk)
  const mine = await findMyParticipants(desk, jam.id)
  // After the handover the wall hides the handover from its past team; that one was in it stays true.
  const teams = await asHouse(desk, () => listTeamsOf(desk, jam.id, account))
  return mine
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map((one) => certificateOf(jam, one, teams, desk.now))
    .filter((certificate) => certificate !== null)
}
