import { mustFindJamById } from '#jam/profile/jams.ts'
import { addPicture, keyOf } from '#jam/showcase/pictures/pictures.ts'
import { pixel } from './doors-live.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What is left of a jam: a signed acceptance, an order on the stage, a vote, two pictures, thanks, a partner's website. */
export async function ofResults({ house, jam, lichtblick, people, now }: Here, team: string): Promise<Ids> {
  const concern = { team, jam, organisation: lichtblick }
  const points = JSON.stringify([{ text: 'Es läuft.', verdict: 'delivered', remark: '' }])
  await put(house, 'acceptance', { ...concern, points, version: 3, changed_at: now })
  await put(house, 'acceptance_signature', { ...concern, name: 'Amina Adler', version: 3, at: now })
  await put(house, 'demo', { jam, minutes: 5, team, began_at: now })
  await put(house, 'demo_slot', { team, jam, place: 0 })
  await put(house, 'jury', { jam, active: true, criteria: 'Hilft es?', changed_at: now })
  await put(house, 'jury_vote', {
    ...{ team, jam, account: people.mentor.account, scores: JSON.stringify({ 'Hilft es?': 4 }), at: now },
  })
  await put(house, 'thanks', { jam, words: JSON.stringify({ de: 'Danke!' }), changed_at: now, shown_at: now })
  await put(house, 'showcase_frame', { jam, origins: ['https://kiez.example'], changed_at: now })
  return ofPictures({ house, jam, people }, team)
}

/** One of the team that waits for its consent, one of the jam that everybody sees. */
async function ofPictures({ house, jam, people }: Pick<Here, 'house' | 'jam' | 'people'>, team: string) {
  const file = () => new File([new Uint8Array(pixel)], 'bild.png', { type: 'image/png' })
  const add = (who: 'team' | 'organiser', to: string | null) =>
    house.as(people[who]).do(async (desk) => {
      const consent = to ? null : { how: 'nobody' as const, people: '', agreedBy: '', sure: 'yes' as const }
      const about = { team: to, alt: 'Ein grauer Punkt' }
      return addPicture(desk, await mustFindJamById(desk, jam), about, file(), consent)
    })
  const picture = await add('team', team)
  const shownPicture = await add('organiser', null)
  return { picture, shownPicture, pictureSize: 'small', pictureKey: keyOf(house.house.secret, picture) }
}
