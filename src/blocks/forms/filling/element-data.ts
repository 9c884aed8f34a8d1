import type { Rule } from '#field/rule/rule.ts'
import { sayingOf } from '../submission/saying.ts'
import type { Filled } from './filled.ts'
import { fillingWords } from './filling.text.ts'
import { leanForm } from './lean.ts'
import { allPages } from './steps.ts'

/** What the element in the browser has to know; its form stands beside it as JSON. */
export function dataOf({ published, lang, at, founder }: Filled) {
  const { slug, version, digest, service, organisation, space, state } = published
  return {
    ...{ slug, version, digest, service, organisation, space, lang, founder },
    'draft-days': published.form.terms.draftDays,
    waiting: state === 'waiting' || undefined,
    all: at === allPages || undefined,
  }
}

/**
 * As JSON that may stand in HTML. A page that lies in a template has its data right behind it, where its words have just
 * been said: together they weigh little more than one of them.
 */
export function formData({ published: { form, organisationName }, lang, at }: Filled): string {
  const { lang: spoken, browser, ...t } = fillingWords(lang)
  const words = {
    ...browser,
    ...{
      lang: spoken,
      next: t.next,
      back: t.back,
      check: t.check,
      change: t.change,
      send: t.send,
      none: t.none,
    },
    ...{ sendWaiting: t.sendWaiting, checkTitle: t.checkTitle, checkLead: t.checkLead, kept: t.kept },
    ...{ sentTitle: t.sentTitle, receiptTitle: t.receiptTitle, receiptSays: t.receiptSays, toCase: t.toCase },
    ...{ exitSays: t.exitSays, leave: t.leave, again: t.again },
    step: t.step('%now' as never, '%of' as never),
    problem: t.problems(1),
    waitingSaid: sayingOf(lang).waitingSaid,
    problems: t.problems('%count' as never),
    sealed: t.sealed,
    sealedSays: t.sealedSays(organisationName),
  }
  const lean = leanForm(form, lang)
  const pages = lean.pages.map((page) => (isApart(page.name, at) ? page.name : page))
  return inHtml({ form: { ...lean, pages }, words })
}

/** The data of each page that lies in a template, by its name. */
export function pageData({ published: { form }, lang, at }: Filled): Map<string, string> {
  const apart = leanForm(form, lang).pages.filter(({ name }) => isApart(name, at))
  return new Map(apart.map((page) => [page.name, inHtml(page)]))
}

const isApart = (page: string, at: string): boolean => at !== allPages && page !== at

/** What is foreign decides nothing, so what it says need not be there. */
const quiet = (_: string, value: unknown): unknown =>
  (value as Rule | null)?.is === 'foreign' ? { ...(value as object), source: '' } : value

const inHtml = (value: unknown): string => JSON.stringify(value, quiet).replaceAll('<', '\\u003c')
