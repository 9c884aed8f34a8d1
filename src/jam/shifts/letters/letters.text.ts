import { speak } from '#kernel/text.ts'

/** What there is to tell a helper about a shift. */
export type News =
  | 'dropped'
  | 'takenOff'
  | 'moved'
  | 'soon'
  | 'assigned'
  | 'asked'
  | 'swapGiven'
  | 'swapTaken'
  | 'swapDeclined'

type About = { name: string; title: string; place: string; when: string; link: string }
type Letter = { subject: (title: string) => string; body: (about: About) => string }

export const letterWords = speak<Record<News, Letter>>(
  {
    dropped: {
      subject: (title) => `Deine Schicht „${title}“ fällt weg`,
      body: ({ name, title, when, link }) =>
        `Hallo ${name},\n\ndie Schicht „${title}“ (${when}) wird nicht mehr gebraucht. Du musst nichts tun.\n\n` +
        `Vielleicht passt dir eine andere:\n${link}\n`,
    },
    takenOff: {
      subject: (title) => `Du bist bei „${title}“ ausgetragen`,
      body: ({ name, title, when, link }) =>
        `Hallo ${name},\n\ndie Organisation hat dich bei „${title}“ (${when}) ausgetragen. ` +
        `Wenn das ein Versehen ist, melde dich bitte bei ihr.\n\n${link}\n`,
    },
    moved: {
      subject: (title) => `Neue Zeiten für deine Schicht „${title}“`,
      body: ({ name, title, when, place, link }) =>
        `Hallo ${name},\n\ndeine Schicht „${title}“ wurde verschoben. Du bleibst eingetragen.\n\nWann jetzt: ${when}\nWo: ${place}\n\n` +
        `Passt dir das nicht? Gib sie hier ab oder biete sie zum Tausch an:\n${link}\n`,
    },
    soon: {
      subject: (title) => `Bald beginnt deine Schicht „${title}“`,
      body: ({ name, title, when, place, link }) =>
        `Hallo ${name},\n\ndeine Schicht „${title}“ beginnt bald.\n\nWann: ${when}\nWo: ${place}\n\n` +
        `Kannst du doch nicht? Gib sie hier ab oder biete sie zum Tausch an, dann sieht es die Organisation sofort:\n${link}\n`,
    },
    assigned: {
      subject: (title) => `Du wirst gebraucht: „${title}“`,
      body: ({ name, title, when, place, link }) =>
        `Hallo ${name},\n\ndu wolltest bei „${title}“ einspringen. Jetzt bist du eingeteilt. Danke!\n\n` +
        `Wann: ${when}\nWo: ${place}\n\nKannst du doch nicht? Sag es bitte sofort hier:\n${link}\n`,
    },
    asked: {
      subject: (title) => `Kannst du „${title}“ übernehmen?`,
      body: ({ name, title, when, place, link }) =>
        `Hallo ${name},\n\nfür „${title}“ fehlt noch jemand, und du würdest gut passen.\n\nWann: ${when}\nWo: ${place}\n\n` +
        `Sag hier Ja oder Nein. Eingetragen bist du erst, wenn du Ja sagst:\n${link}\n`,
    },
    swapGiven: {
      subject: (title) => `Dein Tausch gilt: „${title}“`,
      body: ({ name, title, when, link }) =>
        `Hallo ${name},\n\ndeine Schicht „${title}“ (${when}) hat jetzt jemand anders. Du musst nichts mehr tun.\n\n${link}\n`,
    },
    swapTaken: {
      subject: (title) => `Die Schicht „${title}“ ist jetzt deine`,
      body: ({ name, title, when, place, link }) =>
        `Hallo ${name},\n\nder Tausch gilt, „${title}“ ist jetzt deine Schicht. Danke!\n\nWann: ${when}\nWo: ${place}\n\n${link}\n`,
    },
    swapDeclined: {
      subject: (title) => `Der Tausch von „${title}“ geht nicht`,
      body: ({ name, title, when, link }) =>
        `Hallo ${name},\n\ndie Organisation hat den Tausch der Schicht „${title}“ (${when}) nicht bestätigt. ` +
        `Es bleibt alles, wie es war.\n\n${link}\n`,
    },
  },
  {
    dropped: {
      subject: (title) => `Your shift “${title}” is off`,
      body: ({ name, title, when, link }) =>
        `Hello ${name},\n\nthe shift “${title}” (${when}) is not needed any more. There is nothing to do.\n\n` +
        `Perhaps another one suits you:\n${link}\n`,
    },
    takenOff: {
      subject: (title) => `You are taken off “${title}”`,
      body: ({ name, title, when, link }) =>
        `Hello ${name},\n\nthe organisers have taken you off “${title}” (${when}). ` +
        `If that is a mistake, please talk to them.\n\n${link}\n`,
    },
    moved: {
      subject: (title) => `New times for your shift “${title}”`,
      body: ({ name, title, when, place, link }) =>
        `Hello ${name},\n\nyour shift “${title}” was moved. You are still signed up.\n\nWhen now: ${when}\nWhere: ${place}\n\n` +
        `It does not suit you? Give it back or offer it for a swap here:\n${link}\n`,
    },
    soon: {
      subject: (title) => `Your shift “${title}” begins soon`,
      body: ({ name, title, when, place, link }) =>
        `Hello ${name},\n\nyour shift “${title}” begins soon.\n\nWhen: ${when}\nWhere: ${place}\n\n` +
        `You cannot come after all? Give it back or offer it for a swap here, then the organisers see it at once:\n${link}\n`,
    },
    assigned: {
      subject: (title) => `You are needed: “${title}”`,
      body: ({ name, title, when, place, link }) =>
        `Hello ${name},\n\nyou offered to jump in at “${title}”. Now you have the shift. Thank you!\n\n` +
        `When: ${when}\nWhere: ${place}\n\nYou cannot come after all? Please say so at once here:\n${link}\n`,
    },
    asked: {
      subject: (title) => `Can you take “${title}”?`,
      body: ({ name, title, when, place, link }) =>
        `Hello ${name},\n\n“${title}” still looks for somebody, and you would fit well.\n\nWhen: ${when}\nWhere: ${place}\n\n` +
        `Say yes or no here. It is yours only once you say yes:\n${link}\n`,
    },
    swapGiven: {
      subject: (title) => `Your swap holds: “${title}”`,
      body: ({ name, title, when, link }) =>
        `Hello ${name},\n\nsomebody else has your shift “${title}” (${when}) now. There is nothing more to do.\n\n${link}\n`,
    },
    swapTaken: {
      subject: (title) => `The shift “${title}” is yours now`,
      body: ({ name, title, when, place, link }) =>
        `Hello ${name},\n\nthe swap holds, “${title}” is your shift now. Thank you!\n\nWhen: ${when}\nWhere: ${place}\n\n${link}\n`,
    },
    swapDeclined: {
      subject: (title) => `The swap of “${title}” does not work`,
      body: ({ name, title, when, link }) =>
        `Hello ${name},\n\nthe organisers have not confirmed the swap of the shift “${title}” (${when}). ` +
        `Everything stays as it was.\n\n${link}\n`,
    },
  },
)
