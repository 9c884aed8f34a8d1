import { letterKind } from '#people/letter/letter.ts'
import { noticeWords } from './notice.text.ts'

/** Says to somebody without an account that there is something to read, and nothing of what. */
export const caseNotice = letterKind(
  'case.notice',
  (lang) => ({
    title: noticeWords(lang).title,
    sample: { link: 'https://jam.example/outside/notices/00000000-0000-4000-8000-000000000000' },
  }),
  (lang, values) => noticeWords(lang).letter(values),
  ['link'],
)
