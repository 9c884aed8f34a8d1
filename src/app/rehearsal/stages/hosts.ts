import type { Play } from '../play.ts'

/** Hosts offer venues with rooms; the organiser confirms the ones that fit. */
export async function hosts(play: Play): Promise<number> {
  const { cast, size } = play
  cast.hosts.push(cast.somebody(), cast.somebody())
  const seats = Math.max(30, Math.ceil(size.people / 2))
  return play.each(cast.hosts, async (host, n) => {
    const venue = {
      ...{ venue: `Gemeinschaftshaus ${n + 1}`, address: `Am Anger ${n + 1}`, contact: 'Hausdienst, Pforte' },
      ...{
        downMbit: '1000',
        upMbit: '500',
        wifiClients: String(seats * 3),
        stepFree: 'yes',
        nightUse: 'yes',
      },
    }
    const who = { name: host.name, email: host.email, consent: 'yes' }
    const page = await host.look(play.at('/venues/new'))
    const asked = await host.act(page, play.at('/venues'), { ...who, ...venue })
    let seen = await host.confirm(asked, play.at('/venues'), ['role.taken', 'venue.offered'])
    const at = seen.path
    for (const room of ['Saal', 'Werkraum', 'Ruheraum']) {
      const facts = { room, seats: String(seats), tables: String(seats), sockets: String(seats * 2) }
      const quiet = room === 'Ruheraum' ? { quiet: 'yes' } : {}
      seen = await host.act(seen, `${at}/rooms`, { ...facts, ...quiet }, ['venue.changed'])
    }
    await cast.founder.comeIn()
    await cast.founder.act(await cast.founder.look(at), `${at}/confirmation`, {}, ['venue.confirmed'])
  })
}
