/** One word that is looked for, spelled out and bare: “Müller” is `mueller` and `muller`. */
export type Term = { spelled: string; bare: string }

/** As it is written; sounds like it; one letter differs. */
export type How = 'text' | 'sound' | 'close'
