import { speak } from '#kernel/text.ts'

type Values = { link: string }

/** No name of an organisation, of a form or of a matter: whoever shares the mailbox learns that something waits, and no more. */
export const noticeWords = speak(
  {
    title: 'Hinweis ohne Inhalt',
    letter: ({ link }: Values) => ({
      subject: 'Es liegt etwas für Sie bereit',
      body: [
        'Guten Tag,',
        '',
        'es liegt etwas für Sie bereit. Sie lesen es mit Ihren zwölf Wörtern:',
        link,
        '',
        'Sie haben um diesen Hinweis gebeten. Dort bestellen Sie ihn auch ab.',
      ].join('\n'),
    }),
  },
  {
    title: 'Notice without content',
    letter: ({ link }) => ({
      subject: 'Something is waiting for you',
      body: [
        'Hello,',
        '',
        'something is waiting for you. You read it with your twelve words:',
        link,
        '',
        'You asked for this notice. You can cancel it there.',
      ].join('\n'),
    }),
  },
)
