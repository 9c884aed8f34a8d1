import type { Player } from '../player.ts'
import type { Seen } from '../visitor.ts'
import type { Invariant } from './check.ts'

/** After the handover the team is outside: it may neither read nor change what it built; the organisation may. */
export const access: Invariant = async (play) => {
  const broken: string[] = []
  let checked = 0
  const over = play.cast.teams.filter(({ handedOver }) => handedOver)
  for (const { path, service, members, contact } of over) {
    const doors = [`${path}/handover`, `${service}/about`, `${service}/care`, `${service}/documents`]
    for (const member of members.slice(0, 2)) {
      await member.comeIn()
      for (const door of doors) {
        const { status } = await member.visitor.get(door)
        checked += 1
        if (![403, 404].includes(status)) broken.push(`${member.name} still opens ${door} (${status})`)
      }
      if (!(await isRefused(member, `${path}/checkins`, { light: 'go', sentence: 'Noch da.' })))
        broken.push(`${member.name} still reports for ${path}`)
      checked += 1
    }
    await contact.player.comeIn()
    for (const door of doors) {
      const { status } = await contact.player.visitor.get(door)
      checked += 1
      if (status !== 200) broken.push(`${contact.player.name} is refused at ${door} (${status})`)
    }
  }
  for (const [player, path] of play.cast.withdrawn) {
    await player.comeIn()
    const { status } = await player.visitor.get(path)
    checked += 1
    if (![403, 404].includes(status))
      broken.push(`${player.name} has withdrawn and still opens ${path} (${status})`)
  }
  return { checked, broken }
}

/** Sends a form that the page does not show any more, as an old tab would. */
async function isRefused(member: Player, action: string, fields: Record<string, string>): Promise<boolean> {
  const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}"/>`)
  const html = `<form method="post" action="${action}">${inputs.join('')}</form>`
  const { status } = await member.visitor.submit({ status: 200, path: action, html } satisfies Seen, action)
  return status === 403 || status === 404
}
