import type pg from 'pg'

/** Everybody's mailbox: without SMTP all mail stays in the outbox of the house, where we read it. */
export class Mailbox {
  readonly #owner: pg.Pool

  constructor(owner: pg.Pool) {
    this.#owner = owner
  }

  /** The newest code that was sent to an address. */
  async code(email: string): Promise<string> {
    const { rows } = await this.#owner.query(
      `select m.body from sign_in_code c join mail m on m.key = 'code:' || c.id
       where c.email = $1 order by c.made_at desc, c.id limit 1`,
      [email],
    )
    const code = /\b\d{6}\b/.exec(rows[0]?.body ?? '')?.[0]
    if (!code) throw new Error(`no code was sent to ${email}`)
    return code
  }

  /** The newest mail of an occasion in each mailbox: address → text. */
  async newest(occasion: string): Promise<Map<string, string>> {
    const { rows } = await this.#owner.query(
      `select recipient, body from mail where key like $1 || ':%' order by queued_at, xmin::text::bigint`,
      [occasion],
    )
    return new Map(rows.map(({ recipient, body }) => [recipient, body]))
  }

  /** A link of this house in the newest mail of an occasion, as a path. */
  async link(email: string, occasion: string, wanted: RegExp): Promise<string> {
    const { rows } = await this.#owner.query(
      `select body from mail where recipient = $1 and key like $2 || ':%' order by queued_at desc limit 1`,
      [email, occasion],
    )
    const found = pathsIn(rows[0]?.body ?? '').find((path) => wanted.test(path))
    if (!found) throw new Error(`no mail ${occasion} with ${wanted} was sent to ${email}`)
    return found
  }
}

/** The links of a mail, as paths of this house. */
export function pathsIn(body: string): string[] {
  const links: string[] = body.match(/https?:\/\/\S+/g) ?? []
  return links.map((link) => link.replace(/^https?:\/\/[^/]+/, '').replace(/[.,)]$/, ''))
}
