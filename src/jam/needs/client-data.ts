/** What in a text seems to tell of a client (Klient*in): a person with their data, not an office. */
export type ClientKind = 'birth' | 'phone' | 'email' | 'iban' | 'name' | 'case'

/** A place in a text, with the words that stand there. */
export type ClientHint = { kind: ClientKind; words: string }

const date = String.raw`\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?(?:19|20)?\d{2}(?!\d)`
const named = String.raw`\p{Lu}[\p{L}-]+`

/** First names that people in German districts often have; a word that is also a noun is none of them. */
const firstNames =
  'Achim Ahmad Ahmed Aisha Alexander Ali Amina Amir Andrea Angelika Anja Anna Anton Aylin Ayse Ayşe Ben Birgit Can Christian Christine Claudia Daniel David Dieter Dmitri Elena Elif Emil Emilia Emine Emma Erika Eva Fatima Fatma Felix Finn Florian Frank Gisela Günter Günther Hannah Hans Hassan Heike Helga Holger Hussein Ibrahim Ida Inge Ingrid Irina Iryna Jana Jonas Julia Karin Karl Katharina Kevin Klaus Lara Laura Lea Lena Leon Leonie Lina Lisa Luca Luis Lukas Manfred Maria Marie Markus Martin Max Maximilian Mehmet Melanie Mia Michael Mila Mohamed Mohammad Mohammed Monika Mustafa Nadine Natalia Nicole Nina Noah Oksana Olena Olga Omar Oskar Paul Peter Petra Ralf Renate Robert Sabine Samira Sandra Sarah Sebastian Simon Sofia Sophia Sophie Stefan Stefanie Susanne Svetlana Sven Theo Thomas Tim Tobias Tom Torsten Ursula Ute Uwe Valentina Volodymyr Werner Wolfgang Yusuf Zeynep'
    .split(' ')
    .join('|')

const around = { before: String.raw`(?<![\p{L}\d])`, after: String.raw`(?![\p{L}\d])` }
const sign = (source: string, flags = 'gu') => new RegExp(around.before + source + around.after, flags)

const signs: [ClientKind, RegExp][] = [
  [
    'birth',
    sign(
      String.raw`(?:geb(?:oren|\.)?|Geburtsdatum|Geburtstag|born|date of birth)(?:\s+am|\s+on|:)?\s+${date}`,
      'giu',
    ),
  ],
  ['birth', sign(String.raw`${named},?\s\*\s?${date}`)],
  ['birth', sign(String.raw`(?:${firstNames})\s(?:${named}\s?)?[,(]\s?(?:geb\.\s?)?${date}`)],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu],
  ['iban', sign(String.raw`[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?`)],
  [
    'phone',
    /(?<![\w.,:/-])(?:\+\d{2}\s?(?:\(0\)\s?)?|0)[1-9]\d{0,4}[\s/()-]{0,3}\d(?:[\s/-]?\d){4,10}(?![\w.]?\d)/gu,
  ],
  ['name', sign(String.raw`(?:Frau|Herrn?|Fr\.|Hr\.|Familie|Fam\.|Mrs?\.?|Ms\.?)\s(?:Dr\.\s)?${named}`)],
  [
    'name',
    sign(
      String.raw`(?:Klient|Patient|Mandant|Bewohner|Schüler|Teilnehmer|client|patient|pupil)(?:\*?in)?\s(?:${firstNames})`,
    ),
  ],
  [
    'name',
    sign(String.raw`(?:${firstNames})(?:\s${named})?\s?[,(]\s?\d{1,2}(?:\s(?:Jahre|J\.|years))?[,)]?`),
  ],
  [
    'case',
    sign(
      String.raw`(?:er|sie|die Frau|der Mann|das Kind|he|she)\s(?:leidet|litt|suffers)\s(?:an|unter|seit|from)\s${named}?`,
      'giu',
    ),
  ],
  ['case', sign(String.raw`(?:Diagnose|ICD(?:-10)?|diagnosis):?\s?[A-TV-Z]\d{2}(?:\.\d{1,2})?`, 'giu')],
  [
    'case',
    sign(
      String.raw`(?:ihr|sein|her|his)\s(?:Suizidversuch|suicide attempt|Diagnose|diagnosis|Therapeut(?:in)?|Bewährungshelfer(?:in)?)`,
      'giu',
    ),
  ],
  [
    'case',
    sign(
      String.raw`(?:ist|wurde|is|was)\s(?:\p{L}+\s){0,3}(?:HIV-positiv|vorbestraft|suizidal|suchtkrank|HIV-positive|suicidal)`,
      'giu',
    ),
  ],
  [
    'case',
    sign(
      String.raw`(?:Az\.|Aktenzeichen|Fallnummer|Fall-Nr\.|Versichertennummer|Sozialversicherungsnummer|Steuer-ID|case number):?\s[\p{L}\d ./-]{0,12}\d{2,}`,
      'giu',
    ),
  ],
]

/** Mailboxes and numbers of offices, not of people. */
const office =
  /^(?:info|kontakt|contact|hallo|hello|mail|post|office|buero|büro|team|service|presse|support|beratung|verein|jam|redaktion|zentrale|geschaeftsstelle|spenden|verwaltung)[\w.+-]*@/iu
const freeCall = /^(?:0800|0180|0900|116)/

/** What seems to tell of clients, each place once. A hint and never a block: people decide. */
export function findClientData(text: string): ClientHint[] {
  const found = signs.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([words]) => ({ kind, words: words.trim() })),
  )
  const real = found.filter(isOnes)
  return real.filter((hint, at) => real.findIndex(({ words }) => words.includes(hint.words)) === at)
}

function isOnes({ kind, words }: ClientHint): boolean {
  if (kind === 'email') return !office.test(words)
  if (kind === 'phone') return isPersonal(words.replace(/\D/g, ''))
  return kind !== 'iban' || isIban(words)
}

const isPersonal = (digits: string): boolean => digits.length >= 9 && !freeCall.test(digits)

/** ISO 13616: the remainder by 97 of the number that the letters and digits make is 1. */
function isIban(words: string): boolean {
  const plain = words.replace(/\s/g, '')
  if (plain.length < 15 || plain.length > 34) return false
  const moved = plain.slice(4) + plain.slice(0, 4)
  let rest = 0
  for (const digit of moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)))
    rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
