import { day } from '#kernel/clock.ts'
import type { Contact } from '../cast.ts'
import { entrusted, type Play } from '../play.ts'

const tasks: Record<string, Record<string, string>> = {
  home: { home: 'house' },
  domain: { domain: 'none' },
  person: { person: 'Geschäftsstelle, Frau Amsel' },
  payer: { payer: 'Der Träger, aus den Sachkosten' },
  contact: { contact: 'Frau Amsel', contactHow: entrusted('Den ganzen Samstag am Tisch des Teams.') },
  privacy: { privacy: 'Datenschutzbeauftragte des Trägers' },
  content: { content: 'ready', contentWhere: 'Erfundene Einträge in einer Tabelle.' },
  access: { access: 'none' },
  test: { test: 'Eine Familie meldet zwei Kinder an. Das Büro sieht beide in der Liste.' },
}

/** Before anybody is accepted: who runs it, who pays, who can be reached. Some write down what it took. */
export const readiness = (play: Play): Promise<number> =>
  play.each(play.cast.contacts, (contact, n) => makeReady(play, contact, n), 2 * day)

async function makeReady(play: Play, { player, need }: Contact, n: number): Promise<void> {
  const at = play.at(`/needs/${need}`)
  await player.comeIn()
  let list = await player.look(`${at}/gate`)
  for (const [task, typed] of Object.entries(tasks)) {
    const page = await player.look(`${at}/gate/${task}`)
    list = await player.act(page, `${at}/gate/${task}`, typed, ['need.readied'])
  }
  for (const what of ['effort', 'takeover'])
    list = await player.act(list, `${at}/agreements/${what}`, {}, ['need.agreed'])
  if (!list.html.includes('Alles da für die Zusage')) throw new Error(`${at}/gate is not ready`)
  if (n % 4 > 0) return
  const spent = { what: 'Texte gesammelt', minutes: '45', phase: 'before' }
  await player.act(await player.look(`${at}/effort`), `${at}/effort`, spent, ['effort.spent'])
}
