import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { eraseFile, keepFile } from '#kernel/files.ts'
import { keyedHash, newId } from '#kernel/id.ts'
import { type Sizes, sizesOf } from '#kernel/picture.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import type { ConsentForm, Picture, Registered } from './picture.ts'
import {
  addPictureRow,
  findConsent,
  findPictureRow,
  listRegistered,
  listShownRows,
  listTeamChoices,
  saveConsent,
  type TeamChoice,
  withdrawRow,
} from './pictures.sql.ts'

const mayAddForJam = (desk: Desk, jam: string) => desk.actor.itself || hasRole(desk.actor, jam, 'organiser')

/** What somebody may add a picture of. @throws Refusal when that is nothing and there is nothing to read either */
export async function choicesOf(desk: Desk, jam: Jam): Promise<{ jam: boolean; teams: TeamChoice[] }> {
  mustBeSomebody(desk)
  const all = mayAddForJam(desk, jam.id)
  const teams = await listTeamChoices(desk, jam.id, all)
  if (!all && teams.length === 0) mustBe(desk, jam.id, 'organiser', 'auditor')
  return { jam: all, teams }
}

/** The consent register: to organisers and auditors all pictures, to others those they added. */
export const listPictures = (desk: Desk, jam: Jam): Promise<Registered[]> => listRegistered(desk, jam.id)

/** Pictures that everybody may see. */
export const listShown = (desk: Desk, jam: string, team: string | null): Promise<Picture[]> =>
  listShownRows(desk, jam, team)

/**
 * Adds a picture; without consent it waits, and nobody else sees it.
 * @throws Refusal `picture.unreadable`, `file.*`
 */
export async function addPicture(
  desk: Desk,
  jam: Jam,
  to: { team: string | null; alt: string },
  file: File,
  consent: ConsentForm | null,
): Promise<string> {
  const place = await mustChoose(desk, jam, to.team)
  const sizes = await sizesOf(new Uint8Array(await file.arrayBuffer()))
  return addSizes(desk, jam, { ...place, alt: to.alt }, sizes, consent)
}

/** The same for a picture that comes in its two sizes already. */
export async function addDrawn(
  desk: Desk,
  jam: Jam,
  to: { team: string | null; alt: string },
  sizes: Sizes,
  consent: ConsentForm,
): Promise<string> {
  return addSizes(desk, jam, { ...(await mustChoose(desk, jam, to.team)), alt: to.alt }, sizes, consent)
}

type PicturePlace = { team: string | null; organisation: string | null }

async function mustChoose(desk: Desk, jam: Jam, wanted: string | null): Promise<PicturePlace> {
  const may = await choicesOf(desk, jam)
  const team =
    wanted === null
      ? null
      : mustFind(
          may.teams.find(({ id }) => id === wanted),
          'team.missing',
        )
  if (!team) mustBe(desk, jam.id, 'organiser')
  return { team: team?.id ?? null, organisation: team?.organisation ?? null }
}

async function addSizes(
  desk: Desk,
  jam: Jam,
  { alt, ...place }: PicturePlace & { alt: string },
  { large, small, width, height }: Sizes,
  consent: ConsentForm | null,
): Promise<string> {
  const keep = async (bytes: Buffer) =>
    (await keepFile(desk, new File([new Uint8Array(bytes)], 'bild.webp', { type: 'image/webp' }), {})).id
  const id = newId()
  await addPictureRow(desk, {
    ...{ id, jam: jam.id, ...place },
    ...{ alt, width, height, file: await keep(large), small: await keep(small) },
  })
  await record(desk, 'picture.added', id, { jam: jam.id })
  if (consent) await confirmConsent(desk, jam, id, consent)
  return id
}

/** Says who is on it and how they agreed: from now on everybody sees it. A second time changes nothing. */
export async function confirmConsent(desk: Desk, jam: Jam, id: string, form: ConsentForm): Promise<void> {
  await mustHandle(desk, jam, id)
  // Whoever added it may have left the team by now; that it is theirs to say has been checked.
  const isNew = await asHouse(desk, () => saveConsent(desk, id, form))
  if (isNew) await record(desk, 'picture.shown', id, { jam: jam.id })
}

/** Takes a picture away at once and everywhere, with the names. By those who added it or run the jam. */
export async function withdrawPicture(desk: Desk, jam: Jam, id: string): Promise<void> {
  await mustHandle(desk, jam, id)
  await takeAway(desk, jam, id)
}

/** The same for whoever is on it, by the link of this one picture. @throws Refusal `missing` */
export async function withdrawByKey(desk: Desk, jam: Jam, id: string, key: string): Promise<void> {
  await mustHoldKey(desk, jam, id, key)
  await takeAway(desk, jam, id)
}

/** What whoever holds the link of a picture sees: whether it is still there. */
export async function mustHoldKey(
  desk: Desk,
  jam: Jam,
  id: string,
  key: string,
): Promise<{ isGone: boolean }> {
  if (keyOf(desk.house.secret, id) !== key) throw new Refusal('missing', 'page.missing')
  // Whoever is on a picture needs no account; the link was given to them.
  const consent = await asHouse(desk, async () => {
    const picture = await findPictureRow(desk, id)
    return picture?.jam === jam.id ? findConsent(desk, id) : undefined
  })
  return { isGone: mustFind(consent).withdrawnAt !== null }
}

/** What stands behind a picture's link for those who are on it. */
export const keyOf = (secret: string, id: string): string => keyedHash(secret, `picture:${id}`).slice(0, 32)

/** The file of a picture that this actor may see. @throws Refusal `missing` */
export async function mustFindFile(
  desk: Desk,
  id: string,
  size: 'large' | 'small',
): Promise<{ file: string; isShown: boolean }> {
  const picture = mustFind(await findPictureRow(desk, id))
  return {
    file: mustFind(size === 'large' ? picture.file : picture.small),
    isShown: picture.shown_at !== null,
  }
}

async function mustHandle(desk: Desk, jam: Jam, id: string): Promise<void> {
  const account = mustBeSomebody(desk)
  const picture = mustFind(await findPictureRow(desk, id))
  if (picture.jam !== jam.id) throw new Refusal('missing', 'page.missing')
  if (picture.added_by !== account) mustBe(desk, jam.id, 'organiser')
}

async function takeAway(desk: Desk, jam: Jam, id: string): Promise<void> {
  // Whoever added it may have left the team by now; nobody may be kept from withdrawing.
  await asHouse(desk, async () => {
    const files = await withdrawRow(desk, id)
    if (files === null) return
    for (const file of files) await eraseFile(desk, file)
    await record(desk, 'picture.withdrawn', id, { jam: jam.id })
  })
}
