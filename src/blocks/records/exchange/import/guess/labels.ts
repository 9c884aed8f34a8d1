import { spelled } from '../../../model/words/fold.ts'
import type { Part } from '../mapping.ts'

/** Letters and digits of a heading, so that “E-Mail-Adresse” and “email_adresse” are the same. */
export const bare = (text: string): string => spelled(text).replace(/[^a-z0-9]/g, '')

/** Headings that mean the same: a column and a label of one line fit each other. */
const same: string[][] = [
  ['vorname', 'vornamen', 'rufname', 'firstname', 'givenname'],
  ['nachname', 'familienname', 'zuname', 'lastname', 'surname', 'familyname'],
  [
    'name',
    'vollername',
    'vorundnachname',
    'fullname',
    'namevorname',
    'klientin',
    'person',
    'teilnehmerin',
    'mitglied',
  ],
  [
    'geburtsdatum',
    'geburtstag',
    'geboren',
    'gebdatum',
    'geboren',
    'gebam',
    'geb',
    'birthday',
    'dateofbirth',
    'birthdate',
    'dob',
  ],
  ['email', 'mail', 'emailadresse', 'mailadresse', 'emailaddress'],
  [
    'telefon',
    'tel',
    'telefonnummer',
    'telnr',
    'phone',
    'phonenumber',
    'mobil',
    'handy',
    'mobiltelefon',
    'festnetz',
    'rufnummer',
  ],
  ['adresse', 'anschrift', 'wohnadresse', 'address'],
  ['strasse', 'str', 'strassehausnummer', 'strasseundhausnummer', 'strassenr', 'street'],
  ['plz', 'postleitzahl', 'postcode', 'zip', 'zipcode', 'postalcode'],
  ['ort', 'stadt', 'wohnort', 'town', 'city'],
  ['geschlecht', 'gender', 'sex'],
  ['eintritt', 'eintrittsdatum', 'mitgliedseit', 'beitritt', 'joined'],
  ['betrag', 'summe', 'hoehe', 'amount', 'eur', 'betragineuro'],
  ['datum', 'tag', 'am', 'date', 'day'],
  [
    'bemerkung',
    'bemerkungen',
    'notiz',
    'notizen',
    'anmerkung',
    'anmerkungen',
    'kommentar',
    'note',
    'notes',
    'remarks',
  ],
  ['status', 'stand', 'schritt', 'state', 'step'],
  ['nummer', 'nr', 'mitgliedsnummer', 'mitgliedsnr', 'aktenzeichen', 'kundennummer', 'id', 'number', 'no'],
  ['iban', 'konto', 'kontonummer', 'bankverbindung'],
  ['land', 'staat', 'country', 'staatsangehoerigkeit', 'nationalitaet', 'nationality'],
]
const group = new Map(same.flatMap((words, at) => words.map((word) => [word, at] as const)))

/** How well a heading fits a label: 1 is the same, 0 is nothing in common. */
export function fits(heading: string, label: string): number {
  const [one, other] = [bare(heading), bare(label)]
  if (one === '' || other === '') return 0
  if (one === other) return 1
  const [mine, theirs] = [group.get(one), group.get(other)]
  if (mine !== undefined && mine === theirs) return 0.9
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 3 && (long.startsWith(short) || long.endsWith(short))) return 0.6
  return short.length >= 5 && long.includes(short) ? 0.5 : 0
}

const parts: { [part in Part]: string[] } = {
  first: same[0] ?? [],
  last: same[1] ?? [],
  title: ['titel', 'akademischertitel', 'grad', 'title'],
  street: same[7] ?? [],
  postcode: same[8] ?? [],
  town: same[9] ?? [],
  more: ['adresszusatz', 'zusatz', 'coadresse'],
  country: ['land', 'country'],
}

/** Which part of a name or an address a heading names. */
export const partIn = (heading: string): Part | null =>
  (Object.entries(parts).find(([, words]) => words.includes(bare(heading)))?.[0] as Part | undefined) ?? null

export const nameParts: readonly Part[] = ['title', 'first', 'last']
export const addressParts: readonly Part[] = ['street', 'more', 'postcode', 'town', 'country']
