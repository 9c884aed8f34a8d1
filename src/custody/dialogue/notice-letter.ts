import { letterKind } from '#people/letter/letter.ts'
import { noticeMail } from './notice-words.ts'

const titles = { de: 'Hinweis ohne Inhalt', en: 'Notice without content' }

/** Says to somebody without an account that there is something to read, and nothing of what. */
export const caseNotice = letterKind(
  'case.notice',
  (lang) => ({
    title: titles[lang],
    sample: { link: 'https://jam.example/outside/notices/00000000-0000-4000-8000-000000000000' },
  }),
  (lang, { link }) => noticeMail(lang, 'waiting', link),
  ['link'],
)
