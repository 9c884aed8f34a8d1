import { expect } from 'vitest'
import type { Mail } from '#test/house.ts'
import type { Stage } from './stage.ts'

/** The newest mail to somebody, as they would open it. */
export async function lastMail(stage: Stage, to: string, about: string | RegExp): Promise<Mail> {
  const fits = ({ recipient, subject }: Mail) => recipient === to && subject.match(about) !== null
  const found = (await stage.mails()).filter(fits).at(-1)
  expect(found, `a mail to ${to} about ${about}`).toBeDefined()
  return found as Mail
}

/** The first link in a mail that leads into this house. */
export function linkIn(stage: Stage, { body }: Mail, path = ''): string {
  const at = literally(stage.address + path)
  const link = body.match(new RegExp(`${at}\\S*`))?.[0]
  expect(link, `a link to ${path || 'the house'} in: ${body}`).toBeDefined()
  return link ?? ''
}

/** The six digits that somebody was sent. */
export async function codeFor(stage: Stage, to: string): Promise<string> {
  const { subject } = await lastMail(stage, to, /^\d{6} /)
  return subject.slice(0, 6)
}

/** A text as a part of a pattern that means just this text. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
