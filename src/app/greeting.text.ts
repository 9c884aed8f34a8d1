import { speak } from '#kernel/text.ts'

export const greetingWords = speak(
  {
    open: (address: string) => `Der Jam ist offen: ${address}`,
    first: (link: string) => `Erste Organisation einrichten (gilt einmal, einen Tag lang):\n  ${link}`,
    noMail: 'Ohne SMTP_URL bleiben E-Mails im Postausgang; die Organisation liest sie dort.',
  },
  {
    open: (address: string) => `The jam is open: ${address}`,
    first: (link: string) => `Set up the first organiser (works once, for one day):\n  ${link}`,
    noMail: 'Without SMTP_URL e-mails stay in the outbox, where the organisers read them.',
  },
)
